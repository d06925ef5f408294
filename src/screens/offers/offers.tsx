import { lazy, Suspense } from 'react'
import { Link, Redirect, Route, Switch, useRoute } from 'wouter'
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

/** The kinds of offer, a tab each; another one is a line here, its text in `offers:tabs`, and its routes below. */
const TABS = ['programmes', 'courses'] as const

/** What the region offers beside its offices: the tabs, and the screen of the one that is open. */
export function Offers() {
  useTexts(['offers', 'match', 'consultation', 'vocabulary', 'hours'])
  const { t } = useSpeaker()
  return (
    <div className={styles.offers}>
      <nav className={styles.tabs} aria-label={t('offers:title')}>
        {TABS.map((name) => (
          <Tab key={name} name={name} />
        ))}
      </nav>
      <Suspense fallback={null}>
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
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </div>
  )
}

function Tab({ name }: { name: (typeof TABS)[number] }) {
  const href = `/offers/${name}`
  const [here] = useRoute(`${href}/*?`)
  return (
    <Link href={href} className={styles.tab ?? ''} aria-current={here ? 'page' : undefined}>
      <Say k={`offers:tabs.${name}`} />
    </Link>
  )
}
