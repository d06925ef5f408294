import { readdirSync, readFileSync } from 'node:fs'
import type { Location } from '../../src/catalogue/organization.ts'
import type { Service } from '../../src/catalogue/service.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import type { Text } from '../../src/catalogue/text.ts'
import type { Need } from '../../src/catalogue/vocabulary.ts'
import { addDays } from '../../src/catalogue/calendar-date.ts'
import { chooseText } from '../../src/language/choose.ts'
import { formatDate, languageName } from '../../src/language/format.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'

/** The region built into the guide under test, as it is signed. */
export function embeddedRegion(): { snapshot: Snapshot; issued: number } {
  const [file = ''] = readdirSync('dist/embedded/data')
  const snapshot = JSON.parse(readFileSync(`dist/embedded/data/${file}`, 'utf8')) as Snapshot
  const { payload } = JSON.parse(readFileSync('dist/embedded/release.jws.json', 'utf8')) as {
    payload: string
  }
  const { issued } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { issued: string }
  return { snapshot, issued: Date.parse(issued) }
}

export interface Asked {
  readonly needs: readonly Need[]
  readonly boundaries: readonly string[]
  readonly today: string
}

/** An offer with its only place. */
export interface Offer {
  readonly service: Service
  readonly place: Location
}

export function offerOf(serviceId: string): Offer {
  const { snapshot } = embeddedRegion()
  const service = snapshot.services.find(({ id }) => id === serviceId)
  const [at, ...others] = snapshot.service_at_locations.filter(
    (one) => one.service_id === serviceId,
  )
  const place = snapshot.locations.find(({ id }) => id === at?.location_id)
  if (!service || !place || others.length > 0) throw new Error(`${serviceId} has no single place`)
  return { service, place }
}

const needIn = (service: Service, needs: readonly Need[]): Need | undefined =>
  needs.find((need) => service.needs.includes(need))

/** What a slip of a counselling office must say in one language to somebody with these needs. */
export function slipTexts(
  language: LanguageCode,
  { service, place }: Offer,
  { needs, boundaries, today }: Asked,
): Record<string, string> {
  const { snapshot, issued } = embeddedRegion()
  const slip = (key: string): string => said(language, `handout:slip.${key}`)
  const told = (...texts: (Text | undefined)[]): string =>
    texts.map((text) => (text ? chooseText(text, language).text : '')).join(' ')
  const days = Array.from({ length: 14 }, (_, later) => addDays(today, later))
  return {
    'where to go': `${slip('title')} ${told(service.name)}`,
    why: `${slip('why')} ${said(language, `match:reason.${needIn(service, needs)}.comp`)}`,
    address: slip('address'),
    stop: `${slip('stop')} ${told(place.transportation)}`,
    hours: slip('hours'),
    holidays: told(
      ...(snapshot.holiday_calendars[0]?.days ?? [])
        .filter(({ date }) => days.includes(date))
        .map(({ name }) => name),
    ),
    phone: slip('phone'),
    contact: slip('contact'),
    languages: `${slip('languages')} ${(service.spoken_languages ?? []).map((spoken) => languageName(language, spoken.language).text).join(' ')}`,
    appointment: `${slip('appointment')} ${told(service.application_process)} ${slip('myAppointment')}`,
    'what to bring': `${slip('bring')} ${told(...(service.required_documents ?? []))}`,
    'free of charge': `${slip('costs')} ${service.fees_description ? told(service.fees_description) : slip('free')}`,
    boundaries: boundaries.map((code) => said(language, `handout:boundary.${code}`)).join(' '),
    'date of the data': slip('asOf').replace('{{date}}', formatDate(language, issued)),
  }
}

/** Of these the first offer of a kind with a single place and a person there today: everything can be on its slip. */
export function fullestOffer(ids: readonly string[], kind: string, today: string): string {
  const { snapshot } = embeddedRegion()
  const kindOf = (organization: string | undefined): string | undefined =>
    snapshot.organizations.find(({ id }) => id === organization)?.kind
  const full = ids.find(
    (id) =>
      kindOf(snapshot.services.find((one) => one.id === id)?.organization_id) === kind &&
      snapshot.service_at_locations.filter((at) => at.service_id === id).length === 1 &&
      snapshot.contacts.some(
        ({ service_ids, absent_until = '' }) => service_ids?.includes(id) && absent_until < today,
      ) &&
      snapshot.services.some((service) => service.id === id && service.required_documents),
  )
  if (full === undefined) throw new Error('no offer with one place and a contact')
  return full
}

