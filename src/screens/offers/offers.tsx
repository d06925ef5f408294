import type { ReactNode } from 'react'
import { lazy, Suspense } from 'react'
import { Link, Redirect, Route, Switch, useRoute } from 'wouter'
import { Loading } from '../parts/loading.tsx'
import { NotFound } from '../parts/not-found.tsx'
import { Say, useSpeaker, useTexts } from '../parts/speech.tsx'
import styles from './offers.module.css'

const Programmes = lazy(() =>
  import('./programmes.tsx').then(({ Programmes }) => ({ default: Programmes })),
)
const ProgrammePage = lazy(() =>
  import('./programme-page.tsx').then(({ ProgrammePage }) => ({ default: ProgrammePage })),
)
const Courses = lazy(() => import('./courses.tsx').then(({ Courses }) => ({ default: Courses })))
const CoursePage = lazy(() =>
  import('./course-page.tsx').then(({ CoursePage }) => ({ default: CoursePage })),
)

const News = lazy(() => import('./news.tsx').then(({ News }) => ({ default: News })))

/** The tabs with their texts; another one is a line here, and its routes below. */
const TABS = {
  programmes: 'offers:tabs.programmes',
  courses: 'offers:tabs.courses',
  news: 'news:title',
  materials: 'materials:title',
} as const

/**
 * What the region offers beside its offices: the tabs, and the screen of the one that is open. The materials are
 * handed in, bound to the worker that keeps them.
 */
export function Offers({ materials }: { materials: ReactNode }) {
  useTexts([
    'offers',
    'news',
    'materials',
    'report',
    'match',
    'consultation',
    'vocabulary',
    'hours',
  ])
  const { t } = useSpeaker()
  return (
    <div className={styles.offers}>
      <nav className={styles.tabs} aria-label={t('offers:title')}>
        {Object.entries(TABS).map(([name, k]) => (
          <Tab key={name} href={`/offers/${name}`} k={k} />
        ))}
      </nav>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/offers">
            <Redirect to="/offers/programmes" replace />
          </Route>
          <Route path="/offers/programmes">
            <Programmes />
          </Route>
          <Route path="/offers/programmes/:id">{({ id }) => <ProgrammePage id={id} />}</Route>
          <Route path="/offers/courses">
            <Courses />
          </Route>
          <Route path="/offers/courses/:id">{({ id }) => <CoursePage id={id} />}</Route>
          <Route path="/offers/news">
            <News />
          </Route>
          <Route path="/offers/materials">{materials}</Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </div>
  )
}

function Tab({ href, k }: { href: string; k: string }) {
  const [here] = useRoute(`${href}/*?`)
  return (
    <Link href={href} className={styles.tab ?? ''} aria-current={here ? 'page' : undefined}>
      <Say k={k} />
    </Link>
  )
}
