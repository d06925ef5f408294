import type { CompiledHours } from '../../src/catalogue/schedule.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import type { Text } from '../../src/catalogue/text.ts'
import {
  ATTENDING_TYPES,
  COURSE_KINDS,
  NEEDS,
  ORGANIZATION_KINDS,
  SPECIAL_GROUPS,
  WHEELCHAIR,
} from '../../src/catalogue/vocabulary.ts'
import { aSnapshot } from './feed.ts'
import { aLocation, anOrganization, aService, uuid } from './offers.ts'

/** Chance that is the same each time: mulberry32. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const STEMS =
  'Beratung Sprach Kurs Schuldner Familien Frauen Jugend Arbeits Wohn Gesundheits Kinder Eltern Bildungs Sozial Migrations Flüchtlings Rechts Berufs Anerkennungs Gemeinde Stadt Kreis Haus Treff Werk Brücken Garten Mühlen Linden Quitten Ahorn Birken Wacholder Holunder Königs Bürger'.split(
    ' ',
  )
const ENDS =
  'stelle dienst zentrum hilfe büro treff gruppe angebot café verein werk haus schule amt platz netz lotsen runde stunde begleitung förderung vermittlung'.split(
    ' ',
  )
const FILL =
  'und der die das mit für von in den wir Sie hilft bei Fragen rund um Beratung Termin offen jede Woche kostenlos vertraulich Antrag Brief Amt Sprache Arbeit Kinder'.split(
    ' ',
  )
const ARABIC =
  'استشارة مساعدة دورة لغة عمل سكن صحة أطفال عائلة طلب رسالة موعد مجاني مركز خدمة'.split(' ')
const SYLLABLES =
  'ba ke li mo nu ra se ti wo zu schel brin dorf heim mar lot gen ost feld wal'.split(' ')
const STREETS = ['Quittensteg', 'Mühlgraben', 'Am Wasserturm', 'Königsweg', 'Lange Zeile']
const LANGUAGES = ['de', 'en', 'ar', 'uk', 'ru', 'tr', 'fa', 'ti', 'so', 'fr', 'pl', 'ro']

/** A week of ordinary office hours from `opens` on, until the middle of 2028. */
export const hoursFrom = (opens: number): CompiledHours => ({
  t: [
    [],
    [[opens * 60, opens * 60 + 240]],
    [
      [opens * 60, opens * 60 + 240],
      [960, 1140],
    ],
  ],
  w: [['2026-01-01', [1, 2, 1, 2, 1, 0, 0]]],
  to: '2028-06-01',
})

/**
 * A made-up region with this many entries, in the proportions of a large one: 5 offices, 9 services, 3 people, 1.5
 * programmes and 1.5 courses of 20; with the words of the field, a long tail of rare ones, and two scripts.
 */
