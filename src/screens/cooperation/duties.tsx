import { useTranslation } from 'react-i18next'
import { DUTIES } from '../../catalogue/compartment.ts'
import type { Cooperation, NamedOrganization } from '../../catalogue/compartments.ts'
import type { Deed, DutyState } from '../../catalogue/duties.ts'
import { dutyState } from '../../catalogue/duties.ts'
import { daysBetween } from '../../catalogue/calendar-date.ts'
import { freshnessOf } from '../../catalogue/freshness.ts'
import { Told } from '../parts/speech.tsx'
import { Fold } from './fold.tsx'
import styles from './room.module.css'
import { Name, useDates, useNamed, Written } from './words.tsx'

interface DutiesProps {
  readonly cooperation: Cooperation
  /** Who is in the agreement now. */
  readonly partners: readonly NamedOrganization[]
  /** Calendar date in Europe/Berlin. */
  readonly today: string
}

/** What the partners owe each other (K§4), with when each was last done and by whom. */
export function Duties({ cooperation, partners, today }: DutiesProps) {
  const { t } = useTranslation('agreement')
  return (
    <section className={styles.section}>
      <h2>{t('duties.title')}</h2>
      <p>{t('duties.intro')}</p>
      <ul className={styles.cards}>
        {DUTIES.map((duty) => (
          <DutyCard
            key={duty}
            state={dutyState(cooperation, duty, partners, today)}
            today={today}
          />
        ))}
      </ul>
    </section>
  )
}

function DutyCard({ state, today }: { state: DutyState; today: string }) {
  const { t } = useTranslation('agreement')
  const { duty, last, owing } = state
  const done = owing.filter((one) => one.last !== undefined).length
  return (
    <li className={styles.card} data-duty={duty}>
      <h3>{t(`duties.${duty}.name`)}</h3>
      <p className={styles.soft}>{t(`duties.${duty}.who`)}</p>
      {last ? <LastDone deed={last} today={today} /> : <p>{t('duties.never')}</p>}
      {owing.length > 0 && (
        <Fold summary={t('duties.each', { done, count: owing.length })}>
          <ul className={styles.list}>
            {owing.map(({ organization, last: own }) => (
              <li key={organization.id}>
                <p className={styles.strong}>
                  <Told text={organization.name} quiet />
                </p>
                {own ? (
                  <LastDone deed={own} today={today} ofItself />
                ) : (
                  <p className={styles.soft}>{t('duties.never')}</p>
                )}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </li>
  )
}

interface LastDoneProps {
  readonly deed: Deed
  readonly today: string
  /** Under the name of who did it. */
  readonly ofItself?: boolean
}

/** When it was done, how long ago that is, and by whom; marked as entries of the guide are that nobody confirmed for long. */
function LastDone({ deed, today, ofItself = false }: LastDoneProps) {
  const { t } = useTranslation('agreement')
  const { day } = useDates()
  const named = useNamed()
  const late = freshnessOf({ assured_date: deed.on }, today) !== 'fresh'
  const organization = ofItself ? undefined : named(deed.organization_id)
  return (
    <>
      <p>
        <span className={styles.strong}>{day(deed.on)}</span>{' '}
        <span className={late ? styles.mark : styles.soft} data-tone={late ? 'warn' : undefined}>
          <Ago date={deed.on} today={today} />
        </span>
      </p>
      {(organization ?? deed.by) && (
        <p>
          {t('duties.by')} <Name of={organization?.id} />
          {organization && deed.by && ', '}
          {deed.by && <Written>{deed.by}</Written>}
        </p>
      )}
      {deed.note && (
        <p className={styles.soft}>
          <Written>{deed.note}</Written>
        </p>
      )}
    </>
  )
}

/** `heute`, `vor 12 Tagen`. */
export function Ago({ date, today }: { date: string; today: string }) {
  const { t } = useTranslation('agreement')
  const count = daysBetween(date, today)
  return count === 0 ? t('today') : t('common:data.age', { count })
}
