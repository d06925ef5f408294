import type { LucideIcon } from 'lucide-react'
import { BookUser, CalendarDays, Handshake, MessagesSquare, Settings2, Zap } from 'lucide-react'
import type { ReactNode } from 'react'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import { RegionLine } from '../screens/parts/region-line.tsx'
import styles from './frame.module.css'
import { readEnrolled, subscribeToMarks } from './preferences.ts'

const PLACES: readonly { href: string; name: string; icon: LucideIcon; match: string | RegExp }[] =
  [
    { href: '/', name: 'consultation', icon: MessagesSquare, match: '/' },
    { href: '/quick', name: 'quick', icon: Zap, match: '/quick' },
    // What is kept and reported of its entries is found there.
    {
      href: '/directory',
      name: 'directory',
      icon: BookUser,
      match: /^[/](?:directory|saved|report)(?:[/]|$)/,
    },
    { href: '/offers', name: 'offers', icon: CalendarDays, match: '/offers/*?' },
    // Only where the device is enrolled for a partner.
    { href: '/cooperation', name: 'cooperation', icon: Handshake, match: '/cooperation/*?' },
    { href: '/settings', name: 'settings', icon: Settings2, match: '/settings/*?' },
  ]

const RegionInHead = __MANY_REGIONS__
  ? lazy(() =>
      import('./regions/region-in-head.tsx').then(({ RegionInHead }) => ({
        default: RegionInHead,
      })),
    )
  : undefined

/** The frame around every screen: name, ways, the data's date. It steps back while a consultation runs, which says that date itself. */
export function Frame({ stepBack, children }: { stepBack: boolean; children: ReactNode }) {
  const { t } = useTranslation()
  const enrolled = useSyncExternalStore(subscribeToMarks, readEnrolled, readEnrolled)
  const places = PLACES.filter(({ name }) => name !== 'cooperation' || enrolled)
  return (
    <>
      <SkipLink />
      {import.meta.env.MODE === 'preview' && <p className={styles.preview}>{t('preview')}</p>}
      {!stepBack && (
        <header className={styles.head}>
          <Link href="/" className={styles.brand}>
            <img src="/icons/icon.svg" alt="" width="36" height="36" />
            <span lang="de">{t('app.name')}</span>
          </Link>
          <nav className={styles.nav} aria-label={t('nav.label')}>
            {places.map((place) => (
              <NavLink key={place.name} {...place} />
            ))}
          </nav>
          {RegionInHead && (
            <Suspense fallback={<span className={styles.region} />}>
              <RegionInHead />
            </Suspense>
          )}
        </header>
      )}
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {!stepBack && <RegionLine />}
    </>
  )
}

/** Moves the focus itself: a jump would be an entry in the history, and the consultation takes that for a step back. */
function SkipLink() {
  const { t, i18n } = useTranslation()
  return (
    <a
      className={styles.skip}
      lang={i18n.language}
      href="#content"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById('content')?.focus()
      }}
    >
      {t('nav.skip')}
    </a>
  )
}

function NavLink({ href, name, icon: Icon, match }: (typeof PLACES)[number]) {
  const { t } = useTranslation()
  const [here] = useRoute(match)
  return (
    <Link href={href} className={styles.link ?? ''} aria-current={here ? 'page' : undefined}>
      <Icon className="icon" aria-hidden />
      <span>{t(`nav.${name}`)}</span>
    </Link>
  )
}
