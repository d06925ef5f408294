import { Globe, Mail, MapPin, Phone as PhoneIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Location, Phone, SpokenLanguage } from '../../catalogue/organization.ts'
import { addressLines } from '../../catalogue/address.ts'
import { mailtoAddress } from '../../handout/mail.ts'
import { languageName } from '../../language/format.ts'
import { useClientView } from './client-view.tsx'
import { Told, useSpeaker } from './speech.tsx'
import styles from './contact-lines.module.css'

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className={styles.line}>
      {icon}
      <span>{children}</span>
    </p>
  )
}

interface WayProps {
  readonly href: string
  /** Another site: it opens beside the guide. */
  readonly away?: boolean
  readonly children: string
}

/** A telephone, mail or web address to be tapped. Not in client view: it would lead out of it. */
function Way({ href, away = false, children }: WayProps) {
  if (useClientView()) return <bdi dir="ltr">{children}</bdi>
  return (
    <a
      href={href}
      dir="ltr"
      className={styles.link}
      {...(away && { rel: 'noreferrer', target: '_blank' })}
    >
      {children}
    </a>
  )
}

/** Street and town as they stand on a letter: always left to right, always German. */
export function AddressLine({ location }: { location: Location }) {
  const [street, town] = addressLines(location)
  return (
    <Line icon={<MapPin className="icon" aria-hidden />}>
      <bdi dir="ltr" lang="de">
        {street}
        <br />
        {town}
      </bdi>
    </Line>
  )
}

/** Each number with what it is for, to be rung by a tap; nothing where there are none. */
export function PhoneLines({ phones }: { phones: readonly Phone[] | undefined }) {
  return phones?.map(({ number, description }) => (
    <Line key={number} icon={<PhoneIcon className="icon" aria-hidden />}>
      <Way href={`tel:${number.replaceAll(' ', '')}`}>{number}</Way>
      {description && (
        <span className={styles.note}>
          <Told text={description} quiet />
        </span>
      )}
    </Line>
  ))
}

/** An address to write to by a tap; nothing where there is none. */
export function EmailLine({ email }: { email: string | undefined }) {
  if (!email) return null
  return (
    <Line icon={<Mail className="icon" aria-hidden />}>
      <Way href={mailtoAddress(email)}>{email}</Way>
    </Line>
  )
}

/** A website by its host, opened beside the guide; nothing where there is none. A feed's are all https. */
export function WebsiteLine({ website }: { website: string | undefined }) {
  if (!website) return null
  return (
    <Line icon={<Globe className="icon" aria-hidden />}>
      <Way href={website} away>
        {new URL(website).host}
      </Way>
    </Line>
  )
}

/** A spoken language by the best name there is for who reads here, marked with the language of that name. */
export function LanguageName({ tag }: { tag: string }) {
  const { language } = useSpeaker()
  const { text, lang } = languageName(language, tag)
  return <bdi lang={lang}>{text}</bdi>
}

/** The languages spoken, the client's first, each by its name in the language of the screen. */
export function SpokenLanguages({ languages }: { languages: readonly SpokenLanguage[] }) {
  const { language } = useSpeaker()
  const ordered = languages.toSorted(
    (a, b) => Number(b.language === language) - Number(a.language === language),
  )
  return (
    <ul className={styles.languages}>
      {ordered.map((spoken) => (
        <li key={spoken.language} data-own={spoken.language === language}>
          <LanguageName tag={spoken.language} />
          {spoken.note && (
            <span className={styles.note}>
              <Told text={spoken.note} quiet />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
