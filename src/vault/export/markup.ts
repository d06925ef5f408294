/** What XML 1.0 and HTML have no place for; a file with it would not open. Line ends stay. */
export const withoutControls = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu, '')

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it may stand in XML and HTML, in elements and in quoted attributes. */
export const escapeMarkup = (text: string): string =>
  withoutControls(text).replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign)
