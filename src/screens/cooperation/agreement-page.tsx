import { CalendarPlus, FileText, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { wallClock } from '../../hours/berlin.ts'
import { fileName, saveFile } from '../handout/save.ts'
import { Told } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { DataSheet } from './data-sheet.tsx'
import { Duties } from './duties.tsx'
import { PartnerCard } from './partner-card.tsx'
import type { ListedPartner } from './partners.ts'
import { currentOrganizations, dueReminders, hasLeft, listedPartners } from './partners.ts'
import type { People } from './people.tsx'
import { usePeople } from './people.tsx'
import { Reminders, useNames } from './reminders.tsx'
import styles from './room.module.css'
import { fileOfAll, fileOfPartner } from './term-file.ts'
import type { RoomProps } from './words.tsx'
import { useDates, WithNames, Written } from './words.tsx'

const CALENDAR = 'text/calendar;charset=utf-8'

/** The agreement: its partners with the days that count for each, its documents and its duties. */
export function AgreementPage(props: RoomProps) {
  const [printing, setPrinting] = useState(false)
  const { cooperation, own } = props
  const { date: today } = wallClock(useNow())
  const listed = listedPartners(cooperation, own.id, today)
  const people = usePeople(listed.map(({ organization }) => organization.id))
  const view = { ...props, listed, people, today }
  return (
    <WithNames cooperation={cooperation}>
      {printing ? (
        <DataSheet {...view} onBack={() => setPrinting(false)} />
      ) : (
        <Agreement {...view} onPrint={() => setPrinting(true)} />
      )}
    </WithNames>
  )
}

export interface AgreementView extends RoomProps {
  readonly listed: readonly ListedPartner[]
  readonly people: People
  /** Calendar date in Europe/Berlin. */
  readonly today: string
}

function Agreement({ onPrint, ...view }: AgreementView & { onPrint: () => void }) {
  const { cooperation, listed, asOf, today } = view
  const { t } = useTranslation('agreement')
  const { day } = useDates()
  const heading = useTitle(t('title'))
  const reminders = dueReminders(listed)
  const title = cooperation.agreement[0]?.title
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        {title && (
          <p className={styles.strong}>
            <Written>{title}</Written>
          </p>
        )}
        <p>{t('intro')}</p>
        <p className={styles.soft}>{t('common:data.asOf', { date: day(asOf) })}</p>
      </header>
      {reminders.length > 0 && (
        <section className={styles.section}>
          <h2>{t('reminder.title')}</h2>
          <Reminders reminders={reminders} today={today} />
        </section>
      )}
      <Tools {...view} onPrint={onPrint} />
      <Partners {...view} />
      <Duties cooperation={cooperation} partners={currentOrganizations(listed)} today={today} />
    </article>
  )
}

/** What can be taken along: the data sheet, the days as a calendar file, the signed text. */
function Tools({ cooperation, listed, onPrint }: AgreementView & { onPrint: () => void }) {
  const { t } = useTranslation('agreement')
  const now = useNow()
  const { day } = useDates()
  const names = useNames()
  const save = (): void =>
    saveFile(
      fileName(t('calendar.fileAll'), 'ics'),
      CALENDAR,
      fileOfAll(cooperation.region, listed, now, { t, day, names }),
    )
  return (
    <section className={styles.section}>
      <h2>{t('tools.title')}</h2>
      <div className={styles.actions}>
        <button type="button" className="button button--primary" onClick={onPrint}>
          <Printer className="icon" aria-hidden />
          <span>{t('tools.sheet')}</span>
        </button>
        {listed.some(({ renews }) => renews) && (
          <button type="button" className="button" onClick={save}>
            <CalendarPlus className="icon" aria-hidden />
            <span>{t('calendar.all')}</span>
          </button>
        )}
      </div>
      <SignedText id={cooperation.agreement[0]?.document} />
    </section>
  )
}

/** The region's signed text, a document of the guide's library. */
function SignedText({ id }: { id: string | undefined }) {
  const { t } = useTranslation('agreement')
  const listed = useStored((store) => store.listMaterials(), [])
  if (listed.state === 'loading') return null
  const found =
    listed.state === 'ready' ? listed.value?.find(({ material }) => material.id === id) : undefined
  if (!found) return <p className={styles.soft}>{t('tools.noDocument')}</p>
  return (
    <p className={styles.note}>
      <FileText className="icon" aria-hidden />
      <span>
        {t('tools.document')}{' '}
        <Link href={`/offers/materials#${found.material.id}`}>
          <Told text={found.material.title} quiet />
        </Link>
      </span>
    </p>
  )
}

function Partners({ cooperation, own, listed, people }: AgreementView) {
  const { t } = useTranslation('agreement')
  const now = useNow()
  const { day } = useDates()
  const names = useNames()
  const save = (one: ListedPartner): void =>
    saveFile(
      fileName(t('calendar.fileOwn'), 'ics'),
      CALENDAR,
      fileOfPartner(one, now, { t, day, names }),
    )
  const cards = (list: readonly ListedPartner[]) => (
    <ul className={styles.cards}>
      {list.map((one) => (
        <PartnerCard
          key={one.partner.id}
          listed={one}
          people={people}
          own={one.organization.id === own.id}
          onSave={one.renews && one.organization.id === own.id ? () => save(one) : undefined}
        />
      ))}
    </ul>
  )
  const left = listed.filter(hasLeft)
  const current = listed.filter((one) => !hasLeft(one))
  return (
    <>
      <section className={styles.section}>
        <h2>{t('partners.title', { count: current.length })}</h2>
        <p>{t('partners.law')}</p>
        {current.length === 0 && <p role="status">{t('partners.none')}</p>}
        {cards(current)}
      </section>
      {left.length > 0 && (
        <section className={styles.section}>
          <h2>{t('partners.left')}</h2>
          <p>
            {t('partners.goesOn', {
              date: day(cooperation.partners.map(({ signed_on }) => signed_on).toSorted()[0] ?? ''),
            })}
          </p>
          {cards(left)}
        </section>
      )}
    </>
  )
}
