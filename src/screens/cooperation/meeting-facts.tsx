import { useTranslation } from 'react-i18next'
import type { Meeting } from '../../catalogue/compartments.ts'
import styles from './room.module.css'
import { Name, Written } from './words.tsx'

/** When, where, who invites and who is invited; on the page and on its sheets. */
export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings')
  const { opens_at, closes_at, place, organization_id, invited_ids = [], status } = meeting
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('one.status')}</dt>
        <dd>{t(`status.${status}`)}</dd>
      </div>
      <div>
        <dt>{t('one.time')}</dt>
        <dd>
          {opens_at ? (
            <bdi dir="ltr">{closes_at ? `${opens_at}–${closes_at}` : opens_at}</bdi>
          ) : (
            t('one.unknown')
          )}
        </dd>
      </div>
      <div>
        <dt>{t('one.place')}</dt>
        <dd>{place ? <Written>{place}</Written> : t('one.unknown')}</dd>
      </div>
      {organization_id && (
        <div>
          <dt>{t('one.invites')}</dt>
          <dd>
            <Name of={organization_id} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('one.invited')}</dt>
        <dd>
          {invited_ids.length === 0 ? (
            t('one.everybody')
          ) : (
            <ul>
              {invited_ids.map((id) => (
                <li key={id}>
                  <Name of={id} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
    </dl>
  )
}
