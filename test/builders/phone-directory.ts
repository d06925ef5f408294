import type { PhoneDirectory, PhoneEntry } from '../../src/catalogue/compartments.ts'
import type {
  PhoneListColumn,
  PhoneListRow,
  PhoneListTexts,
} from '../../src/vault/export/phone-list.ts'
import { PHONE_LIST_COLUMNS } from '../../src/vault/export/phone-list.ts'
import { uuid } from './offers.ts'

export const AGENTUR = {
  id: uuid(1),
  kind: 'arbeitsagentur',
  name: { de: 'Agentur Lindental' },
} as const
export const JOBCENTER = {
  id: uuid(2),
  kind: 'jobcenter',
  name: { de: 'Jobcenter Lindental' },
} as const

/** A member of the staff of the Jobcenter, by number; recognisably invented. */
export const aPhoneEntry = (n: number, more: Partial<PhoneEntry> = {}): PhoneEntry => ({
  id: uuid(1000 + n),
  organization_id: JOBCENTER.id,
  name: `Person ${n}`,
  ...more,
})

export const aPhoneDirectory = (entries: readonly PhoneEntry[]): PhoneDirectory => ({
  type: 'phone-directory',
  region: 'musterkreis',
  organizations: [AGENTUR, JOBCENTER],
  phone_directory: [...entries],
})

const TEAMS = ['Leistung', 'Arbeitsvermittlung', 'Eingangszone', 'Ausbildung', 'Reha']
const RANGES = [['A-Fe'], ['Ff-K'], ['L-R'], ['S', 'T-Z']]

/** A large list: teams of both authorities, each entry with all that an entry can have but hours. */
export const phoneDirectoryOf = (people: number): PhoneDirectory =>
  aPhoneDirectory(
    Array.from({ length: people }, (_, n) =>
      aPhoneEntry(n, {
        organization_id: n % 3 === 0 ? AGENTUR.id : JOBCENTER.id,
        name: `Mitarbeitende ${String(n).padStart(4, '0')}`,
        title: 'Sachbearbeitung',
        team: TEAMS[n % TEAMS.length],
        topics: [n % 2 === 0 ? 'Miete' : 'Umschulung'],
        letters: RANGES[n % RANGES.length],
        deputy_ids: [uuid(1000 + ((n + 1) % people))],
        phones: [{ number: `+49 30 23125 ${100 + (n % 900)}` }],
        email: `m${n}@jobcenter.example`,
        room: `${n % 400}`,
        assured_date: '2026-11-02',
      }),
    ),
  )

/** A row of an exported list; what is not given is empty. */
export const aPhoneRow = (more: Partial<PhoneListRow> = {}): PhoneListRow => ({
  ...(Object.fromEntries(PHONE_LIST_COLUMNS.map((column) => [column, ''])) as PhoneListRow),
  ...more,
})

export const PHONE_LIST_TEXTS: PhoneListTexts = {
  language: 'de',
  title: 'Liste',
  marking: 'Nur für Mitarbeitende der MBE und JMD. Nicht an Dritte weitergeben.',
  asOf: 'Stand: 29. November 2026',
  noTeam: 'ohne Team',
  columns: Object.fromEntries(
    PHONE_LIST_COLUMNS.map((column) => [column, `Titel ${column}`]),
  ) as Record<PhoneListColumn, string>,
}

/** Rows that try what files get wrong: line ends, quotes, formulas, markup, other scripts. */
export const PHONE_ROWS: readonly PhoneListRow[] = [
  aPhoneRow({
    organization: 'Jobcenter Lindental',
    team: 'Leistung',
    name: 'Mechthild Quittenbaum',
    title: 'Sachbearbeitung; Vertretung',
    topics: 'Miete, Heizung',
    letters: 'A-Fe, Sch',
    phones: '+49 30 23125 111 (Zentrale)\n+49 30 23125 112',
    email: 'quittenbaum@jobcenter.example',
    room: '3.07',
    hours: 'Montag – Freitag 08:00–12:00',
    deputies: 'Şirin Öztürk-Straße',
    note: 'sagt: "bitte vorher anrufen"',
    assured: '2. November 2026',
  }),
  aPhoneRow({
    organization: 'Jobcenter Lindental',
    name: 'Şirin Öztürk-Straße',
    note: '=HYPERLINK("https://boese.example","Klick")',
    title: '-2+3',
    room: '@SUMME(A1)',
    team: '',
    email: '<script>alert(1)</script>',
  }),
  aPhoneRow({
    organization: 'Agentur Lindental',
    team: 'Reha & "Teilhabe"',
    name: 'Оксана Шевченко',
    note: 'erste Zeile\r\nzweite Zeile',
  }),
]
