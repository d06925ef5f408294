import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Text } from '../../catalogue/text.ts'
import { pageOf } from '../parts/page-of.ts'
import { Told } from '../parts/speech.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { useStored } from '../parts/use-stored.ts'
import { Fold } from './fold.tsx'
import { measuresOf } from './measures.ts'
import styles from './room.module.css'

/** What the partners offered and told in a year: programmes, courses and news of the release. */
export function ReviewMeasures({ year }: { year: number }) {
  const { t } = useTranslation('meetings')
  const stored = useStored(async (store) => {
    const [programmes, courses, notices] = await Promise.all([
      store.listProgrammes(),
      store.listCourses(),
      store.listNotices(),
    ])
    return programmes && courses && notices && { programmes, courses, notices }
  }, [])
  return (
    <section className={styles.section}>
      <h2>{t('measures.title')}</h2>
      <p>{t('measures.intro')}</p>
      <StoredView stored={stored}>
        {(all) => {
          const { programmes, courses, notices } = measuresOf(year, all)
          return (
            <>
              <Measure
                name="programmes"
                list={programmes.map(({ programme: { id, name } }) => ({
                  id,
                  name,
                  href: pageOf('programmes', id),
                }))}
              />
              <Measure
                name="courses"
                list={courses.map(({ course: { id, name } }) => ({
                  id,
                  name,
                  href: pageOf('courses', id),
                }))}
              />
              <Measure
                name="notices"
                list={notices.map(({ notice: { id, title } }) => ({
                  id,
                  name: title,
                  href: '/offers/news',
                }))}
              />
            </>
          )
        }}
      </StoredView>
    </section>
  )
}

interface MeasureProps {
  readonly name: 'programmes' | 'courses' | 'notices'
  readonly list: readonly { id: string; name: Text; href: string | undefined }[]
}

/** How many there were; which ones, on demand. */
function Measure({ name, list }: MeasureProps): ReactNode {
  const { t } = useTranslation('meetings')
  const count = t(`measures.${name}`, { count: list.length })
  if (list.length === 0) return <p>{count}</p>
  return (
    <Fold summary={count}>
      <ul className={styles.points}>
        {list.map(({ id, name: title, href = '' }) => (
          <li key={id}>
            <Link href={href}>
              <Told text={title} quiet />
            </Link>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
