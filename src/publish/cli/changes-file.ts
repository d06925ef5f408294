import type { TFunction } from 'i18next'
import { type Change, changesBetween } from '../../catalogue/changes.ts'
import { RECORD_TABLES } from '../../catalogue/record-tables.ts'
import type { Snapshot } from '../../catalogue/snapshot.ts'
import type { Text } from '../../catalogue/text.ts'
import { wallClock } from '../../hours/berlin.ts'
import { instant } from '../release/instant.ts'
import type { Published } from '../release/published.ts'
import { fieldLabel, germanTexts, valueInWords } from './changes-words.ts'

/** Where it lies in the feed folder; no tablet reads it. */
export const CHANGES_PATH = 'CHANGES.txt'

/** A release as it is compared. */
interface ComparedRelease {
  readonly version: number
  /** ISO instant, UTC. */
  readonly issued: string
  readonly snapshot: Snapshot
}

const SORTS = ['added', 'changed', 'removed'] as const

/** What a release changed: as a text file, and in numbers where there is something to compare it with. */
export interface ReleaseChanges {
  readonly file: Uint8Array
  readonly numbers: Readonly<Record<Change['change'], number>> | undefined
}

/**
 * What a release changes against the one it replaces, for people: in German, the language of those who keep the data.
 * Added, changed field by field with what it was and is, removed; each by kind of entry and name. Compiled hours and
 * bookkeeping are left out, as on tablets.
 *
 * @param at the moment of the release, in ms UTC
 */
export async function changesOf(
  snapshot: Snapshot,
  published: Published,
  at: number,
): Promise<ReleaseChanges> {
  const texts = await germanTexts()
  const release = { version: Math.floor(at / 1000), issued: instant(at), snapshot }
  const earlier = earlierOf(published, release.version)
  const changes = earlier && changesBetween(earlier.snapshot, plain(snapshot))
  const head = [
    texts('release.title', { region: snapshot.region.name.de }),
    earlier
      ? texts('release.compared', { ...spoken(release, ''), ...spoken(earlier, 'Earlier') })
      : texts('release.first', spoken(release, '')),
  ]
  const body = changes
    ? told(changes, namesIn(earlier.snapshot, snapshot), texts)
    : RECORD_TABLES.map((table) => `  ${texts(`tables.${table}`)}: ${snapshot[table].length}`)
  const file = new TextEncoder().encode(`${[...head, '', ...body].join('\n')}\n`)
  return { file, numbers: changes && numbersOf(changes) }
}

/** The newest release before, as far as its snapshot can still be read. */
function earlierOf({ earlier }: Published, version: number): ComparedRelease | undefined {
  const before = earlier.find(({ document }) => document.version < version)
  const bytes = before?.snapshot()
  if (!before || !bytes) return undefined
  try {
    const snapshot = JSON.parse(new TextDecoder().decode(bytes)) as Snapshot
    return { ...before.document, snapshot }
  } catch {
    return undefined
  }
}

/** As it is read back: without fields that are there and undefined. */
const plain = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot)) as Snapshot

const numbersOf = (changes: readonly Change[]): NonNullable<ReleaseChanges['numbers']> => ({
  added: changes.filter(({ change }) => change === 'added').length,
  changed: changes.filter(({ change }) => change === 'changed').length,
  removed: changes.filter(({ change }) => change === 'removed').length,
})

/** "24.11.2026, 12:00": as clocks in Germany show it. */
function spoken({ version, issued }: ComparedRelease, suffix: string): Record<string, string> {
  const { date, minute } = wallClock(Date.parse(issued))
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = date.split('-').toReversed().join('.')
  const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
  return { [`version${suffix}`]: String(version), [`moment${suffix}`]: `${day}, ${time}` }
}

function told(
  changes: readonly Change[],
  names: ReadonlyMap<string, Text>,
  texts: TFunction,
): string[] {
  return SORTS.flatMap((sort) => {
    const some = changes.filter(({ change }) => change === sort).toSorted(inOrder)
    const lines = some.flatMap((change) => linesOf(change, names, texts))
    return ['', texts(`release.${sort}`, { number: some.length }), ...lines]
  }).slice(1)
}

const inOrder = (a: Change, b: Change): number =>
  RECORD_TABLES.indexOf(a.table) - RECORD_TABLES.indexOf(b.table) ||
  a.name.de.localeCompare(b.name.de, 'de')

function linesOf(change: Change, names: ReadonlyMap<string, Text>, texts: TFunction): string[] {
  const { table, name, fields } = change
  const lines = fields.map((field) => {
    const label = fieldLabel(table, field.field, texts)
    const words = (value: unknown): string =>
      valueInWords({ table, field: field.field, value }, names, texts)
    return `    ${texts('release.field', { label, old: words(field.old), new: words(field.new) })}`
  })
  return [`  ${texts(`tables.${table}`)}: ${name.de}`, ...lines]
}

/** What ids stand for, now or before. */
function namesIn(...snapshots: readonly Snapshot[]): ReadonlyMap<string, Text> {
  return new Map(
    snapshots
      .flatMap(({ organizations, locations, services }) => [
        ...organizations,
        ...locations,
        ...services,
      ])
      .map(({ id, name }) => [id, name]),
  )
}
