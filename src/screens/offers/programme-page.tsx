import { chooseText } from '../../language/choose.ts'
import { sessionsToCome } from '../../hours/sessions.ts'
import type { ListedProgramme } from '../../store/store.ts'
import { NotFound } from '../parts/not-found.tsx'
import { Say, Told, useSpeaker } from '../parts/speech.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { EntryTools } from '../saved/entry-tools.tsx'
import { Dates } from './dates.tsx'
import { AttendingFact, ChildcareFact, Facts, isInPerson, PlacesFact } from './offer-facts.tsx'
import {
  BackToList,
  Block,
  ForWhom,
  LanguagesBlock,
  OfferHead,
  PlaceBlock,
  Registration,
  SmallPrint,
} from './offer-page.tsx'
import styles from './offer-page.module.css'
import { ForGroups } from './programme-card.tsx'

/** One group or event: what it is, all its next dates, where, how to register, for whom. */
export function ProgrammePage({ id }: { id: string }) {
  const page = useStored((store) => store.programmePage(id), [id])
  const now = useNow()
  return (
    <StoredView stored={page}>
      {(listed) =>
        sessionsToCome(listed.programme.schedules, now, 1).length === 0 ? (
          <NotFound />
        ) : (
          <Page listed={listed} now={now} />
        )
      }
    </StoredView>
  )
}

function Page({ listed, now }: { listed: ListedProgramme; now: number }) {
  const { programme, organization, location } = listed
  const { language } = useSpeaker()
  const name = chooseText(programme.name, language).text
  const heading = useTitle(name, programme.id)
  // What is online or by phone is nowhere, whoever's office stands beside it.
  const place = isInPerson(programme) ? location : undefined
  const entry = {
    id: programme.id,
    summary: name,
    description: chooseText(programme.description, language).text,
    location: place,
    schedules: programme.schedules,
    ends_on: undefined,
    last_modified: programme.last_modified,
  }
  return (
    <article className={styles.page}>
      <BackToList list="programmes" />
      <OfferHead name={programme.name} organization={organization} heading={heading}>
        <ForGroups listed={listed} />
      </OfferHead>
      <EntryTools table="programmes" id={programme.id} name={programme.name} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <p className={styles.text}>
            <Told text={programme.description} />
          </p>
          <Facts>
            <AttendingFact offer={programme} />
            <ChildcareFact childcare={programme.childcare} />
            <PlacesFact places={programme.free_places} />
          </Facts>
          <ForWhom offer={programme} />
          <Block title="consultation:service.costs">
            <p>
              {programme.fees_description ? (
                <Told text={programme.fees_description} />
              ) : (
                <Say k="consultation:service.free" />
              )}
            </p>
          </Block>
          <LanguagesBlock offer={programme} />
        </div>
        <div className={styles.column}>
          <Dates entry={entry} now={now} />
          <PlaceBlock location={place} />
          <Registration offer={programme} organization={organization} location={location} />
        </div>
      </div>
      <SmallPrint offer={programme} now={now} />
    </article>
  )
}
