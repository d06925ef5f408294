import { lazy, Suspense, useCallback, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Route, Switch } from 'wouter'
import { GERMAN, isLanguageCode } from '../language/languages.ts'
import { Consultation } from '../screens/consultation/consultation.tsx'
import { forgetAsked } from '../screens/directory/asked-memory.ts'
import { CountingContext } from '../screens/parts/counting-switch.ts'
import { Loading } from '../screens/parts/loading.tsx'
import { NotFound } from '../screens/parts/not-found.tsx'
import { TroubleContext } from '../screens/parts/storage-trouble.ts'
import { usePageLanguage } from '../screens/parts/use-page-language.ts'
import { Frame } from './frame.tsx'
import { LostNotice } from './lost-notice.tsx'
import {
  keepClientView,
  readClientView,
  readCounting,
  readOutreach,
  subscribeToMarks,
} from './preferences.ts'
import { useOfficeLinks } from './office-links.ts'
import { Preferences } from './settings-route.tsx'
import { subscribeToSync, syncState } from './sync/client.ts'
import { lockVault } from './vault/lock-signal.ts'
import { UpdatePrompt } from './update-prompt.tsx'

const Quick = lazy(() =>
  import('../screens/consultation/quick.tsx').then(({ Quick }) => ({ default: Quick })),
)
const DirectoryRoutes = lazy(() =>
  import('./directory-routes.tsx').then(({ DirectoryRoutes }) => ({ default: DirectoryRoutes })),
)
const OffersRoutes = lazy(() =>
  import('./offers-routes.tsx').then(({ OffersRoutes }) => ({ default: OffersRoutes })),
)
const SavedPage = lazy(() =>
  import('../screens/saved/saved-page.tsx').then(({ SavedPage }) => ({ default: SavedPage })),
)
const ReportRoutes = lazy(() =>
  import('../screens/report/report-routes.tsx').then(({ ReportRoutes }) => ({
    default: ReportRoutes,
  })),
)
const AccessibilityPage = lazy(() =>
  import('../screens/settings/accessibility-page.tsx').then(({ AccessibilityPage }) => ({
    default: AccessibilityPage,
  })),
)
const Evaluation = lazy(() =>
  import('./evaluation-route.tsx').then(({ Evaluation }) => ({ default: Evaluation })),
)

const CooperationRoutes = lazy(() =>
  import('./cooperation-routes.tsx').then(({ CooperationRoutes }) => ({
    default: CooperationRoutes,
  })),
)

const RegionRoute = __MANY_REGIONS__
  ? lazy(() =>
      import('./regions/region-route.tsx').then(({ RegionRoute }) => ({ default: RegionRoute })),
    )
  : undefined

const readTrouble = () => syncState().trouble

/** The routes and the frame around them. While a consultation runs, the frame steps back. */
export function App() {
  const { i18n } = useTranslation()
  const [active, setActive] = useState(false)
  const become = useCallback((running: boolean) => {
    // What was looked up for the last client is not the next one's.
    if (running) forgetAsked()
    setActive(running)
  }, [])
  const [clientView, setClientView] = useState(readClientView)
  const turn = useCallback((toClient: boolean) => {
    keepClientView(toClient)
    if (toClient) lockVault('client')
    setClientView(toClient)
  }, [])
  const outreach = useSyncExternalStore(subscribeToMarks, readOutreach, readOutreach)
  const trouble = useSyncExternalStore(subscribeToSync, readTrouble, readTrouble)
  const language = isLanguageCode(i18n.language) ? i18n.language : GERMAN
  usePageLanguage(language)
  useOfficeLinks(!clientView)
  return (
    <CountingContext value={readCounting}>
      <TroubleContext value={trouble}>
        <UpdatePrompt hidden={active} />
        <LostNotice hidden={active} />
        <Frame stepBack={active}>
          <Suspense fallback={<Loading />}>
            {/* In client view no address leads out of the consultation. */}
            <Switch {...(clientView && { location: '/' })}>
              <Route path="/">
                <Consultation
                  key={String(outreach)}
                  outreach={outreach}
                  clientView={clientView}
                  onClientView={turn}
                  onActive={become}
                />
              </Route>
              <Route path="/quick">
                <Quick onActive={become} />
              </Route>
              <Route path="/directory/*?">
                <DirectoryRoutes />
              </Route>
              <Route path="/offers/*?">
                <OffersRoutes />
              </Route>
              <Route path="/saved">
                <SavedPage />
              </Route>
              <Route path="/report/*?">
                <ReportRoutes />
              </Route>
              {/* No partner's secret, and every device counts: it opens without the vault, before its door. */}
              <Route path="/cooperation/evaluation">
                <Evaluation />
              </Route>
              <Route path="/cooperation/*?">
                <CooperationRoutes />
              </Route>
              <Route path="/settings">
                <Preferences />
              </Route>
              {RegionRoute && (
                <Route path="/settings/region">
                  <RegionRoute />
                </Route>
              )}
              <Route path="/accessibility">
                <AccessibilityPage version={__APP_VERSION__} />
              </Route>
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Suspense>
        </Frame>
      </TroubleContext>
    </CountingContext>
  )
}
