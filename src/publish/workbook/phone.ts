import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { phone } from '../../catalogue/organization.ts'

/**
 * A phone number in any usual German spelling, in international form: `+49 30 23125 111`. Numbers
 * only have to be possible: those kept for fiction belong to nobody.
 *
 * @returns undefined for anything else, also for two numbers or one with an extension
 */
export function readPhone(written: string): string | undefined {
  const number = parsePhoneNumberFromString(written, { defaultCountry: 'DE', extract: false })
  if (!number?.isPossible() || number.ext !== undefined) return undefined
  const international = number.formatInternational().replace(/[^\d+]+/g, ' ')
  return phone.shape.number.safeParse(international).success ? international : undefined
}
