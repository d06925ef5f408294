import { ArrowLeft } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { Link } from 'wouter'
import type { Location, Organization } from '../../catalogue/organization.ts'
import type { Course, Programme } from '../../catalogue/service.ts'
import { chooseText, fallbackOf } from '../../language/choose.ts'
import { formatNumber } from '../../language/format.ts'
import {
  AddressLine,
  EmailLine,
  PhoneLines,
  SpokenLanguages,
  WebsiteLine,
} from '../parts/contact-lines.tsx'
import { FreshnessLines } from '../parts/freshness.tsx'
import { Say, Told, useSpeaker } from '../parts/speech.tsx'
import styles from './offer-page.module.css'
import { useWithQuery } from './use-query.ts'

/** The way back to the list, with what was chosen there. */
export function BackToList({ list }: { list: 'programmes' | 'courses' }) {
  const address = useWithQuery()
  return (
    <Link href={address(`/offers/${list}`)} className={`button ${styles.back}`}>
      <ArrowLeft className="icon icon--directed" aria-hidden />
      <span>
        <Say k={`offers:${list}.back`} />
      </span>
    </Link>
  )
}

interface HeadProps {
  readonly name: Programme['name']
  readonly organization: Organization
  readonly heading: RefObject<HTMLHeadingElement | null>
  /** What stands above the name. */
  readonly children: ReactNode
}

/** The offer's name and whose it is. */
export function OfferHead({ name, organization, heading, children }: HeadProps) {
  return (
    <header className={styles.head}>
      {children}
      <h1 ref={heading} tabIndex={-1}>
        <Told text={name} quiet />
      </h1>
      <p className={styles.organization}>
        <Told text={organization.name} quiet />
      </p>
    </header>
  )
}

/** A part of the page under its heading, a key with its room. */
export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.block}>
      <h2>
        <Say k={title} />
      </h2>
      {children}
    </section>
  )
}

/** Where it is, with the way to the office's own page. */
export function PlaceBlock({ location }: { location: Location | undefined }) {
  if (!location) return null
  return (
    <Block title="offers:facts.place">
      <p>
        <Told text={location.name} quiet />
      </p>
      <AddressLine location={location} />
      {location.transportation && (
        <p>
          <Told text={location.transportation} />
        </p>
      )}
      {location.wheelchair && (
        <p>
          <Say k={`vocabulary:wheelchair.${location.wheelchair}`} />
        </p>
      )}
      <Link href={`/directory/${location.id}`} className={`button ${styles.back}`}>
        <span>
          <Say k="offers:facts.office" />
        </span>
      </Link>
    </Block>
  )
}

interface OfferProps {
  readonly offer: Programme | Course
  readonly organization: Organization
  readonly location: Location | undefined
}

/** How to register, and whom to ask. */
export function Registration({ offer, organization, location }: OfferProps) {
  return (
    <Block title="offers:facts.register">
      {offer.application_process && (
        <p>
          <Told text={offer.application_process} />
        </p>
      )}
      <div>
        <PhoneLines phones={offer.phones ?? location?.phones ?? organization.phones} />
        <EmailLine email={offer.email ?? location?.email ?? organization.email} />
        <WebsiteLine website={offer.website ?? location?.website ?? organization.website} />
      </div>
    </Block>
  )
}

/** For whom it is; nothing where nobody said. */
export function ForWhom({ offer }: { offer: Programme | Course }) {
  const { minimum_age: from, maximum_age: to, eligibility_description: text } = offer
  if (from === undefined && to === undefined && !text) return null
  const ages =
    from !== undefined && to !== undefined ? 'ages' : from !== undefined ? 'agesFrom' : 'agesTo'
  return (
    <Block title="consultation:service.forWhom">
      {text && (
        <p>
          <Told text={text} />
        </p>
      )}
      {(from !== undefined || to !== undefined) && (
        <p>
          <Say
            k={`consultation:service.${ages}`}
            params={(language) => ({
              from: formatNumber(language, from ?? 0),
              to: formatNumber(language, to ?? 0),
            })}
          />
        </p>
      )}
    </Block>
  )
}

/** The languages spoken. */
export function LanguagesBlock({ offer }: { offer: Programme | Course }) {
  if (!offer.spoken_languages?.length) return null
  return (
    <Block title="consultation:service.languages">
      <SpokenLanguages languages={offer.spoken_languages} />
    </Block>
  )
}

/** How far it can be trusted: who translated the texts, and when somebody confirmed the details. */
export function SmallPrint({ offer, now }: { offer: Programme | Course; now: number }) {
  const { language } = useSpeaker()
  const { name, machine_translated } = offer
  const fallback = fallbackOf([name], language)
  return (
    <div className={styles.small}>
      {fallback && (
        <p>
          <Say k={`consultation:service.${fallback}`} />
        </p>
      )}
      {machine_translated?.includes(chooseText(name, language).language) && (
        <p>
          <Say k="consultation:service.machine" />
        </p>
      )}
      <FreshnessLines entry={offer} now={now} />
    </div>
  )
}
