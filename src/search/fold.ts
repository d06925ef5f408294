/*
 * How words are compared: by what is left when case, marks and the habits of keyboards are taken away. The same folding
 * is applied to what is indexed and to what is typed, and it never changes its mind about a beginning: what a word's
 * beginning folds to begins what the word folds to.
 */

/** A run of letters and digits; an apostrophe belongs to it before a Cyrillic letter (`сім’я`), else it parts (`l’emploi`). */
const WORD =
  /[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]+(?:['’](?=[\u0400-\u04ff])[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]+)*/gu

/** The words of a text, as they stand there. */
export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? []

/** Letters that decompose into nothing, and those that keyboards write for one another. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'a',
  œ: 'o',
  ı: 'i',
  // Ukrainian: often written with г.
  ґ: 'г',
  // Arabic, Persian and Pashto shapes of one letter.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ۍ: 'ي',
  ے: 'ي',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ک: 'ك',
  ګ: 'گ',
  // A hamza on its own is left out as often as it is written.
  ء: '',
  // Tatweel, soft hyphen, joiners and the modifier apostrophe are no letters.
  '\u0640': '',
  '\u00ad': '',
  '\u200c': '',
  '\u200d': '',
  '\u02bc': '',
  '\u2019': '',
  "'": '',
}
const LETTER = new RegExp(Object.keys(LETTERS).join('|'), 'gu')

const ZEROS = { '٠': 0x0660, '۰': 0x06f0 }

/** Latin digits for Arabic and Persian ones. */
export const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (code >= ZEROS['۰'] ? ZEROS['۰'] : ZEROS['٠']))
  })

/**
 * A word without case, marks and spelling habits: `Müller`, `Mueller` and `MULLER` come to the same. й and ї keep their
 * marks, which make them letters of their own; ё loses them, as it does in Russian print.
 */
export function fold(word: string): string {
  return latinDigits(word)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/и\u0306/g, 'й')
    .replace(/і\u0308/g, 'ї')
    .replace(/\p{M}/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(/([aou])e/g, '$1')
}

/** The Arabic article, alone or after a one-letter word that is written on to it; and such an "and" alone. */
const ARTICLE = /^(?:[وفبك]?ال|لل|و)(?=[\u0620-\u06ff]{3})/

/**
 * What a word is found under: its folding, and in Arabic the same without the article (`الديون`: `ديون`). Empty for
 * what folds to nothing.
 */
export function formsOf(word: string): readonly string[] {
  const whole = fold(word)
  if (whole === '') return []
  const bare = whole.replace(ARTICLE, '')
  return bare === whole ? [whole] : [whole, bare]
}

/** How many letters of an alphabet a word is worth: a sign of the Ethiopic script is a syllable and counts as two. */
export const lettersOf = (word: string): number =>
  word.length + (word.match(/[\u1200-\u139f]/g)?.length ?? 0)