/** The first office that remarks on its hours (`"nach Vereinbarung"`): in German only. */
export function remarkedOffice(): string {
  const remarked = embeddedRegion().snapshot.locations.find(({ schedules = [] }) =>
    schedules[0]?.opening_hours.includes('"'),
  )
  if (!remarked) throw new Error('no office whose hours have a remark')
  return remarked.id
}

/** Those of these offers at each of whose places hours for a telephone stand beside the others. */
export function withPhoneHours(ids: readonly string[]): string[] {
  const { snapshot } = embeddedRegion()
  const hasPhoneHours = (locationId: string): boolean =>
    snapshot.locations
      .find(({ id }) => id === locationId)
      ?.schedules?.some(({ attending_type }) => attending_type === 'phone') ?? false
  return ids.filter((id) => {
    const places = snapshot.service_at_locations.filter((at) => at.service_id === id)
    return places.length > 0 && places.every((at) => hasPhoneHours(at.location_id))
  })
}

/** Of these offers the few with the most to say on a slip, in whatever language says the most. */
export function longestOffers(ids: readonly string[], count: number): string[] {
  const { snapshot } = embeddedRegion()
  const lengthOf = (id: string): number => {
    const service = snapshot.services.find((one) => one.id === id)
    const { name, application_process, fees_description, required_documents = [] } = service ?? {}
    const texts = [name, application_process, fees_description, ...required_documents]
    const lengths = LANGUAGE_CODES.map((language) =>
      texts.map((text) => (text ? chooseText(text, language).text.length : 0)),
    )
    return Math.max(...lengths.map((all) => all.reduce((sum, length) => sum + length, 0)))
  }
  return ids.toSorted((one, other) => lengthOf(other) - lengthOf(one)).slice(0, count)
}

/** What stands on a slip as it is written in Germany: address, telephone, whom to ask for, dates. */
export function slipFacts({ service, place }: Offer, today: string): Record<string, string> {
  const { snapshot } = embeddedRegion()
  const contact = snapshot.contacts.find(
    ({ service_ids, absent_until = '' }) =>
      service_ids?.includes(service.id) && absent_until < today,
  )
  const { address_1, postal_code, city } = place.address
  const numbers = (phones: Location['phones']): string =>
    (phones ?? []).map(({ number }) => number).join(' ')
  return {
    address: `${place.name.de} ${address_1} ${postal_code} ${city}`,
    telephone: numbers(service.phones ?? place.phones),
    contact: `${contact?.name} ${numbers(contact?.phones)}`,
  }
}

/** What the consent form must say in one language, for both topics and three months. */
export function consentTexts(language: LanguageCode): Record<string, string> {
  const form = (key: string): string => said(language, `handout:consent.${key}`)
  const months = form(`months_${new Intl.PluralRules(language).select(3)}`)
  return {
    title: form('title'),
    'what for': form('purpose'),
    'who may talk to whom': form('declare'),
    'about what': `${form('about')} ${form('topics.benefits')} ${form('topics.measures')}`,
    'for how long': `${form('period')} ${months.replace('{{count}}', '3')}`,
    'nothing beyond that': form('limits'),
    voluntary: form('voluntary'),
    'can be withdrawn, and how': form('withdraw'),
    'rights to know, to correct, to delete': form('rights'),
    authority: form('authority'),
    'authority only the partner knows': form('authorityAsk'),
    'by which law': form('basis'),
    explained: form('explained'),
    copy: form('copy'),
    'lines to fill in': ['name', 'born', 'place', 'signature'].map(form).join(' '),
  }
}

/** What it says of those who sign for a minor, line by line. */
export const guardianTexts = (language: LanguageCode): Record<string, string> =>
  Object.fromEntries(
    ['guardianName', 'guardian', 'guardianNote'].map((key) => [
      key,
      said(language, `handout:consent.${key}`),
    ]),
  )

/** Which of the two languages counts: said where there are two. */
export const whichCounts = (language: LanguageCode): Record<string, string> => ({
  'the German counts': said(language, 'handout:consent.german'),
})
