import type { Snapshot } from '../../../catalogue/snapshot.ts'
import type { HsdsOptions } from './dataset.ts'

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
export function remarksOf(snapshot: Snapshot, { withStaff }: HsdsOptions): ExportRemark[] {
  const { services, programmes, courses, organizations, locations, contacts } = snapshot
  const staff = [...services, ...programmes].filter(({ audience }) => audience === 'staff').length
  const schedules = [...locations, ...contacts, ...snapshot.service_at_locations].flatMap(
    ({ schedules: own = [] }) => own,
  )
  const counted = (code: ExportRemark['code'], count: number): ExportRemark[] =>
    count > 0 ? [{ code, params: { count } }] : []
  return [
    { code: 'attributes', params: {} },
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
