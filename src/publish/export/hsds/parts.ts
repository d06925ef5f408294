import type { Phone, SpokenLanguage } from '../../../catalogue/organization.ts'
import type { Text } from '../../../catalogue/text.ts'
import { instantOf } from '../../../hours/berlin.ts'
import { attributesOf, translated } from './attributes.ts'
import { filled, given, type HsdsRecord, partId } from './record.ts'

/** Whose part something is: `service_id` and the id, as HSDS links its tables. */
export interface Owner {
  readonly link:
    'organization_id' | 'location_id' | 'service_id' | 'contact_id' | 'service_at_location_id'
  readonly id: string
}

/** HSDS `phone`: voice numbers, the note in German. */
export const phonesOf = (
  phones: readonly Phone[] | undefined,
  { link, id: owner }: Owner,
): readonly HsdsRecord[] | undefined =>
  phones?.map(({ number, description }, index) => {
    const id = partId(owner, `phone ${index}`)
    return given({
      id,
      [link]: owner,
      number,
      type: 'voice',
      description: description?.de,
      attributes: attributesOf('phone', id, translated('description', description)),
    })
  })

const languageNames = new Intl.DisplayNames(['de'], { type: 'language', fallback: 'none' })

/** HSDS `language`: what is spoken there. */
export const languagesOf = (
  spoken: readonly SpokenLanguage[] | undefined,
  service: string,
): readonly HsdsRecord[] | undefined =>
  spoken?.map(({ language, note }, index) =>
    given({
      id: partId(service, `language ${index}`),
      service_id: service,
      name: languageNames.of(language) ?? language,
      code: language,
      note: note?.de,
    }),
  )

/** HSDS `required_document`. */
export const documentsOf = (
  documents: readonly Text[] | undefined,
  service: string,
): readonly HsdsRecord[] | undefined =>
  documents?.map((document, index) => {
    const id = partId(service, `document ${index}`)
    return given({
      id,
      service_id: service,
      document: document.de,
      attributes: attributesOf('required_document', id, translated('document', document)),
    })
  })

/**
 * What it costs: a service of the catalogue without a fee is free of charge, which HSDS would not know unless it is said
 * (`cost_option`).
 */
export const costsOf = (
  fees: Text | undefined,
  service: string,
): readonly HsdsRecord[] | undefined =>
  filled(
    fees
      ? []
      : [
          {
            id: partId(service, 'free of charge'),
            service_id: service,
            option: 'kostenlos',
            currency: 'EUR',
            amount: 0,
          },
        ],
  )

/** The beginning of a calendar date in Germany as HSDS wants a date of change: an instant, UTC, with milliseconds. */
export const instantOfDate = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : new Date(instantOf(date, 0)).toISOString()
