import { landCode } from '../../hours/laender.ts'
import { kindOf, landOf } from '../defaults.ts'
import type { Fields } from '../fields.ts'
import type { Cells, Note } from '../imported.ts'
import { attributeCells, attributesIn } from './attributes.ts'
import type { HsdsContext } from './context.ts'
import { hoursCells, phoneCells } from './parts.ts'

/** An organisation; undefined where its kind is not known. */
export function organizationCells(
  fields: Fields,
  context: HsdsContext,
  note: Note,
): Cells | undefined {
  const attributes = attributesIn(fields)
  const [id, name] = [fields.text('id') ?? '', fields.text('name')]
  const description = fields.text('description')
  if (name === undefined) {
    note('no-name')
    return undefined
  }
  const kind = attributes.get('kind')?.[0] ?? kindOf(name, context, note)
  if (kind === undefined) {
    note('kind-unknown', { name })
    return undefined
  }
  return {
    id: context.key(id),
    kind,
    'name.de': name,
    // HSDS wants one: where there is none, the name stands in for it.
    'description.de': description === name ? undefined : description,
    email: fields.text('email'),
    website: webAddress(fields.text('website')),
    ...phoneCells(fields, { room: 1, notes: true }, note),
    ...attributeCells('organizations', attributes),
  }
}

/** A feed carries https only; where a site answers by http, it mostly does by https too. */
export const webAddress = (address: string | undefined): string | undefined =>
  address?.replace(/^http:\/\//i, 'https://')

/** An office; undefined where a letter would not arrive, or its Land is not known. */
export function locationCells(fields: Fields, context: HsdsContext, note: Note): Cells | undefined {
  const attributes = attributesIn(fields)
  const address = addressCells(fields, context, note)
  if (!address) return undefined
  const organization = fields.text('organization_id')
  const own = attributeCells('locations', attributes)
  const hasHours = 'opening_hours' in own || 'phone_hours' in own
  // Asked for all the same, so that they are not named as left out.
  const computed = hasHours
    ? void fields.list('schedules')
    : hoursCells(fields, context.today, note)
  return {
    id: context.key(fields.text('id') ?? ''),
    organization: organization && context.key(organization),
    'name.de': fields.text('name') ?? fields.text('alternate_name') ?? address.address_1,
    ...address,
    latitude: decimal(fields.number('latitude')),
    longitude: decimal(fields.number('longitude')),
    'transportation.de': fields.text('transportation'),
    'accessibility.de':
      fields
        .list('accessibility')
        .flatMap((one) => [one.text('description') ?? [], one.text('details') ?? []].flat())
        .join(' ') || undefined,
    website: webAddress(fields.text('url')),
    ...phoneCells(fields, { room: 2, notes: true }, note),
    ...computed,
    ...own,
  }
}

/** As the workbook writes numbers: never with an exponent. */
const decimal = (degrees: number | undefined): string | undefined =>
  degrees === undefined ? undefined : String(Number(degrees.toFixed(7)))

function addressCells(fields: Fields, context: HsdsContext, note: Note): Cells | undefined {
  const kind = fields.text('location_type')
  const [address] = fields
    .list('addresses')
    .toSorted((a) => (a.text('address_type') === 'physical' ? -1 : 1))
  const [address_1, postal_code, city] = ['address_1', 'postal_code', 'city'].map((field) =>
    address?.text(field),
  )
  if (address_1 === undefined || postal_code === undefined || city === undefined) {
    note('no-address', { kind: kind ?? '' })
    return undefined
  }
  const land = landCode(address?.text('state_province') ?? '') ?? landOf(postal_code, context, note)
  if (land === undefined) {
    note('land-unknown', { postal_code, city })
    return undefined
  }
  const address_2 = address?.text('address_2')
  return { address_1, address_2, postal_code, city, state_province: land }
}

/** A person at work. */
export function contactCells(fields: Fields, context: HsdsContext, note: Note): Cells {
  const attributes = attributesIn(fields)
  const linked = (attribute: string, field: string): string | undefined => {
    const ids = attributes.get(attribute)?.flatMap((list) => list.split(';')) ?? []
    const one = fields.text(field)
    const all = ids.length > 0 ? ids : one === undefined ? [] : [one]
    return all.length > 0 ? all.map((id) => context.key(id.trim())).join('; ') : undefined
  }
  const organization = fields.text('organization_id')
  const own = attributeCells('contacts', attributes)
  if (!('role' in own)) note('role-assumed')
  return {
    id: context.key(fields.text('id') ?? ''),
    organization: organization && context.key(organization),
    name: fields.text('name') ?? fields.text('department'),
    'title.de': fields.text('title'),
    role: 'advisor',
    email: fields.text('email'),
    ...phoneCells(fields, { room: 1, notes: false }, note),
    ...own,
    locations: linked('locations', 'location_id'),
    services: linked('services', 'service_id'),
  }
}
