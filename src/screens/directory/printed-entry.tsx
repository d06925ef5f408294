import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addressLines } from '../../catalogue/address.ts'
import type { Phone } from '../../catalogue/organization.ts'
import { schedulesAt } from '../../hours/site.ts'
import type { Entry } from '../../store/store.ts'
import { Told } from '../parts/speech.tsx'
import { pageOf } from '../parts/page-of.ts'
import { When } from './entry-row.tsx'
import styles from './print-page.module.css'

/** An entry as it stands in a printed list: what, whose, where, how to ring, and the hours as written. */
export function PrintedEntry({ entry, now }: { entry: Entry; now: number }) {
  const { t } = useTranslation('directory')
  const { table, record, organization, location, at } = entry
  const { name } = record
  return (
    <li className={styles.entry}>
      <h2>
        <Link href={pageOf(table, record.id) ?? ''}>
          {typeof name === 'string' ? <bdi lang="de">{name}</bdi> : <Told text={name} quiet />}
        </Link>
      </h2>
      <p>
        {t(`typesOne.${table}`)}
        {' · '}
        <Told text={organization.name} quiet />
      </p>
      {location && (
        <p>
          <bdi lang="de" dir="ltr">
            {addressLines(location).join(', ')}
          </bdi>
        </p>
      )}
      {phonesOf(entry).map(({ number }) => (
        <p key={number}>
          <bdi dir="ltr">{number}</bdi>
        </p>
      ))}
      {table === 'programmes' || table === 'courses' ? (
        <When entry={entry} now={now} />
      ) : (
        schedulesAt(at, location).map(({ attending_type, opening_hours }) => (
          <p key={attending_type}>
            {t(`modes.${attending_type}`)}{' '}
            <bdi lang="de" dir="ltr">
              {opening_hours}
            </bdi>
          </p>
        ))
      )}
    </li>
  )
}

const phonesOf = ({ record, location, organization }: Entry): readonly Phone[] =>
  record.phones ?? location?.phones ?? organization.phones ?? []
