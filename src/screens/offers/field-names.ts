import type { FieldLine } from './field-lines.ts'

/** The keys of fields that are called as another part of the guide calls them already. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  'schedules.in-person': 'hours:visit',
  'schedules.phone': 'hours:phone',
  'schedules.online': 'hours:online',
  temporarily_closed: 'hours:temporarilyClosed',
  accessibility: 'common:nav.accessibility',
  wheelchair: 'common:nav.accessibility',
  address: 'handout:slip.address',
  phones: 'handout:slip.phone',
  transportation: 'handout:slip.stop',
  needs: 'consultation:quick.needs',
  application_process: 'consultation:service.how',
  required_documents: 'consultation:service.bring',
  spoken_languages: 'consultation:service.languages',
  fees_description: 'consultation:service.costs',
  eligibility_description: 'consultation:service.forWhom',
  audience: 'consultation:service.forWhom',
  source: 'news:notices.source',
  organization_id: 'news:tables.organizations',
  location_id: 'news:tables.locations',
  location_ids: 'news:tables.locations',
  service_id: 'news:tables.services',
  service_ids: 'news:tables.services',
}

/** The key (`room:key`) of what a field of a record is called. */
export function nameKey({ table, field }: Pick<FieldLine, 'table' | 'field'>): string {
  if (table === 'contacts' && field === 'title') return 'news:field.function'
  return FIELD_NAMES[field] ?? `news:field.${field}`
}
