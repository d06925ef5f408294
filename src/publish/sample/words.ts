import { SAMPLE_LANGUAGES, type SampleText } from './texts.ts'

/** Cells by the titles of their columns. */
export type Cells = Readonly<Record<string, string>>

/** Names stay as they are in every language. */
export const same = (name: string): SampleText => ({ de: name, en: name, ar: name, uk: name })

export const inTown = (text: SampleText, town: string): SampleText => ({
  de: text.de.replace('{}', town),
  en: text.en.replace('{}', town),
  ar: text.ar.replace('{}', town),
  uk: text.uk.replace('{}', town),
})

export const inLanguages = (name: string, text: SampleText): Cells =>
  Object.fromEntries(SAMPLE_LANGUAGES.map((language) => [`${name}.${language}`, text[language]]))
