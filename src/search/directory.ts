import type { Vocabularies } from './code-words.ts'
import { CodeWords, entriesByCode } from './code-words.ts'
import { entriesOf } from './entries.ts'
import type { DirectoryTables, Entry } from './entry.ts'
import { explain } from './explain.ts'
import type { Facets } from './facets.ts'
import { facetsOf } from './facets.ts'
import { filterEntries, placesAskedFor } from './filter.ts'
import { wordsOf } from './fold.ts'
import { nearest, Nearness } from './nearness.ts'
import { OPEN_NOW, Openings } from './openings.ts'
import { Ordering } from './order.ts'
import { unitsOf } from './parse.ts'
import type { DirectoryAnswer, DirectoryQuery, Hit } from './query.ts'
import type { Searched, UnitFound } from './score.ts'
import { digitsOf, findUnit } from './score.ts'
import type { IndexContent } from './text-index.ts'
import { buildIndex, openIndex } from './text-index.ts'

/** A region's entries and all that is made from them to answer at once. */
export interface Directory {
  readonly entries: readonly Entry[]
  readonly searched: Searched
  readonly facets: Facets
  readonly openings: Openings
  readonly ordering: Ordering
  readonly nearness: Nearness
}

/**
 * Makes a region's directory.
 *
 * @param vocabularies the words for the catalogue's codes, of all languages
 * @param kept the index as it was built of these same tables; without it, it is built
 * @returns the directory, and the index to be kept
 */
export function openDirectory(
  tables: DirectoryTables,
  vocabularies: Vocabularies,
  kept?: IndexContent,
): { readonly directory: Directory; readonly index: IndexContent } {
  const entries = entriesOf(tables)
  const index = kept ?? buildIndex(entries)
  const searched: Searched = {
    count: entries.length,
    index: openIndex(index),
    codes: new CodeWords(vocabularies),
    byCode: entriesByCode(entries),
    phones: entries.map(({ phones }) => phones.map(digitsOf)),
    nameWeight: Float32Array.from(entries, nameWeight),
    needWeight: Float32Array.from(entries, ({ needs }) => 1 / (1 + 0.1 * needs.length)),
  }
  const directory: Directory = {
    entries,
    searched,
    facets: facetsOf(entries),
    openings: new Openings(entries),
    ordering: new Ordering(entries),
    nearness: new Nearness(entries),
  }
  return { directory, index }
}

/** Each further word of a name takes a little from what one of them says. */
function nameWeight({ name }: Entry): number {
  const words = wordsOf(typeof name === 'string' ? name : name.de).length
  return 1 / (1 + 0.06 * Math.max(0, words - 1))
}

/** Answers a query: the entries found and let through, the page asked for, and what each filter would leave. */
export function answerQuery(directory: Directory, query: DirectoryQuery): DirectoryAnswer {
  const { entries, facets, openings } = directory
  openings.at(query.now)
  const found = find(directory.searched, query.text)
  const filters = found ? query.filters : { ...query.filters, type: query.filters.type ?? 'office' }
  const docs = found?.docs ?? entries.keys()
  const { passing, counts } = filterEntries(facets, openings, docs, filters)
  const placesIn = placesAskedFor(facets, openings, filters)
  const page = inOrder(directory, passing, query, found, placesIn).subarray(query.offset)
  // Without a text and a type there are only offices.
  const any = found ? counts.any : { ...counts.any, type: counts.type.office }
  return {
    total: passing.length,
    hits: Array.from(page, (doc) => hitOf(directory, doc, query, found, placesIn)),
    counts: { ...counts, any },
  }
}

interface TextFound {
  readonly units: readonly UnitFound[]
  readonly docs: readonly number[]
  readonly score: Float32Array
}

/**
 * The entries that have everything typed; where none has, those that have the most of it. Undefined where nothing was
 * typed that can be looked for.
 */
function find(searched: Searched, text: string): TextFound | undefined {
  const units = unitsOf(text).map((unit) => findUnit(searched, unit))
  if (units.length === 0) return undefined
  const score = new Float32Array(searched.count)
  const having = new Uint8Array(searched.count)
  let most = 1
  for (const { found } of units)
    for (let doc = 0; doc < searched.count; doc++) {
      const one = found.score[doc] as number
      if (one === 0) continue
      score[doc] = (score[doc] as number) + one
      most = Math.max(most, (having[doc] = (having[doc] as number) + 1))
    }
  const docs: number[] = []
  for (let doc = 0; doc < searched.count; doc++) if (having[doc] === most) docs.push(doc)
  return { units, docs, score }
}

type PlacesIn = ReturnType<typeof placesAskedFor>

function inOrder(
  { entries, nearness, ordering }: Directory,
  docs: readonly number[],
  { sort, near, language, offset, limit }: DirectoryQuery,
  found: TextFound | undefined,
  placesIn: PlacesIn,
): Uint32Array {
  const wanted = { docs, language, most: offset + limit }
  if (sort === 'name') return ordering.byName(wanted)
  if (sort === 'distance' && near)
    return ordering.byDistance(wanted, (doc) => {
      const entry = entries[doc] as Entry
      const places = placesIn(doc, entry)
      if (places === entry.places) return nearness.to(doc, near)
      return nearest(places, near)?.km ?? Infinity
    })
  return found ? ordering.byScore(wanted, found.score) : ordering.browsing(wanted)
}

function hitOf(
  { entries, searched, openings }: Directory,
  doc: number,
  { near, language }: DirectoryQuery,
  found: TextFound | undefined,
  placesIn: PlacesIn,
): Hit {
  const entry = entries[doc] as Entry
  const { id, type, table, organization_id } = entry
  const places = placesIn(doc, entry)
  const closest = near && nearest(places, near)
  return {
    id,
    type,
    table,
    organization_id,
    location_id: (closest?.place ?? openPlace(openings, doc, entry, places) ?? places[0])
      ?.location_id,
    why: found ? explain(searched.index, entry, doc, found.units, language) : [],
    distanceKm: closest?.km,
  }
}

/** Of an entry's places that are asked for one that is open now, so that its address stands beside "open". */
function openPlace(
  openings: Openings,
  doc: number,
  entry: Entry,
  askedFor: Entry['places'],
): Entry['places'][number] | undefined {
  if (askedFor.length < 2) return undefined
  const open = openings.atPlaces(doc)
  return entry.places.find(
    (place, at) => ((open[at] ?? 0) & OPEN_NOW) !== 0 && askedFor.includes(place),
  )
}
