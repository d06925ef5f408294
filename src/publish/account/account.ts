import type { i18n } from 'i18next'
import { type Change, changesBetween } from '../../catalogue/changes.ts'
import { RECORD_TABLES } from '../../catalogue/record-tables.ts'
import type { Snapshot } from '../../catalogue/snapshot.ts'
import type { Text } from '../../catalogue/text.ts'
import { wallClock } from '../../hours/berlin.ts'
import { instant } from '../release/instant.ts'
import type { EarlierRelease, Published } from '../release/published.ts'
import { type AccountLanguage, accountTexts } from './texts.ts'
import { dateInWords, fieldLabel, valueInWords } from './words.ts'

/** A release as it is compared. */
export interface ComparedRelease {
  /** Unix seconds. */
  readonly version: number
  /** ISO instant, UTC. */
  readonly issued: string
  readonly snapshot: Snapshot
}

/** What a release changes, in words for people. */
export interface Account {
  /** "Musterkreis: Was sich geändert hat" */
  readonly title: string
  /** Which two releases are compared, of what moments; or that there is nothing to compare with. */
  readonly compared: string
  /** Added, changed and removed, each also where there are none; empty where there is nothing to compare with. */
  readonly groups: readonly AccountGroup[]
  /** How many entries there are of each kind, where there is nothing to compare with. */
  readonly holdings: readonly { readonly kind: string; readonly number: number }[]
}

/** All that was added, or changed, or removed: by kind of entry, then by German name. */
export interface AccountGroup {
  readonly change: Change['change']
  /** "GEÄNDERT: 2" */
  readonly heading: string
  readonly entries: readonly AccountEntry[]
}

/** One entry that is new, has changed or is gone. */
export interface AccountEntry {
  /** `<table>/<record id>` */
  readonly id: string
  /** "Angebot" */
  readonly kind: string
  /** German: the language of those who keep the data. */
  readonly name: string
  /** Of a changed entry, what it was and is. */
  readonly fields: readonly AccountField[]
}

/** A field that has changed, in words. */
export interface AccountField {
  readonly label: string
  readonly old: string
  readonly new: string
  /** Of a text of the region, the language it is in (BCP 47); whatever else stands there is in the account's own. */
  readonly languages: { readonly old: string | undefined; readonly new: string | undefined }
}

const SORTS = ['added', 'changed', 'removed'] as const

/** A snapshot that is about to be published. @param at the moment of its release, in ms UTC */
export const comparedRelease = (snapshot: Snapshot, at: number): ComparedRelease => ({
  version: Math.floor(at / 1000),
  issued: instant(at),
  snapshot,
})

/** The newest release before a version, as far as its snapshot can still be read. */
export function releaseBefore(
  { earlier }: Published,
  version: number,
): ComparedRelease | undefined {
  const before = earlier.find(({ document }) => document.version < version)
  return before && readRelease(before)
}

/** A published release with its snapshot; undefined where that is gone or no JSON. */
export function readRelease({ document, snapshot }: EarlierRelease): ComparedRelease | undefined {
  const bytes = snapshot()
  if (!bytes) return undefined
  try {
    const { version, issued } = document
    const read = JSON.parse(new TextDecoder().decode(bytes)) as Snapshot
    return { version, issued, snapshot: read }
  } catch {
    return undefined
  }
}

/**
 * What a release changes against an earlier one, for people: added, changed field by field with what it was and is,
 * removed; each by kind of entry and name. Compiled hours and bookkeeping are left out, as on tablets. Words are those
 * of `language`; what the region wrote stays German.
 *
 * @param earlier undefined for a first release
 */
export async function accountOf(
  release: ComparedRelease,
  earlier: ComparedRelease | undefined,
  language: AccountLanguage,
): Promise<Account> {
  const texts = await accountTexts(language)
  const { snapshot } = release
  const title = texts.t('release.title', { region: snapshot.region.name.de })
  const moment = spoken(release, '', texts)
  if (!earlier)
    return {
      title,
      compared: texts.t('release.first', moment),
      groups: [],
      holdings: RECORD_TABLES.map((table) => ({
        kind: texts.t(`tables.${table}`),
        number: snapshot[table].length,
      })),
    }
  const changes = changesBetween(earlier.snapshot, snapshot)
  return {
    title,
    compared: texts.t('release.compared', { ...moment, ...spoken(earlier, 'Earlier', texts) }),
    groups: groupsOf(changes, namesIn(earlier.snapshot, snapshot), texts),
    holdings: [],
  }
}

/** "24.11.2026, 12:00": as clocks in Germany show it. */
function spoken(
  { version, issued }: ComparedRelease,
  suffix: string,
  texts: i18n,
): Record<string, string> {
  const { date, minute } = wallClock(Date.parse(issued))
  const two = (n: number): string => String(n).padStart(2, '0')
  const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
  return {
    [`version${suffix}`]: String(version),
    [`moment${suffix}`]: `${dateInWords(date, texts)}, ${time}`,
  }
}

type Names = ReadonlyMap<string, Text>

function groupsOf(changes: readonly Change[], names: Names, texts: i18n): AccountGroup[] {
  return SORTS.map((sort) => {
    const some = changes.filter(({ change }) => change === sort).toSorted(inOrder)
    const heading = texts.t(`release.${sort}`, { number: some.length })
    return { change: sort, heading, entries: some.map((one) => entryOf(one, names, texts)) }
  })
}

const inOrder = (a: Change, b: Change): number =>
  RECORD_TABLES.indexOf(a.table) - RECORD_TABLES.indexOf(b.table) ||
  collator.compare(a.name.de, b.name.de)

const collator = new Intl.Collator('de')

function entryOf(change: Change, names: Names, texts: i18n): AccountEntry {
  const { id, table, name, fields } = change
  return {
    id,
    kind: texts.t(`tables.${table}`),
    name: name.de,
    fields: fields.map((field) => {
      const words = (value: unknown): string =>
        valueInWords({ table, field: field.field, value }, names, texts)
      const language = field.field.split('.')[1]
      const [old, now] = [field.old, field.new].map((value) =>
        value === undefined ? undefined : language,
      )
      return {
        label: fieldLabel(table, field.field, texts),
        old: words(field.old),
        new: words(field.new),
        languages: { old, new: now },
      }
    }),
  }
}

/** What ids stand for, now or before. */
function namesIn(...snapshots: readonly Snapshot[]): Names {
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
