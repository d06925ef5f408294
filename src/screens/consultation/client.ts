import type { Situation } from '../../catalogue/situation.ts'
import type { Benefit, Fact, Need } from '../../catalogue/vocabulary.ts'
import { toggled } from '../parts/toggled.ts'

export const STEPS = ['language', 'age', 'needs', 'benefits', 'facts', 'answer'] as const
export type Step = (typeof STEPS)[number]

/** The rooms of `locales/` a consultation speaks from. */
export const CONVERSATION_ROOMS = [
  'common',
  'consultation',
  'client',
  'glossary',
  'vocabulary',
  'hours',
  'match',
  'handout',
] as const

export const MAXIMUM_AGE = 120

/** What a client has said so far. Lives in React state and nowhere else. */
export interface Client {
  /** As typed: up to three digits. */
  readonly age: string
  /** In the order they were chosen; the first is the main one. */
  readonly needs: readonly Need[]
  readonly benefits: Benefit | undefined
  readonly facts: readonly Fact[]
}

export const NOTHING_SAID: Client = { age: '', needs: [], benefits: undefined, facts: [] }

export type Saying =
  | { readonly says: 'age'; readonly age: string }
  | { readonly says: 'need'; readonly need: Need }
  | { readonly says: 'benefits'; readonly benefits: Benefit }
  | { readonly says: 'fact'; readonly fact: Fact }
  | { readonly says: 'nothing' }

/** A need or a fact said twice is taken back. */
export function listen(client: Client, saying: Saying): Client {
  switch (saying.says) {
    case 'age':
      return {
        ...client,
        age: saying.age
          .replace(/\D/g, '')
          .replace(/^0+(?=\d)/, '')
          .slice(0, 3),
      }
    case 'need':
      return { ...client, needs: toggled(client.needs, saying.need) }
    case 'benefits':
      return { ...client, benefits: saying.benefits }
    case 'fact':
      return { ...client, facts: toggled(client.facts, saying.fact) }
    case 'nothing':
      return NOTHING_SAID
  }
}

/** Completed years; undefined while nothing, or nothing possible, is typed. */
export function ageOf(client: Client): number | undefined {
  const age = Number(client.age)
  return client.age !== '' && age <= MAXIMUM_AGE ? age : undefined
}

/** The situation as the match wants it; undefined while a question is open. */
export function situationOf(client: Client): Situation | undefined {
  const age = ageOf(client)
  const [first, ...others] = client.needs
  if (age === undefined || first === undefined || client.benefits === undefined) return undefined
  return { age, benefits: client.benefits, needs: [first, ...others], facts: client.facts }
}
