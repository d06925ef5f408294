import { id } from './organization.ts'
import { isoDate, wordsOrNone } from './text.ts'
import {
  ADVICE_CODES,
  BENEFITS,
  BOUNDARY_CODES,
  FACTS,
  NEEDS,
  ORGANIZATION_KINDS,
  SPECIALTIES,
} from './vocabulary.ts'
import { z } from './zod.ts'

/**
 * When a rule applies: every condition given must hold, none given means always.
 * `benefits` and `needs`: any of them. `facts`: all of them. `counselling`: which service the
 * role rules found for the age. `recommended`: any of these kinds is part of the answer.
 */
const condition = {
  minimum_age: z.int().min(0).max(120).optional(),
  maximum_age: z.int().min(0).max(120).optional(),
  benefits: z.array(z.enum(BENEFITS)).optional(),
  facts: z.array(z.enum(FACTS)).optional(),
  /** In force on these dates only, both included. */
  valid_from: isoDate.optional(),
  valid_to: isoDate.optional(),
}

/** Who fills a role for this client: `comp` the counselling service, `auth` the authority. */
const roleRule = z.object({
  id,
  type: z.literal('role'),
  role: z.enum(['comp', 'auth']),
  kind: z.enum(ORGANIZATION_KINDS),
  ...condition,
  /** Lower is tried first; the first that applies fills the role. */
  priority: z.int(),
  source: wordsOrNone(300).optional(),
})

/** One line of the decision table: for this need, this kind leads or is named too. */
const referralRule = z.object({
  id,
  type: z.literal('referral'),
  need: z.enum(NEEDS),
  position: z.enum(['primary', 'also']),
  /** A kind, or the role filled by the role rules. */
  kind: z.enum(['comp', 'auth', ...ORGANIZATION_KINDS]),
  specialty: z.enum(SPECIALTIES).optional(),
  ...condition,
  /** Applies only where this kind fills the role `comp`. */
  counselling: z.enum(ORGANIZATION_KINDS).optional(),
  /** `primary`: the lowest that applies leads. `also`: ascending order of mention. */
  priority: z.int(),
  source: wordsOrNone(300).optional(),
})

/** A boundary: stronger than the table. */
const boundaryRule = z.object({
  id,
  type: z.literal('boundary'),
  code: z.enum(BOUNDARY_CODES),
  ...condition,
  needs: z.array(z.enum(NEEDS)).optional(),
  recommended: z.array(z.enum(ORGANIZATION_KINDS)).optional(),
  /** Kinds it removes: for its `needs` where given, else from the whole answer. */
  removes: z.array(z.enum(ORGANIZATION_KINDS)).optional(),
  /** The kind that leads instead of everything else, … */
  leads: z.enum(ORGANIZATION_KINDS).optional(),
  /** … with its services for this need beside those for the client's own. */
  leads_need: z.enum(NEEDS).optional(),
  priority: z.int(),
  source: wordsOrNone(300).optional(),
})

/** Something to say that is no organisation: "ask whoever sent the letter". */
const adviceRule = z.object({
  id,
  type: z.literal('advice'),
  code: z.enum(ADVICE_CODES),
  ...condition,
  needs: z.array(z.enum(NEEDS)).optional(),
  priority: z.int(),
  source: wordsOrNone(300).optional(),
})

export const rule = z.discriminatedUnion('type', [roleRule, referralRule, boundaryRule, adviceRule])
export type Rule = z.infer<typeof rule>
export type RoleRule = z.infer<typeof roleRule>
export type ReferralRule = z.infer<typeof referralRule>
export type BoundaryRule = z.infer<typeof boundaryRule>
export type AdviceRule = z.infer<typeof adviceRule>

type WithoutId<R> = R extends unknown ? Omit<R, 'id'> : never
/** A rule as the engine reads it: an id is the feed's concern. */
export type RuleBody = WithoutId<Rule>
