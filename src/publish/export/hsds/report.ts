import type { Snapshot } from '../../../catalogue/snapshot.ts'
import type { HsdsOptions } from './dataset.ts'
import type { HsdsRecord } from './record.ts'

/** What became of facts that HSDS has no room for; the sentences are `export.<code>`. */
export interface ExportRemark {
  readonly code:
    | 'attributes'
    | 'programmes-as-services'
    | 'staff-left-out'
    | 'table-left-out'
    | 'description-repeated'
    | 'hours-simplified'
    | 'hours-as-words'
  readonly params: Readonly<Record<string, string | number>>
}

/** Tables of a region that are none of a directory's business elsewhere. */
const LEFT_OUT = ['notices', 'materials', 'rules'] as const

/** What an export changes and leaves out. */
export function remarksOf(
  snapshot: Snapshot,
  records: readonly HsdsRecord[],
  { withStaff }: HsdsOptions,
): ExportRemark[] {
  const { services, programmes, courses, organizations, locations, contacts } = snapshot
  const staff = [...services, ...programmes].filter(({ audience }) => audience === 'staff').length
  const schedules = [...locations, ...contacts, ...snapshot.service_at_locations].flatMap(
    ({ schedules: own = [] }) => own,
  )
  const counted = (code: ExportRemark['code'], count: number): ExportRemark[] =>
    count > 0 ? [{ code, params: { count } }] : []
  return [
    attributesRemark(records),
    ...counted('programmes-as-services', programmes.length + courses.length),
    ...counted('staff-left-out', withStaff ? 0 : staff),
    ...LEFT_OUT.flatMap((table): ExportRemark[] => {
      const count = snapshot[table].length
      return count > 0 ? [{ code: 'table-left-out', params: { table, count } }] : []
    }),
    ...counted(
      'description-repeated',
      organizations.filter(({ description }) => description === undefined).length,
    ),
    ...counted('hours-simplified', schedules.filter(({ compiled }) => compiled).length),
    ...counted('hours-as-words', schedules.filter(({ compiled }) => !compiled).length),
  ]
}

/** Which facts became attributes, by the column's name without its language, and how many there are. */
function attributesRemark(records: readonly HsdsRecord[]): ExportRemark {
  const types = new Map<string, string>()
  const visit = (record: HsdsRecord): void => {
    for (const value of Object.values(record).flat())
      if (typeof value === 'object' && value !== null) visit(value as HsdsRecord)
    if (typeof record.link_type === 'string') types.set(record.id, record.link_type)
  }
  for (const record of records) visit(record)
  const fields = [...new Set([...types.values()].map((type) => type.replace(/\..*/, '.*')))]
  return { code: 'attributes', params: { count: types.size, fields: fields.toSorted().join(', ') } }
}
