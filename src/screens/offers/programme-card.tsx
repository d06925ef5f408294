import { ArrowRight, Coins } from 'lucide-react'
import { Link } from 'wouter'
import type { Session } from '../../hours/sessions.ts'
import type { ListedProgramme } from '../../store/store.ts'
import { Say, Told } from '../parts/speech.tsx'
import styles from './offer-card.module.css'
import {
  AttendingFact,
  ChildcareFact,
  Fact,
  Facts,
  isInPerson,
  LanguagesFact,
  PlaceFact,
  PlacesFact,
  SessionFact,
} from './offer-facts.tsx'
import { useWithQuery } from './use-query.ts'

/** A programme at a glance; the whole card leads to its page. */
export function ProgrammeCard({ listed, next }: { listed: ListedProgramme; next: Session }) {
  const { programme, location } = listed
  const address = useWithQuery()
  return (
    <li className={styles.card} data-offer={programme.id}>
      <ForGroups listed={listed} />
      <h2>
        <Link href={address(`/offers/programmes/${programme.id}`)} className={styles.name ?? ''}>
          <Told text={programme.name} quiet />
          <ArrowRight className="icon icon--directed" aria-hidden />
        </Link>
      </h2>
      <Facts>
        <SessionFact session={next} />
        <AttendingFact offer={programme} />
        {isInPerson(programme) && <PlaceFact location={location} />}
        <LanguagesFact languages={programme.spoken_languages} />
        {programme.childcare && <ChildcareFact childcare />}
        <PlacesFact places={programme.free_places} />
        <Fact icon={Coins}>
          {programme.fees_description ? (
            <Told text={programme.fees_description} />
          ) : (
            <Say k="consultation:service.free" />
          )}
        </Fact>
      </Facts>
    </li>
  )
}

/** For whom it is: staff, or the groups it names; nothing where it is for everybody. */
export function ForGroups({ listed: { programme } }: { listed: ListedProgramme }) {
  const { audience, special_groups: groups = [] } = programme
  const keys = [
    ...(audience === 'staff' ? ['offers:facts.staff'] : []),
    ...groups.map((group) => `match:rank.group.${group}`),
  ]
  if (keys.length === 0) return null
  return (
    <p className={styles.groups}>
      {keys.map((key) => (
        <span key={key} className={styles.group} data-staff={audience === 'staff'}>
          <Say k={key} />
        </span>
      ))}
    </p>
  )
}
