import type { Validity } from '../../catalogue/validity.ts'
import { formatCalendarDate } from '../../language/format.ts'
import type { CourseRule } from '../../match/course-rule.ts'
import { Say } from '../parts/speech.tsx'

interface RuleTermProps {
  readonly rule: Validity
  /** Calendar date in Europe/Berlin. */
  readonly today: string
}

/** From when and until when a rule is in force; nothing where both are open. */
export function RuleTerm({ rule, today }: RuleTermProps) {
  const { valid_from: from, valid_to: to } = rule
  const term = termOf(rule, today)
  if (term === undefined) return null
  return (
    <Say
      k={`offers:rules.term.${term}`}
      params={(language) => ({
        from: from === undefined ? '' : formatCalendarDate(language, from),
        to: to === undefined ? '' : formatCalendarDate(language, to),
      })}
    />
  )
}

function termOf({ valid_from: from, valid_to: to }: Validity, today: string) {
  if (from === undefined) return to === undefined ? undefined : 'to'
  if (to !== undefined) return 'both'
  return from > today ? 'from' : 'since'
}

/** What a rule says to a client; where it will not stay, or is not so yet, with its term. */
export function CourseRuleText({ rule, today }: { rule: CourseRule; today: string }) {
  const { code, valid_from: from = '', valid_to: to } = rule
  return (
    <>
      <Say k={`offers:rules.${code}`} terms />
      {(to !== undefined || from > today) && (
        <>
          {' '}
          <RuleTerm rule={rule} today={today} />
        </>
      )}
    </>
  )
}
