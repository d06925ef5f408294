import type { SheetName } from '../../src/publish/workbook/sheets.ts'

export type Row = Readonly<Record<string, string>>

/** A row with every column of a sheet in one line: keys once, then what an office worker types. */
const rows = (titles: string, ...lines: readonly string[]): Row[] =>
  lines.map((line) => {
    const cells = line.split(' | ')
    return Object.fromEntries(titles.split(' | ').map((title, at) => [title, cells[at] ?? '']))
  })

/** Forty rows of an invented region, as somebody types them into the template. */
export const TYPED: Readonly<Partial<Record<SheetName, readonly Row[]>>> = {
  region: rows(
    'code | name.de | languages | email',
    'moorkreis | Moorkreis | de | wegweiser@moorkreis.example',
  ),
  towns: rows(
    'name.de | postal_codes | latitude | longitude',
    'Quellmoor | 43301 | 51.7300 | 8.1400',
    'Birkenau am Moor | 43302 | 51.7800 | 8.2000',
    'Torfhausen | 43303; 43304 | 51.8200 | 8.2600',
  ),
  organizations: rows(
    'id | kind | jobcenter_type | name.de | email | phone',
    'jobcenter | jobcenter | gE | Jobcenter Moorkreis | kontakt@jobcenter.example | 0221 4710 201',
    'agentur | arbeitsagentur |  | Agentur für Arbeit Moorkreis | kontakt@agentur.example | 0221 4710 202',
    'mbe | mbe |  | MBE Moorkreis | mbe@moorkreis.example | 0221 4710 203',
    'jmd | jmd |  | JMD Moorkreis | jmd@moorkreis.example | 0221 4710 204',
    'vhs | course-provider |  | VHS Moorkreis | vhs@moorkreis.example | 0221 4710 205',
    'schulden | specialist |  | Schuldnerberatung Moorkreis | schulden@moorkreis.example | 0221 4710 206',
  ),
  locations: rows(
    'id | organization | name.de | address_1 | postal_code | city | state_province | opening_hours | phone',
    'jobcenter-quellmoor | jobcenter | Jobcenter Quellmoor | Moorweg 1 | 43301 | Quellmoor | DE-NW | Mo-Fr 08:00-12:00 | 0221 4710 211',
    'jobcenter-torfhausen | jobcenter | Jobcenter Torfhausen | Am Torf 2 | 43303 | Torfhausen | DE-NW | Mo-Fr 08:00-12:00 | 0221 4710 212',
    'agentur-quellmoor | agentur | Agentur für Arbeit Quellmoor | Heideweg 3 | 43301 | Quellmoor | DE-NW | Mo-Th 08:00-16:00 | 0221 4710 213',
    'mbe-quellmoor | mbe | MBE Quellmoor | Birkenallee 4 | 43301 | Quellmoor | DE-NW | Tu,Th 09:00-15:00 | 0221 4710 214',
    'mbe-birkenau | mbe | MBE Birkenau | Am Wollgras 5 | 43302 | Birkenau am Moor | DE-NW | We 09:00-12:00 | 0221 4710 215',
    'jmd-quellmoor | jmd | JMD Quellmoor | Birkenallee 6 | 43301 | Quellmoor | DE-NW | Mo,We 10:00-17:00 | 0221 4710 216',
    'vhs-quellmoor | vhs | VHS Quellmoor | Schulgasse 7 | 43301 | Quellmoor | DE-NW | Mo-Fr 09:00-18:00 | 0221 4710 217',
    'schulden-quellmoor | schulden | Schuldnerberatung Quellmoor | Marktplatz 8 | 43301 | Quellmoor | DE-NW | Th 14:00-18:00 | 0221 4710 218',
  ),
  contacts: rows(
    'id | organization | locations | name | role | phone | spoken_languages',
    'anna | jobcenter | jobcenter-quellmoor | Anna Quitte | advisor | 0221 4710 221 | de; en',
    'bela | jobcenter | jobcenter-torfhausen | Bela Schlehe | advisor | 0221 4710 222 | de',
    'cem | agentur | agentur-quellmoor | Cem Holunder | advisor | 0221 4710 223 | de; tr',
    'dana | mbe | mbe-quellmoor | Dana Hagebutte | advisor | 0221 4710 224 | de; uk',
    'emil | mbe | mbe-birkenau | Emil Sanddorn | advisor | 0221 4710 225 | de; ar',
    'fatou | jmd | jmd-quellmoor | Fatou Mispel | advisor | 0221 4710 226 | de; fr',
    'gero | vhs | vhs-quellmoor | Gero Erle | contact-person | 0221 4710 227 | de',
    'hana | schulden | schulden-quellmoor | Hana Weide | advisor | 0221 4710 228 | de; en',
  ),
  services: rows(
    'id | organization | locations | name.de | description.de | needs | audience | minimum_age | maximum_age | attending_types | status',
    'grundsicherung | jobcenter | jobcenter-quellmoor; jobcenter-torfhausen | Grundsicherung | Geld zum Leben. | leistungen | client | 15 |  | in-person; phone | active',
    'arbeitsuche | agentur | agentur-quellmoor | Arbeit suchen | Hilfe bei der Suche nach Arbeit. | arbeit | client | 15 |  | in-person | active',
    'ausbildung | agentur | agentur-quellmoor | Ausbildung finden | Der Weg in die Ausbildung. | ausbildung | client | 15 |  | in-person | active',
    'beratung-mbe | mbe | mbe-quellmoor; mbe-birkenau | Beratung für Erwachsene | Erste Schritte in Deutschland. | sprache; wohnen-alltag | client | 27 |  | in-person; phone | active',
    'beratung-jmd | jmd | jmd-quellmoor | Beratung für junge Menschen | Schule, Ausbildung, Alltag. | sprache; wohnen-alltag | client | 12 | 26 | in-person | active',
    'kursberatung | vhs | vhs-quellmoor | Kursberatung | Welcher Kurs passt. | sprache | client | 16 |  | in-person | active',
    'schuldenhilfe | schulden | schulden-quellmoor | Schuldenhilfe | Wege aus den Schulden. | schulden | client | 18 |  | in-person | active',
    'sprechtag | jobcenter | jobcenter-torfhausen | Sprechtag | Fragen zum Bescheid. | formular | client | 15 |  | in-person | active',
  ),
  programmes: rows(
    'id | organization | location | name.de | description.de | audience | dtstart | freq | byday | opens_at | closes_at',
    'frauencafe | mbe | mbe-quellmoor | Frauencafé | Kaffee und Gespräche. | client | 2027-01-12 | WEEKLY | TU | 09:30 | 11:30',
    'lerncafe | jmd | jmd-quellmoor | Lerncafé | Zusammen lernen. | client | 2027-01-13 | WEEKLY | WE | 15:00 | 17:00',
    'bewerben | agentur | agentur-quellmoor | Bewerben üben | Wir schreiben zusammen. | client | 2027-01-14 | WEEKLY | TH | 10:00 | 12:00',
  ),
  courses: rows(
    'id | organization | location | name.de | kind | level_from | level_to | starts_on | ends_on | freq | byday | opens_at | closes_at | childcare',
    'kurs-vormittag | vhs | vhs-quellmoor | Integrationskurs am Vormittag | general | A1 | B1 | 2027-01-11 | 2027-10-29 | WEEKLY | MO,TU | 08:30 | 12:30 | yes',
    'kurs-abend | vhs | vhs-quellmoor | Integrationskurs am Abend | general | A1 | B1 | 2027-01-11 | 2027-10-29 | WEEKLY | MO,TH | 18:00 | 20:30 | no',
  ),
  notices: rows(
    'id | kind | title.de | body.de | source | published_on',
    'neu | news | Neue Räume | Die MBE ist umgezogen. | MBE Moorkreis | 2026-11-20',
  ),
}

