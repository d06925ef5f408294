import { situation } from '../../catalogue/situation.ts'
import type { Situation } from '../../catalogue/situation.ts'
import { BOUNDARY_CODES, ORGANIZATION_KINDS } from '../../catalogue/vocabulary.ts'
import { z } from '../../catalogue/zod.ts'
import type { Result } from '../../result.ts'
import { err, ok } from '../../result.ts'

const kinds = z.array(z.enum(ORGANIZATION_KINDS))

/** What a case expects; what is left out is not compared. */
const expectation = z.strictObject({
  /** The leading kind; null: nobody remains. */
  primary: z.enum(ORGANIZATION_KINDS).nullable().optional(),
  /** Kinds that must be named too; others may be. */
  also: kinds.optional(),
  /** Kinds that must not be recommended. */
  never: kinds.optional(),
  /** Codes the answer must carry; it may carry others. */
  boundaries: z.array(z.enum(BOUNDARY_CODES)).optional(),
})
export type Expectation = z.infer<typeof expectation>

const testCase = z.object({
  id: z.string().min(1),
  situation,
  expect: expectation.optional(),
  why: z.string().optional(),
})

export interface TestCase {
  readonly id: string
  readonly situation: Situation
  readonly expect?: Expectation | undefined
}

/** Why a file of cases could not be read, with the place. */
export type CasesError =
  | { readonly code: 'not-json'; readonly detail: string }
  | { readonly code: 'not-a-list' }
  | { readonly code: 'bad-case'; readonly place: string; readonly detail: string }

/**
 * Reads worked cases: a JSON list of `{ id, situation, expect?, why? }`.
 *
 * @returns an error naming the first case and field that is not as it should be
 */
export function readCases(json: string): Result<TestCase[], CasesError> {
  let list: unknown
  try {
    list = JSON.parse(json)
  } catch (error) {
    return err({ code: 'not-json', detail: (error as Error).message })
  }
  if (!Array.isArray(list)) return err({ code: 'not-a-list' })
  const cases: TestCase[] = []
  for (const [index, one] of list.entries()) {
    const read = testCase.safeParse(one)
    if (!read.success) {
      const issue = read.error.issues[0]
      const place = [nameOf(one, index), ...(issue?.path ?? [])].join('.')
      return err({ code: 'bad-case', place, detail: issue?.message ?? '' })
    }
    cases.push(read.data)
  }
  return ok(cases)
}

const nameOf = (one: unknown, index: number): string => {
  const id = (one as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : `case ${index + 1}`
}
