import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Contact } from '../../catalogue/organization.ts'
import type { Representatives } from '../../store/store.ts'
import { pageOf } from '../parts/page-of.ts'
import type { Stored } from '../parts/use-stored.ts'
import { useStored } from '../parts/use-stored.ts'
import styles from './room.module.css'

export type People = Stored<ReadonlyMap<string, Representatives>>

/** The contact persons and deputies of these organisations, from the guide itself. */
export const usePeople = (ids: readonly string[]): People =>
  useStored((store) => store.representatives(ids), [ids.join(' ')])

/** What is known of the people of one organisation, as lines of a list of facts. */
export function PeopleFacts({ people, of }: { people: People; of: string }) {
  const { t } = useTranslation('agreement')
  const named = people.state === 'ready' ? people.value.get(of) : undefined
  const lines = [
    ['contactPerson', named?.contactPersons],
    ['deputy', named?.deputies],
  ] as const
  return lines.map(([role, list]) => (
    <div key={role}>
      <dt>{t(`people.${role}`)}</dt>
      <dd>
        {people.state === 'loading' && t('common:loading')}
        {people.state === 'failed' && t('people.failed')}
        {people.state === 'ready' &&
          (list?.length ? (
            list.map((one) => <Person key={one.id} contact={one} />)
          ) : (
            <span className={styles.soft}>{t('people.none')}</span>
          ))}
      </dd>
    </div>
  ))
}

function Person({ contact: { id, name, phones } }: { contact: Contact }) {
  const number = phones?.[0]?.number
  return (
    <span className={styles.person}>
      <Link href={pageOf('contacts', id) ?? ''}>
        <bdi lang="de">{name}</bdi>
      </Link>
      {number && (
        <a href={`tel:${number.replaceAll(' ', '')}`} dir="ltr">
          {number}
        </a>
      )}
    </span>
  )
}