/** A cell somebody typed wrong: in the row with this id, what stands there by mistake. */
export interface Fault {
  readonly sheet: SheetName
  readonly id: string
  readonly title: string
  readonly wrong: string
}

/** Ten mistakes as they happen, each of another kind. */
export const FAULTS: readonly Fault[] = [
  { sheet: 'locations', id: 'mbe-birkenau', title: 'postal_code', wrong: '4330' },
  { sheet: 'locations', id: 'jmd-quellmoor', title: 'organization', wrong: 'jmdd' },
  { sheet: 'locations', id: 'vhs-quellmoor', title: 'state_province', wrong: 'NRW' },
  { sheet: 'organizations', id: 'mbe', title: 'kind', wrong: 'MBEE' },
  { sheet: 'organizations', id: 'vhs', title: 'email', wrong: 'vhs(at)moorkreis.example' },
  { sheet: 'contacts', id: 'emil', title: 'phone', wrong: 'siehe Aushang' },
  { sheet: 'services', id: 'schuldenhilfe', title: 'needs', wrong: 'schuldn' },
  { sheet: 'services', id: 'beratung-jmd', title: 'maximum_age', wrong: 'unter 27' },
  { sheet: 'programmes', id: 'lerncafe', title: 'dtstart', wrong: '13.01.27 ca.' },
  { sheet: 'courses', id: 'kurs-abend', title: 'childcare', wrong: 'vielleicht' },
]
