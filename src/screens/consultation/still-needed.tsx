import { CircleCheck, CircleDashed } from 'lucide-react'
import type { Needed } from '../../match/fit-courses.ts'
import { CourseRuleText } from '../offers/rule-term.tsx'
import { Say } from '../parts/speech.tsx'
import styles from './still-needed.module.css'

interface StillNeededProps {
  readonly needed: readonly Needed[]
  /** Calendar date in Europe/Berlin. */
  readonly today: string
}

/** What a client needs before a course can begin, with the ways to each paper; or that nothing is missing. */
export function StillNeeded({ needed, today }: StillNeededProps) {
  if (needed.length === 0)
    return (
      <p className={styles.nothing} data-needed="nothing">
        <CircleCheck className="icon" aria-hidden />
        <span>
          <Say k="offers:fit.nothing" />
        </span>
      </p>
    )
  return (
    <section className={styles.needed}>
      <h3>
        <Say k="offers:fit.needed" />
      </h3>
      <ul className={styles.list}>
        {needed.map(({ code, params, ways }) => (
          <li key={code} data-needed={code}>
            <CircleDashed className="icon" aria-hidden />
            <div>
              <p>
                <Say k={`offers:needed.${code}`} params={params} terms />
              </p>
              {ways.length > 0 && (
                <ul className={styles.ways}>
                  {ways.map((rule) => (
                    <li key={rule.code} data-rule={rule.code}>
                      <CourseRuleText rule={rule} today={today} />
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
