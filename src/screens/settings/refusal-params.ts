import { formatDate } from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'

/** The parameters of a refusal as its sentence wants them; the one that is an instant is said as a date. */
export const refusalParams = (
  { expires, ...others }: Readonly<Record<string, string>>,
  language: LanguageCode,
): Record<string, string> =>
  expires === undefined ? others : { ...others, expires: formatDate(language, Date.parse(expires)) }