export function aDirectoryOf(entries: number, seed = 1): Snapshot {
  const random = chance(seed)
  const below = (n: number): number => Math.floor(random() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const several = (n: number, word: () => string): string =>
    Array.from({ length: n }, word).join(' ')
  const rare = (): string => several(2 + below(3), () => pick(SYLLABLES)).replaceAll(' ', '')
  const compound = (): string => pick(STEMS) + pick(ENDS)
  const name = (): Text => ({
    de: `${compound()} ${rare()} ${pick(['am', 'im', 'an der'])} ${compound()}`,
    ar: several(3, () => pick(ARABIC)),
  })
  const word = (): string => (random() < 0.6 ? pick(FILL) : random() < 0.7 ? compound() : rare())
  const description = (): Text => ({
    de: several(15 + below(20), word),
    ar: several(12, () => pick(ARABIC)),
  })
  const offices = Math.round(entries * 0.25)
  const services = Math.round(entries * 0.45)
  const people = Math.round(entries * 0.15)
  const courses = Math.round(entries * 0.075)
  const programmes = entries - offices - services - people - courses
  const owners = Math.ceil(offices / 2)
  const towns = Array.from({ length: 60 }, (_, n) => ({
    name: { de: `${pick(STEMS)}${pick(['au', 'dorf', 'heim', 'tal', 'moor'])}`, ar: pick(ARABIC) },
    postal_codes: [String(10_000 + n * 17)],
    latitude: 51 + random(),
    longitude: 8 + random(),
  }))
  const list = <T>(n: number, make: (n: number) => T): T[] =>
    Array.from({ length: n }, (_, index) => make(index))
  const spoken = () =>
    [...new Set(['de', pick(LANGUAGES), pick(LANGUAGES)])].map((language) => ({ language }))
  const phone = () => ({
    number: `+49 ${200 + below(700)} ${1000 + below(9000)} ${100 + below(900)}`,
  })
  const owner = (): number => 1 + below(owners)
  const office = (): number => below(offices)
  const ages = () => pick([{}, {}, { minimum_age: 12, maximum_age: 27 }, { minimum_age: 28 }])
  const dates = () => ({
    dtstart: `2026-${pick(['09', '10', '11', '12'])}-0${1 + below(9)}`,
    until: pick(['2026-11-20', '2027-06-30']),
    freq: 'WEEKLY' as const,
    byday: pick(['MO,TU,WE', 'TU', 'FR', 'SA,SU']),
    opens_at: pick(['08:30', '10:00', '17:30']),
    closes_at: '20:00',
  })
  const offered = () => ({
    name: name(),
    description: description(),
    spoken_languages: spoken(),
    ...ages(),
  })
  return aSnapshot({
    region: { ...aSnapshot().region, towns },
    organizations: list(owners, (n) => ({
      ...anOrganization(1 + n, pick(ORGANIZATION_KINDS)),
      name: name(),
      phones: [phone()],
    })),
    locations: list(offices, (n) => {
      const town = pick(towns)
      return aLocation(100_000 + n, {
        organization_id: uuid(owner()),
        name: name(),
        address: {
          address_1: `${pick(STREETS)} ${1 + below(120)}`,
          postal_code: town.postal_codes[0] as string,
          city: town.name.de,
          state_province: 'DE-NW',
        },
        latitude: town.latitude + random() / 50,
        longitude: town.longitude + random() / 50,
        wheelchair: pick(WHEELCHAIR),
        phones: [phone()],
        schedules: [
          {
            attending_type: 'in-person',
            opening_hours: 'Mo-Fr',
            compiled: hoursFrom(7 + below(8)),
          },
        ],
      })
    }),
    services: list(services, (n) =>
      aService(200_000 + n, owner(), {
        ...offered(),
        needs: [...new Set([pick(NEEDS), pick(NEEDS)])],
        special_groups: random() < 0.2 ? [pick(SPECIAL_GROUPS)] : [],
        attending_types: [pick(ATTENDING_TYPES)],
        audience: 'client',
        status: 'active',
      }),
    ),
    service_at_locations: list(services, (n) => ({
      id: uuid(300_000 + n),
      service_id: uuid(200_000 + n),
      location_id: uuid(100_000 + office()),
    })),
    contacts: list(people, (n) => ({
      id: uuid(400_000 + n),
      organization_id: uuid(owner()),
      location_ids: [uuid(100_000 + office())],
      name: `${pick(STEMS)} ${rare()}`,
      role: 'advisor' as const,
      phones: [phone()],
      spoken_languages: spoken(),
    })),
    programmes: list(programmes, (n) => ({
      ...offered(),
      id: uuid(500_000 + n),
      organization_id: uuid(owner()),
      location_id: uuid(100_000 + office()),
      audience: 'client' as const,
      needs: [pick(NEEDS)],
      special_groups: [pick(SPECIAL_GROUPS)],
      schedules: [dates()],
      childcare: random() < 0.3,
    })),
    courses: list(courses, (n) => ({
      id: uuid(600_000 + n),
      organization_id: uuid(owner()),
      location_id: uuid(100_000 + office()),
      name: name(),
      kind: pick(COURSE_KINDS),
      starts_on: '2026-10-05',
      ends_on: pick(['2026-11-20', '2027-06-30']),
      schedules: [dates()],
      childcare: random() < 0.3,
      spoken_languages: spoken(),
      ...ages(),
    })),
  })
}
