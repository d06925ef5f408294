import { useTranslation } from 'react-i18next'
import type { NamedOrganization } from '../../catalogue/compartments.ts'
import type { Freshness, Provenance } from '../../catalogue/freshness.ts'
import { freshnessOf } from '../../catalogue/freshness.ts'
import { Told } from '../parts/speech.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { useStored } from '../parts/use-stored.ts'
import styles from './room.module.css'
import { useDates } from './words.tsx'

/** How many of a partner's entries are how fresh, and the day of the oldest confirmation. */
export interface FreshnessCount extends Readonly<Record<Freshness, number>> {
  readonly total: number
  readonly oldest: string | undefined
}

/** @param today calendar date in Europe/Berlin */
export function countFreshness(entries: readonly Provenance[], today: string): FreshnessCount {
  const counts = { fresh: 0, aging: 0, old: 0, never: 0 }
  for (const entry of entries) counts[freshnessOf(entry, today)]++
  const [oldest] = entries.flatMap(({ assured_date: day }) => (day ? [day] : [])).toSorted()
  return { ...counts, total: entries.length, oldest }
}

/** Not confirmed for long, or never: what there is most of comes first. */
const doubtful = ({ aging, old, never }: FreshnessCount): number => aging + old + never

interface PartnerFreshnessProps {
  readonly partners: readonly NamedOrganization[]
  readonly today: string
}

/** How fresh what the guide says of each partner is today, those with most to look after first. */
export function PartnerFreshness({ partners, today }: PartnerFreshnessProps) {
  const { t } = useTranslation('meetings')
  const ids = partners.map(({ id }) => id)
  const stored = useStored((store) => store.provenances(ids), [ids.join(' ')])
  return (
    <section className={styles.section}>
      <h2>{t('freshness.title')}</h2>
      <p>{t('freshness.intro')}</p>
      <StoredView stored={stored}>
        {(entries) => (
          <ul className={styles.cards}>
            {partners
              .map((organization) => ({
                organization,
                count: countFreshness(entries.get(organization.id) ?? [], today),
              }))
              .toSorted((a, b) => doubtful(b.count) - doubtful(a.count))
              .map((one) => (
                <PartnerLine key={one.organization.id} {...one} />
              ))}
          </ul>
        )}
      </StoredView>
    </section>
  )
}

interface PartnerLineProps {
  readonly organization: NamedOrganization
  readonly count: FreshnessCount
}

function PartnerLine({ organization, count }: PartnerLineProps) {
  const { t } = useTranslation('meetings')
  const { day } = useDates()
  const { total, oldest } = count
  return (
    <li className={styles.card}>
      <h3>
        <Told text={organization.name} quiet />
      </h3>
      {total === 0 ? (
        <p>{t('freshness.missing')}</p>
      ) : (
        <p>{t('freshness.fresh', { fresh: count.fresh, count: total })}</p>
      )}
      {(['aging', 'old', 'never'] as const).map(
        (state) =>
          count[state] > 0 && (
            <p key={state} className={styles.mark} data-tone="warn">
              {t(`freshness.${state}`, { count: count[state] })}
            </p>
          ),
      )}
      {oldest && <p className={styles.soft}>{t('freshness.oldest', { date: day(oldest) })}</p>}
    </li>
  )
}
