import { wallClock } from '../../hours/berlin.ts'
import { chooseText } from '../../language/choose.ts'
import { isCourseOver } from '../../hours/sessions.ts'
import type { ListedCourse } from '../../store/store.ts'
import { NotFound } from '../parts/not-found.tsx'
import { Say, Told, useSpeaker } from '../parts/speech.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { EntryTools } from '../saved/entry-tools.tsx'
import { CourseFacts } from './course-facts.tsx'
import { CourseRules } from './course-rules.tsx'
import { isInPerson } from './offer-facts.tsx'
import { Dates } from './dates.tsx'
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

/** One course: everything of it, who may attend, who pays, and its dates. */
export function CoursePage({ id }: { id: string }) {
  const page = useStored((store) => store.coursePage(id), [id])
  const now = useNow()
  const today = wallClock(now).date
  return (
    <StoredView stored={page}>
      {(listed) =>
        isCourseOver(listed.course, today) ? <NotFound /> : <Page listed={listed} now={now} />
      }
    </StoredView>
  )
}

function Page({ listed, now }: { listed: ListedCourse; now: number }) {
  const { course, organization, location } = listed
  const { language, t } = useSpeaker()
  const name = chooseText(course.name, language).text
  const heading = useTitle(name, course.id)
  const today = wallClock(now).date
  // What is online or by phone is nowhere, whoever's office stands beside it.
  const place = isInPerson(course) ? location : undefined
  const entry = {
    id: course.id,
    summary: name,
    description: t(`offers:kind.${course.kind}`),
    location: place,
    schedules: course.schedules,
    ends_on: course.ends_on,
    last_modified: course.last_modified,
  }
  return (
    <article className={styles.page}>
      <BackToList list="courses" />
      <OfferHead name={course.name} organization={organization} heading={heading}>
        <p className={styles.kind}>
          <Say k={`offers:kinds.${course.kind}`} />
        </p>
      </OfferHead>
      <EntryTools table="courses" id={course.id} name={course.name} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <p className={styles.text}>
            <Say k={`offers:kind.${course.kind}`} />
          </p>
          <CourseFacts listed={listed} today={today} />
          <ForWhom offer={course} />
          <CourseRules course={course} today={today} />
          {course.fees_description && (
            <Block title="consultation:service.costs">
              <p>
                <Told text={course.fees_description} />
              </p>
            </Block>
          )}
        </div>
        <div className={styles.column}>
          <Dates entry={entry} now={now} />
          <PlaceBlock location={place} />
          <Registration offer={course} organization={organization} location={location} />
          <LanguagesBlock offer={course} />
        </div>
      </div>
      <SmallPrint offer={course} now={now} />
    </article>
  )
}
