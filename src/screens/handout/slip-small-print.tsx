import type { doubtAbout } from '../../catalogue/clock.ts'
import type { Slip } from '../../handout/slip.ts'
import { fallbackOf } from '../../language/choose.ts'
import { formatDate } from '../../language/format.ts'
import { isUncheckedTranslation } from '../../language/review.ts'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { Both } from './both.tsx'
import styles from './slip-sheet.module.css'

/** Whose data a slip is made of, and how old they are. */
export interface Origin {
  readonly region: string
  /** Milliseconds UTC. */
  readonly issued: number
  /** Why its days, or all of it, may be wrong. */
  readonly doubt: ReturnType<typeof doubtAbout>
  readonly demo: boolean
}

/** The texts of an offer that are told on its slip. */
const textsOf = ({ service, location }: Slip) => [
  service.name,
  location?.transportation,
  service.application_process,
  service.fees_description,
  ...(service.required_documents ?? []),
]

/** How far the paper can be trusted: the data's date, and who translated. */
export function SmallPrint({ slip, origin }: { slip: Slip; origin: Origin }) {
  const { language } = useSpeaker()
  const { issued, doubt, demo, region } = origin
  const { assured_date: date, machine_translated } = slip.service
  const fallback = fallbackOf(textsOf(slip), language)
  const unchecked = isUncheckedTranslation(language) || machine_translated?.includes(language)
  return (
    <footer className={styles.small}>
      {doubt && (
        <Both>
          <strong>
            <Say k={`handout:slip.${doubt}`} />
          </strong>
        </Both>
      )}
      <Both>
        <p>
          <Say k="handout:slip.asOf" params={(spoken) => ({ date: formatDate(spoken, issued) })} />
          {' · '}
          {date && (
            <>
              <Say
                k="consultation:service.confirmed"
                params={(spoken) => ({ date: formatDate(spoken, Date.parse(date)) })}
              />
              {' · '}
            </>
          )}
          <Say k="handout:slip.callFirst" /> {demo && <Say k="common:demo" />}{' '}
          {unchecked && <Say k="handout:slip.machine" />}{' '}
          {fallback && <Say k={`consultation:service.${fallback}`} />}
        </p>
      </Both>
      <p lang="de">
        {slip.organization.name.de} · {region}
      </p>
    </footer>
  )
}
