import type { Phone, SpokenLanguage } from './organization.ts'
import type { Schedule } from './schedule.ts'
import type { AttendingType } from './vocabulary.ts'
import { isWebAddress } from './web-address.ts'

/*
 * A record's values in the spelling of the workbook's cells (`src/publish/README.md`). No zod here.
 */

/** The number of the first or second telephone, in international form. */
export const phoneOf =
  (index: 0 | 1) =>
  ({ phones }: { readonly phones?: readonly Phone[] | undefined }): string | undefined =>
    phones?.at(index)?.number

/** The hours of one kind as they were written. */
export const hoursOf =
  (attending: AttendingType) =>
  ({ schedules }: { readonly schedules?: readonly Schedule[] | undefined }): string | undefined =>
    schedules?.find(({ attending_type }) => attending_type === attending)?.opening_hours

/** `de; ar (nur dienstags)`. */
export const languagesOf = ({
  spoken_languages: spoken,
}: {
  readonly spoken_languages?: readonly SpokenLanguage[] | undefined
}): string | undefined =>
  spoken?.map(({ language, note }) => (note ? `${language} (${note.de})` : language)).join('; ')

/** `27`; undefined stays so. */
export const numberOf = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : String(value)

/** `yes` or `no`; undefined stays so. */
export const yesNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no'

/** The parts of a list, trimmed, without empty ones. `,` parts only weekdays. */
export const partsOf = (value: string): string[] =>
  value
    .split(/;|,(?=(?:MO|TU|WE|TH|FR|SA|SU)(?:,|$))/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/**
 * A value as it may be kept and sent on: trimmed, without control characters, which could move a terminal, and without
 * overrides of the writing's direction, which could show another text than there is. Half a character is none.
 */
export const plainValue = (written: string): string =>
  written
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- these are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()

/** What keeps a value from being taken in, as far as a form can tell; undefined where nothing does. */
export function wrongWith(
  kind: string,
  value: string,
): 'email' | 'url' | 'postal-code' | 'phone' | 'number' | undefined {
  switch (kind) {
    case 'email':
      return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(value) ? undefined : 'email'
    case 'url':
      return isWebAddress(value) ? undefined : 'url'
    case 'postal-code':
      return /^\d{5}$/.test(value) ? undefined : 'postal-code'
    case 'number':
      return /^\d{1,5}$/.test(value) ? undefined : 'number'
    case 'phone':
      return (value.match(/\d/g) ?? []).length >= 3 ? undefined : 'phone'
    default:
      return undefined
  }
}
