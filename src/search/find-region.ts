import type { RegionEntry } from '../catalogue/regions.ts'
import { fold, latinDigits, wordsOf } from './fold.ts'

/** What a region is found by. */
type Findable = Pick<RegionEntry, 'name' | 'postal_codes'>

/**
 * The regions of a postal code, or those whose names have words that begin like every word typed, in any language.
 * What is typed is looked up here and nowhere else.
 *
 * @returns by name; undefined as long as nothing can be said: a postal code of less than five digits, a single letter
 */
export function findRegions<T extends Findable>(
  typed: string,
  regions: readonly T[],
): readonly T[] | undefined {
  const digits = latinDigits(typed).replace(/\s/g, '')
  if (/^\d*$/.test(digits)) return digits.length < 5 ? undefined : ofPostalCode(digits, regions)
  const beginnings = wordsOf(typed).map(fold)
  if (beginnings.join('').length < 2) return undefined
  return byName(regions.filter(({ name }) => isNamed(name, beginnings)))
}

const ofPostalCode = <T extends Findable>(code: string, regions: readonly T[]): readonly T[] =>
  byName(regions.filter(({ postal_codes }) => postal_codes.includes(code)))

/** In one language of the name, so that words of two are not mixed. */
const isNamed = (name: Findable['name'], beginnings: readonly string[]): boolean =>
  Object.values(name).some((text) => {
    const words = wordsOf(text).map(fold)
    return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)))
  })

const byName = <T extends Findable>(regions: readonly T[]): readonly T[] =>
  regions.toSorted((a, b) => a.name.de.localeCompare(b.name.de, 'de'))
