import type { CourseKind } from '../../catalogue/vocabulary.ts'
import { formatCalendarDate, isolate } from '../../language/format.ts'
import type { CourseRule, RuleTopic } from '../../match/course-rule.ts'
import { courseRulesOn } from '../../match/course-rules.ts'
import { Say } from '../parts/speech.tsx'
import styles from './course-rules.module.css'
import { Block } from './offer-page.tsx'

const TOPICS: readonly RuleTopic[] = ['admission', 'bring', 'costs']

/** Who may attend a kind of course, what to bring and who pays: the rules in force today, each with its source. */
export function CourseRules({ kind, today }: { kind: CourseKind; today: string }) {
  const rules = courseRulesOn(kind, today)
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
                  <RuleSource rule={rule} />
                </li>
              ))}
          </ul>
        </Block>
      ))}
      <p className={styles.source}>
        <Say
          k="offers:rules.asOf"
          params={(language) => ({ date: formatCalendarDate(language, today) })}
        />
      </p>
    </div>
  )
}

/** The law a rule comes from, as it is cited in German. */
export function RuleSource({ rule }: { rule: CourseRule }) {
  return (
    <p className={styles.source}>
      <Say k="offers:rules.source" params={{ source: isolate(rule.source) }} />
    </p>
  )
}
