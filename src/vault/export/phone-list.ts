/** What stands of each person in an exported phone list, in this order. */
export const PHONE_LIST_COLUMNS = [
  'organization',
  'team',
  'name',
  'title',
  'topics',
  'letters',
  'phones',
  'email',
  'room',
  'hours',
  'deputies',
  'note',
  'assured',
] as const
export type PhoneListColumn = (typeof PHONE_LIST_COLUMNS)[number]

/** One person as written: each field a text, empty where nothing is known. */
export type PhoneListRow = Readonly<Record<PhoneListColumn, string>>

/** The words of the files, in one language; this room has none of its own. */
export interface PhoneListTexts {
  readonly language: 'de' | 'en'
  /** Neutral: it names the printed pages, and so a print queue. */
  readonly title: string
  /** Who alone may read it (K§4); on every printed page. */
  readonly marking: string
  /** The sentence with the date of the list; on every printed page. */
  readonly asOf: string
  /** What people without a team stand under. */
  readonly noTeam: string
  readonly columns: Readonly<Record<PhoneListColumn, string>>
}

/** A phone list ready to be written: by organisation, team and name. */
export interface PhoneList {
  readonly rows: readonly PhoneListRow[]
  readonly texts: PhoneListTexts
}

/** What stands in one cell on paper, where a page is narrower than a spreadsheet. */
export const PRINTED_CELLS = [
  ['name', 'title'],
  ['phones', 'email'],
  ['room'],
  ['topics', 'note'],
  ['letters'],
  ['hours'],
  ['deputies'],
  ['assured'],
] as const satisfies readonly (readonly PhoneListColumn[])[]

/** The people of one team. */
export interface Team {
  readonly organization: string
  /** Empty where none is given. */
  readonly team: string
  readonly rows: readonly PhoneListRow[]
}

/** The rows by team, each team once, in the order in which they come first. */
export function teamsOf(rows: readonly PhoneListRow[]): Team[] {
  const teams = new Map<string, PhoneListRow[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.organization, row.team])
    const known = teams.get(key)
    if (known) known.push(row)
    else teams.set(key, [row])
  }
  return [...teams.values()].map((of) => ({
    organization: of[0]?.organization ?? '',
    team: of[0]?.team ?? '',
    rows: of,
  }))
}

/** What a team is called in a list. */
export const teamName = ({ organization, team }: Team, noTeam: string): string =>
  `${organization}: ${team === '' ? noTeam : team}`
