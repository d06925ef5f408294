import { formatNumber } from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'
import type { Message } from '../../match/answer.ts'
import { Say } from './speech.tsx'

/**
 * A reason of the match, in the language of the screen. A feed's own rules may pair a need and a
 * kind no sentence was written for: then the general one of the same group is said.
 */
export function Because({
  message: { key, params },
  terms = false,
}: {
  message: Message
  terms?: boolean
}) {
  const general = `${key.split('.')[0]}.any`
  const groupwise = key.replace(/\.[^.]+$/, '.any')
  return (
    <Say
      k={[`match:${key}`, `match:${groupwise}`, `match:${general}`]}
      params={(language) => formatted(params, language)}
      terms={terms}
    />
  )
}

const formatted = (params: Message['params'], language: LanguageCode): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? formatNumber(language, value) : value,
    ]),
  )
