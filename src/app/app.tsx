import { lazy, Suspense, useCallback, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Route, Switch } from 'wouter'
import { GERMAN, isLanguageCode } from '../language/languages.ts'
import { Consultation } from '../screens/consultation/consultation.tsx'
import { NotFound } from '../screens/parts/not-found.tsx'
import { usePageLanguage } from '../screens/parts/use-page-language.ts'
import { Frame } from './frame.tsx'
import { keepClientView, readClientView, readOutreach, subscribeToOutreach } from './preferences.ts'
import { Preferences } from './settings-route.tsx'
import { UpdatePrompt } from './update-prompt.tsx'

const Quick = lazy(() =>
  import('../screens/consultation/quick.tsx').then(({ Quick }) => ({ default: Quick })),
)
const Directory = lazy(() =>
  import('../screens/directory/directory.tsx').then(({ Directory }) => ({ default: Directory })),
)
const OfficePage = lazy(() =>
  import('../screens/directory/office-page.tsx').then(({ OfficePage }) => ({
    default: OfficePage,
  })),
)
const AccessibilityPage = lazy(() =>
  import('../screens/settings/accessibility-page.tsx').then(({ AccessibilityPage }) => ({
    default: AccessibilityPage,
  })),
)

/** The routes and the frame around them. While a consultation runs, the frame steps back. */
export function App() {
  const { i18n } = useTranslation()
  const [active, setActive] = useState(false)
  const [clientView, setClientView] = useState(readClientView)
  const turn = useCallback((toClient: boolean) => {
    keepClientView(toClient)
    setClientView(toClient)
  }, [])
  const outreach = useSyncExternalStore(subscribeToOutreach, readOutreach)
  const language = isLanguageCode(i18n.language) ? i18n.language : GERMAN
  usePageLanguage(language)
  return (
    <>
      <UpdatePrompt hidden={active} />
      <Frame stepBack={active}>
        <Suspense fallback={null}>
          {/* In client view no address leads out of the consultation. */}
          <Switch {...(clientView && { location: '/' })}>
            <Route path="/">
              <Consultation
                key={String(outreach)}
                outreach={outreach}
                clientView={clientView}
                onClientView={turn}
                onActive={setActive}
              />
            </Route>
            <Route path="/quick">
              <Quick onActive={setActive} />
            </Route>
            <Route path="/directory">
              <Directory />
            </Route>
            <Route path="/directory/:id">{({ id }) => <OfficePage id={id} />}</Route>
            <Route path="/settings">
              <Preferences />
            </Route>
            <Route path="/accessibility">
              <AccessibilityPage version={__APP_VERSION__} />
            </Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </Frame>
    </>
  )
}
