import fc from 'fast-check'
import type { Situation } from '../../src/catalogue/situation.ts'
import { BENEFITS, FACTS, NEEDS } from '../../src/catalogue/vocabulary.ts'

/** Anyone who may ask, with the ages at which the rules change more often than chance has them. */
export const clients: fc.Arbitrary<Situation> = fc.record({
  age: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constantFrom(11, 12, 17, 18, 26, 27, 28)),
  benefits: fc.constantFrom(...BENEFITS),
  needs: fc
    .uniqueArray(fc.constantFrom(...NEEDS), { minLength: 1, maxLength: 4 })
    .map((needs) => needs as [(typeof needs)[0], ...typeof needs]),
  facts: fc.subarray([...FACTS], { maxLength: 6 }),
})
