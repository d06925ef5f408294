import type { Benefit, Fact, Need } from './vocabulary.ts'
import { BENEFITS, FACTS, NEEDS } from './vocabulary.ts'
import { z } from './zod.ts'

/** What a client says. Held in memory only: never stored, never in a URL, never sent. */
export interface Situation {
  /** Completed years, 0–120. */
  readonly age: number
  readonly benefits: Benefit
  /** One or more; the first is the main one. */
  readonly needs: readonly [Need, ...Need[]]
  readonly facts: readonly Fact[]
}

export const situation = z.object({
  age: z.int().min(0).max(120),
  benefits: z.enum(BENEFITS),
  needs: z.tuple([z.enum(NEEDS)], z.enum(NEEDS)),
  facts: z.array(z.enum(FACTS)).default([]),
})
