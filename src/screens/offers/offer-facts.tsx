import type { LucideIcon } from 'lucide-react'
import { Baby, CalendarDays, Languages, MapPin, MonitorSmartphone, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Location, SpokenLanguage } from '../../catalogue/organization.ts'
import type { Course, Programme } from '../../catalogue/service.ts'
import { formatCalendarLong } from '../../language/format.ts'
import type { Session } from '../../hours/sessions.ts'
import { LanguageName } from '../parts/contact-lines.tsx'
import { Say, Spoken, Told } from '../parts/speech.tsx'
import styles from './offer-facts.module.css'

/** What is to be known of an offer at a glance, a line each. */
export function Facts({ children }: { children: ReactNode }) {
  return <ul className={styles.facts}>{children}</ul>
}

/** A line with its pictogram. */
export function Fact({
  icon: Icon,
  tone = 'plain',
  children,
}: {
  icon: LucideIcon
  tone?: 'plain' | 'good' | 'warn'
  children: ReactNode
}) {
  return (
    <li className={styles.fact} data-tone={tone}>
      <Icon className="icon" aria-hidden />
      <span>{children}</span>
    </li>
  )
}

/** From when to when, by the German clock: never turned by a right-to-left line. */
export function Times({ opens_at, closes_at }: Pick<Session, 'opens_at' | 'closes_at'>) {
  return <bdi className="unbroken" dir="ltr">{`${opens_at}–${closes_at}`}</bdi>
}

/** A date with its weekday, and the time. */
export function SessionFact({ session }: { session: Session }) {
  return (
    <Fact icon={CalendarDays}>
      <Spoken say={(language) => formatCalendarLong(language, session.date)} />
      {' · '}
      <Times {...session} />
    </Fact>
  )
}

/** Whether one goes there: an offer that says nothing of it is in person. */
export const isInPerson = ({ attending_types }: Programme | Course): boolean =>
  attending_types?.includes('in-person') ?? true

/** Online or by phone, and in person too where that is not all; nothing where one simply goes there. */
export function AttendingFact({ offer }: { offer: Programme | Course }) {
  const { attending_types: types = [] } = offer
  if (!types.some((type) => type !== 'in-person')) return null
  return (
    <Fact icon={MonitorSmartphone}>
      {types.map((type, index) => (
        <span key={type} data-attending={type}>
          {index > 0 && ' · '}
          <Say k={`offers:facts.attending.${type}`} />
        </span>
      ))}
    </Fact>
  )
}

/** The office and its town. */
export function PlaceFact({ location }: { location: Location | undefined }) {
  if (!location) return null
  return (
    <Fact icon={MapPin}>
      <Told text={location.name} quiet />
      {' · '}
      <bdi lang="de">{location.address.city}</bdi>
    </Fact>
  )
}

/** The languages spoken, by name. */
export function LanguagesFact({ languages }: { languages: readonly SpokenLanguage[] | undefined }) {
  if (!languages?.length) return null
  return (
    <Fact icon={Languages}>
      {languages.map(({ language }, index) => (
        <span key={language}>
          {index > 0 && ' · '}
          <LanguageName tag={language} />
        </span>
      ))}
    </Fact>
  )
}

/** Whether children are looked after; nothing where nobody said. */
export function ChildcareFact({ childcare }: { childcare: boolean | undefined }) {
  if (childcare === undefined) return null
  return (
    <Fact icon={Baby} tone={childcare ? 'good' : 'plain'}>
      <Say k={`offers:facts.${childcare ? 'childcare' : 'noChildcare'}`} />
    </Fact>
  )
}

interface PlacesProps {
  readonly places: number | undefined
  /** Whether to say that one must ask where nobody told. */
  readonly ask?: boolean
}

/** How many places are free. */
export function PlacesFact({ places, ask = false }: PlacesProps) {
  if (places === undefined && !ask) return null
  if (places === undefined)
    return (
      <Fact icon={Users}>
        <Say k="offers:facts.askPlaces" />
      </Fact>
    )
  return (
    <Fact icon={Users} tone={places > 0 ? 'good' : 'warn'}>
      {places === 0 ? (
        <Say k="offers:facts.full" />
      ) : (
        <Say k="offers:facts.places" params={{ count: places }} />
      )}
    </Fact>
  )
}
