/** How a column of HSDS's tabular form is typed, in the words of Frictionless Table Schema; `string` unless said. */
const TYPES: Readonly<Record<string, string>> = {
  latitude: 'number',
  longitude: 'number',
  minimum_age: 'number',
  maximum_age: 'number',
  amount: 'number',
  interval: 'number',
  available: 'number',
  assured_date: 'date',
  dtstart: 'date',
  until: 'date',
  valid_from: 'date',
  valid_to: 'date',
  opens_at: 'time',
  closes_at: 'time',
  last_modified: 'datetime',
  updated: 'datetime',
}

export const typeOf = (column: string): string => TYPES[column] ?? 'string'

const PHONE_LINKS = 'location_id service_id organization_id contact_id service_at_location_id'

/**
 * The tables of HSDS's tabular form that a region fills: the name of the resource, its file, the field in which records of
 * it are nested, and its columns (openreferral/specification, `schema/*.json`).
 */
export const TABLES = {
  organization: {
    file: 'organizations',
    columns: 'id name description email website',
  },
  service: {
    file: 'services',
    columns:
      'id organization_id name description url email status application_process fees_description ' +
      'eligibility_description minimum_age maximum_age assured_date assurer_email alert last_modified',
  },
  location: {
    file: 'locations',
    columns: 'id location_type url organization_id name transportation latitude longitude',
  },
  service_at_location: {
    file: 'service_at_locations',
    columns: 'id service_id location_id description',
  },
  address: {
    file: 'addresses',
    columns:
      'id location_id address_1 address_2 city state_province postal_code country address_type',
  },
  phone: { file: 'phones', columns: `id ${PHONE_LINKS} number type description` },
  contact: {
    file: 'contacts',
    columns: 'id organization_id service_id location_id name title email',
  },
  schedule: {
    file: 'schedules',
    columns:
      'id service_id location_id service_at_location_id valid_from valid_to dtstart until freq ' +
      'interval byday description opens_at closes_at attending_type notes',
  },
  language: { file: 'languages', columns: 'id service_id name code note' },
  required_document: { file: 'required_documents', columns: 'id service_id document' },
  cost_option: { file: 'cost_options', columns: 'id service_id option currency amount' },
  accessibility: { file: 'accessibility', columns: 'id location_id description' },
  attribute: {
    file: 'attributes',
    columns: 'id link_id taxonomy_term_id link_type link_entity value',
  },
  taxonomy: { file: 'taxonomies', columns: 'id name description' },
  taxonomy_term: {
    file: 'taxonomy_terms',
    columns: 'id code name description taxonomy language taxonomy_id',
  },
  service_capacity: {
    file: 'service_capacities',
    columns: 'id service_id unit_id available updated',
  },
  unit: { file: 'units', columns: 'id name' },
} as const

export type TableName = keyof typeof TABLES

/** The field of a record that holds records of a table: `phones` of whatever has some. */
export const NESTED: Readonly<Record<string, TableName>> = {
  organization: 'organization',
  services: 'service',
  service: 'service',
  locations: 'location',
  location: 'location',
  service_at_locations: 'service_at_location',
  addresses: 'address',
  phones: 'phone',
  contacts: 'contact',
  schedules: 'schedule',
  languages: 'language',
  required_documents: 'required_document',
  cost_options: 'cost_option',
  accessibility: 'accessibility',
  attributes: 'attribute',
  capacities: 'service_capacity',
  unit: 'unit',
}
