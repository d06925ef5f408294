import { CalendarPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { KindIcon } from '../parts/icons.tsx'
import { Told } from '../parts/speech.tsx'
import type { ListedPartner } from './partners.ts'
import { hasLeft } from './partners.ts'
import type { People } from './people.tsx'
import { PeopleFacts } from './people.tsx'
import styles from './room.module.css'
import { useDates, Written } from './words.tsx'

interface PartnerCardProps {
  readonly listed: ListedPartner
  readonly people: People
  readonly own: boolean
  /** Saves its days as a calendar file; undefined where it has none to come. */
  readonly onSave: (() => void) | undefined
}

/** One partner: who speaks for it, since when, how it stands, and the days of its agreement. */
export function PartnerCard({ listed, people, own, onSave }: PartnerCardProps) {
  const { t } = useTranslation(['agreement', 'vocabulary'])
  const { organization } = listed
  const left = hasLeft(listed)
  return (
    <li className={styles.card} data-own={own} data-over={left}>
      <p className={styles.kind}>
        <KindIcon kind={organization.kind} />
        {t(`vocabulary:kinds.${organization.kind}`)}
      </p>
      <h3>
        <Told text={organization.name} quiet />
      </h3>
      {own && <p className={styles.mark}>{t('partner.own')}</p>}
      <StandingLine listed={listed} />
      <dl className={styles.facts}>
        {!left && <PeopleFacts people={people} of={organization.id} />}
        <TermFacts listed={listed} />
      </dl>
      {onSave && (
        <button type="button" className="button" onClick={onSave}>
          <CalendarPlus className="icon" aria-hidden />
          <span>{t('calendar.own')}</span>
        </button>
      )}
    </li>
  )
}

/** How a partner stands, in a sentence, with the reason where it leaves. */
export function StandingLine({ listed: { standing, term, partner } }: { listed: ListedPartner }) {
  const { t } = useTranslation('agreement')
  const { day } = useDates()
  const quiet = standing.state === 'running' || standing.state === 'not-begun'
  const sentence = (): string => {
    switch (standing.state) {
      case 'running':
        return t('standing.running', { renewal: day(term.renewal) })
      case 'not-begun':
        return t('standing.not-begun', { begins: day(term.begins) })
      case 'ends':
        return t('standing.ends', { on: day(standing.on), objected: day(standing.objected_on) })
      case 'objected-late':
        return t('standing.objected-late', {
          objected: day(standing.objected_on),
          due: day(standing.was_due),
        })
      case 'leaves':
      case 'left':
        return t(`standing.${standing.state}`, { on: day(standing.on) })
    }
  }
  const by = 'by' in standing ? standing.by : undefined
  return (
    <div data-standing={standing.state}>
      <p className={quiet ? undefined : styles.strong}>{sentence()}</p>
      {by && <p>{t(`by.${by}`)}</p>}
      {'by' in standing && partner.left_reason && (
        <p>
          {t('by.reason')} <Written>{partner.left_reason}</Written>
        </p>
      )}
    </div>
  )
}

/** Since when, until when, and the days that count. */
export function TermFacts({
  listed: { partner, term, standing, renews },
}: {
  listed: ListedPartner
}) {
  const { t } = useTranslation('agreement')
  const { day } = useDates()
  const { begins, last_day } = term
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['signed', day(partner.signed_on)],
    ...(standing.state === 'left'
      ? ([['left', day(standing.on)]] as const)
      : ([['term', t('term.span', { from: day(begins), to: day(last_day) })]] as const)),
    ...(renews
      ? ([
          ['renewal', day(term.renewal)],
          ['lastToObject', day(term.last_to_object)],
        ] as const)
      : []),
  ]
  return facts.map(([name, value]) => (
    <div key={name}>
      <dt>{t(`term.${name}`)}</dt>
      <dd className={name === 'lastToObject' ? styles.strong : undefined}>{value}</dd>
    </div>
  ))
}
