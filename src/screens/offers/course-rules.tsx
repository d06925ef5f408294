import type { Course } from '../../catalogue/service.ts'
import { formatCalendarDate, isolate } from '../../language/format.ts'
import type { CourseRule, RuleTopic } from '../../match/course-rule.ts'
import { courseRulesFor, joiningDay } from '../../match/course-rules.ts'
import { Say } from '../parts/speech.tsx'
import styles from './course-rules.module.css'
import { Block } from './offer-page.tsx'
import { RuleTerm } from './rule-term.tsx'

const TOPICS: readonly RuleTopic[] = ['admission', 'bring', 'costs']

/**
 * Who may attend a course, what to bring and who pays: the rules of the day each is about, with their sources and
 * their terms.
 */
export function CourseRules({ course, today }: { course: Course; today: string }) {
  const rules = courseRulesFor(course, today)
  return (
    <div className={styles.topics}>
      {TOPICS.map((topic) => (
        <Block key={topic} title={`offers:rules.${topic}`}>
          <ul className={styles.rules}>
            {rules
              .filter((rule) => rule.topic === topic)
              .map((rule) => (
                <li key={rule.code} data-rule={rule.code}>
                  <p>
                    <Say k={`offers:rules.${rule.code}`} />
                  </p>
                  <RuleSource rule={rule} today={today} />
                </li>
              ))}
          </ul>
        </Block>
      ))}
      <p className={styles.source}>
        <Say
          k="offers:rules.asOf"
          params={(language) => ({ date: formatCalendarDate(language, joiningDay(course, today)) })}
        />
      </p>
    </div>
  )
}

/** From when to when a rule is in force, and the law it comes from, as it is cited in German. */
function RuleSource({ rule, today }: { rule: CourseRule; today: string }) {
  return (
    <p className={styles.source}>
      <RuleTerm rule={rule} today={today} />{' '}
      <Say k="offers:rules.source" params={{ source: isolate(rule.source) }} />
    </p>
  )
}
