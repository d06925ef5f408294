import { recordSchemas, type TableName } from '../../catalogue/snapshot.ts'
import type { z } from '../../catalogue/zod.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Complaint } from '../workbook/problem.ts'

type Misplaced = Complaint & { readonly column?: string }

/**
 * The feed's own gate: the record as the catalogue's schema takes it, its keys in the schema's
 * order. So a workbook that checks clean cannot build a feed that a tablet refuses (F6).
 */
export function passGate(table: TableName, record: object): Result<object, readonly Misplaced[]> {
  const parsed = recordSchemas[table].safeParse(record)
  if (parsed.success) {
    const strange = table === 'rules' ? notForType(record, parsed.data) : []
    return strange.length > 0 ? err(strange) : ok(parsed.data)
  }
  return err(parsed.error.issues.map((issue) => complaintOf(issue, record)))
}

/** Which columns a rule may use depends on its type: the schema drops the others, we name them. */
function notForType(record: object, taken: object): Misplaced[] {
  const type = 'type' in taken ? String(taken.type) : ''
  return Object.entries(record)
    .filter(([column, value]) => value !== undefined && !(column in taken))
    .map(([column, value]) => ({
      column,
      ...quoted(value),
      code: 'not-for-type',
      params: { type },
    }))
}

function complaintOf(issue: z.core.$ZodIssue, record: object): Misplaced {
  const [column = ''] = issue.path.map(String)
  const given = (record as Record<string, unknown>)[column]
  if (given === undefined) return { column, code: 'required' }
  const place = { column, ...quoted(given) }
  if (issue.code === 'invalid_value')
    return {
      ...place,
      code: 'not-allowed',
      params: { allowed: issue.values.map(String).join(', ') },
    }
  return { ...place, code: 'refused-by-schema', params: { detail: issue.message } }
}

/** A value as its cell has it, where it is made of plain words. */
function quoted(value: unknown): { value?: string } {
  const words = Array.isArray(value) ? (value as unknown[]) : [value]
  return words.some((word) => typeof word === 'object') ? {} : { value: words.join('; ') }
}
