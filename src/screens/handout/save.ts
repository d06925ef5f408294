/** Safari and telephones read a file only some time after the click that saves it: long enough for the slowest. */
const TAKEN_BY = 40_000

/** A file for the client's telephone or the staff's computer: written by the browser, kept nowhere by the app. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_BY)
}

/** Whether the device's share sheet takes a file of this kind; some browsers have none, others take only some kinds. */
export const canShare = (file: File): boolean =>
  'canShare' in navigator && navigator.canShare({ files: [file] })

/** A name every file system takes: `jobcenter-lindental.vcf`. */
export const fileName = (name: string, extension: string): string => {
  const plain = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${plain || 'anlaufstelle'}.${extension}`
}
