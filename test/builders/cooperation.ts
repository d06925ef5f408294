import type {
  Cooperation,
  Meeting,
  NamedOrganization,
  Partner,
  Task,
  Topic,
} from '../../src/catalogue/compartments.ts'
import type { OrganizationKind } from '../../src/catalogue/vocabulary.ts'
import { anOrganization, uuid } from './offers.ts'

export const aNamed = (n: number, kind: OrganizationKind = 'mbe'): NamedOrganization =>
  anOrganization(n, kind)

/** The partner of the organisation of this number. */
export const aPartner = (n: number, more: Partial<Partner> = {}): Partner => ({
  id: uuid(1000 + n),
  organization_id: uuid(n),
  signed_on: '2026-03-15',
  ...more,
})

export const aMeeting = (n: number, date: string, more: Partial<Meeting> = {}): Meeting => ({
  id: uuid(2000 + n),
  date,
  status: 'planned',
  ...more,
})

export const aTopic = (n: number, more: Partial<Topic> = {}): Topic => ({
  id: uuid(3000 + n),
  organization_id: uuid(1),
  category: 'law',
  title: `Thema ${n}`,
  status: 'open',
  ...more,
})

export const aTask = (n: number, more: Partial<Task> = {}): Task => ({
  id: uuid(4000 + n),
  organization_id: uuid(1),
  text: `Aufgabe ${n}`,
  ...more,
})

/** One partner of each kind, all since 15 March 2026, and nothing that happened since. */
export const aCooperation = (more: Partial<Cooperation> = {}): Cooperation => ({
  type: 'partners',
  region: 'musterkreis',
  organizations: [
    aNamed(1, 'mbe'),
    aNamed(2, 'jmd'),
    aNamed(3, 'arbeitsagentur'),
    aNamed(4, 'jobcenter'),
  ],
  partners: [aPartner(1), aPartner(2), aPartner(3), aPartner(4)],
  agreement: [],
  arrangements: [],
  duties: [],
  meetings: [],
  topics: [],
  minutes: [],
  tasks: [],
  ...more,
})
