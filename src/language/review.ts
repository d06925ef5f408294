import reviews from '../../locales/review.json' with { type: 'json' }
import type { LanguageCode } from './languages.ts'

/** How the texts of a language came about, and the day a native speaker has read them all. */
export interface Review {
  readonly made: 'original' | 'machine' | 'person'
  /** Calendar date; null: not yet. */
  readonly reviewed: string | null
}

const REVIEWS = reviews as Readonly<Record<LanguageCode, Review>>

/** How the texts of a language came about, by `locales/review.json`, which has every language of the table. */
export const reviewOf = (language: LanguageCode): Review => REVIEWS[language]

/** Made by a machine and read by nobody since: said wherever people rely on it. */
export const isUncheckedTranslation = (language: LanguageCode): boolean =>
  reviewOf(language).made === 'machine' && reviewOf(language).reviewed === null
