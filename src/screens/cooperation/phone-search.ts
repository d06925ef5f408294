import type { PhoneDirectory, PhoneEntry } from '../../catalogue/compartments.ts'
import { isInLetterRange, sortLetters } from '../../catalogue/letter-range.ts'
import { fold, wordsOf } from '../../search/fold.ts'

/** What is looked for in a phone list. It stays in memory: no address, no storage. */
export interface PhonesAsked {
  readonly text: string
  /** The first letters of a client's family name. */
  readonly letters: string
  /** Id of an organisation. */
  readonly organization?: string | undefined
  readonly team?: string | undefined
  readonly topic?: string | undefined
  /** Only who can be reached now. */
  readonly reachable?: boolean
}

export const NOTHING_ASKED: PhonesAsked = { text: '', letters: '' }

/** Whether anything is looked for, so that the list may be shorter than the whole. */
export const isAsked = ({
  text,
  letters,
  organization,
  team,
  topic,
  reachable,
}: PhonesAsked): boolean =>
  wordsOf(text).length > 0 ||
  sortLetters(letters) !== '' ||
  reachable === true ||
  [organization, team, topic].some((one) => one !== undefined)

/** A person of the list, with what the search looks at. */
export interface ListedPhone {
  readonly entry: PhoneEntry
  /** The organisation's German name. */
  readonly organization: string
  /** Folded words. */
  readonly words: string
  /** Now, by hours and holidays. */
  readonly reachable: boolean
}

/**
 * The list by organisation, team and name, as German lists are sorted; people without a team come last. Whether they can
 * be reached is not known yet: see {@link withReachable}.
 */
export function listPhones({ organizations, phone_directory }: PhoneDirectory): ListedPhone[] {
  const names = new Map(organizations.map(({ id, name }) => [id, name.de]))
  const { compare } = new Intl.Collator('de', { numeric: true })
  return phone_directory
    .map((entry) => {
      const organization = names.get(entry.organization_id) ?? ''
      return { entry, organization, words: wordsFor(entry, organization), reachable: false }
    })
    .toSorted(
      (a, b) =>
        compare(a.organization, b.organization) ||
        Number(a.entry.team === undefined) - Number(b.entry.team === undefined) ||
        compare(a.entry.team ?? '', b.entry.team ?? '') ||
        compare(a.entry.name, b.entry.name),
    )
}

/** The same list at a moment. */
export const withReachable = (
  listed: readonly ListedPhone[],
  isReachable: (entry: PhoneEntry) => boolean,
): ListedPhone[] => listed.map((one) => ({ ...one, reachable: isReachable(one.entry) }))

/** For whom each person stands in: ids by the deputy's id, in the order of the list. */
export function standingInFor(listed: readonly ListedPhone[]): Map<string, string[]> {
  const by = new Map<string, string[]>()
  for (const { entry } of listed)
    for (const deputy of entry.deputy_ids ?? [])
      by.set(deputy, [...(by.get(deputy) ?? []), entry.id])
  return by
}

function wordsFor(entry: PhoneEntry, organization: string): string {
  const { name, title, team, topics = [], phones = [], email, room, note } = entry
  const written = [name, title, team, organization, ...topics, email, room, note]
  const described = phones.map(({ description }) => description?.de)
  const words = [...written, ...described].flatMap((text) => wordsOf(text ?? '').map(fold))
  return [...words, ...phones.flatMap(({ number }) => spellings(number))].join(' ')
}

/** A number as people type it: with 00 or 0 for the plus and the country. */
function spellings(number: string): string[] {
  const digits = number.replace(/\D/g, '')
  return digits.startsWith('49') ? [`00${digits}`, `0${digits.slice(2)}`] : [`00${digits}`]
}

/** Filters of which one option at a time is chosen. */
export const FACETS = ['organization', 'team', 'topic'] as const
export type Facet = (typeof FACETS)[number]

const valuesOf = ({ entry }: ListedPhone, facet: Facet): readonly string[] => {
  if (facet === 'topic') return entry.topics ?? []
  const value = facet === 'team' ? entry.team : entry.organization_id
  return value === undefined ? [] : [value]
}

/**
 * Who is found: every word typed stands somewhere, without regard to case, accents and umlauts; of letters, who is
 * there for them. Who has no letters is not found by letters: nothing says that they are the right one.
 */
export function searchPhones(listed: readonly ListedPhone[], asked: PhonesAsked): ListedPhone[] {
  const typed = wordsOf(asked.text).map(fold)
  const inRange = rangesOf(asked.letters)
  return listed.filter(
    (one) =>
      FACETS.every((facet) => {
        const chosen = asked[facet]
        return chosen === undefined || valuesOf(one, facet).includes(chosen)
      }) &&
      (asked.reachable !== true || one.reachable) &&
      (inRange === undefined || one.entry.letters?.some(inRange) === true) &&
      typed.every((word) => one.words.includes(word)),
  )
}

/** Whether letters are in a range, each range looked at once; undefined where no letter is asked for. */
function rangesOf(letters: string): ((range: string) => boolean) | undefined {
  if (sortLetters(letters) === '') return undefined
  const known = new Map<string, boolean>()
  return (range) => {
    const found = known.get(range) ?? isInLetterRange(letters, range)
    known.set(range, found)
    return found
  }
}

/** How many there are of each value of a filter among those whom everything else asked finds. */
export function countBy(
  listed: readonly ListedPhone[],
  asked: PhonesAsked,
  facet: Facet,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of searchPhones(listed, { ...asked, [facet]: undefined }))
    for (const value of new Set(valuesOf(one, facet)))
      counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** How many people are left out for want of letters alone. */
export const withoutLetters = (listed: readonly ListedPhone[], asked: PhonesAsked): number =>
  sortLetters(asked.letters) === ''
    ? 0
    : searchPhones(listed, { ...asked, letters: '' }).filter(({ entry }) => !entry.letters?.length)
        .length

/** The oldest and the newest day on which an entry was confirmed, and how many have none. */
export function confirmedSpan(entries: readonly PhoneEntry[]): {
  readonly oldest: string | undefined
  readonly newest: string | undefined
  readonly never: number
} {
  const dates = entries.flatMap(({ assured_date }) => assured_date ?? []).toSorted()
  return { oldest: dates[0], newest: dates.at(-1), never: entries.length - dates.length }
}
