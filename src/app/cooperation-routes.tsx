import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Route, Switch } from 'wouter'
import type { PhoneDirectory } from '../catalogue/compartments.ts'
import { mayRead } from '../catalogue/compartment.ts'
import { wallClock } from '../hours/berlin.ts'
import { Door } from '../screens/cooperation/door.tsx'
import type { DoorActions, DoorView } from '../screens/cooperation/door-view.ts'
import { NothingSaid } from '../screens/cooperation/nothing-said.tsx'
import { OpenBar } from '../screens/cooperation/open-bar.tsx'
import { Overview } from '../screens/cooperation/overview.tsx'
import { StaffLanguage } from '../screens/cooperation/staff-language.tsx'
import { Loading } from '../screens/parts/loading.tsx'
import { NotFound } from '../screens/parts/not-found.tsx'
import { useNow } from '../screens/parts/use-now.ts'
import { enrolmentInLink } from '../vault/enrolment-link.ts'
import { startVaultWorker } from './vault/client.ts'
import { enrolDevice, forgetEnrolment } from './vault/enrol.ts'
import { lockVault } from './vault/lock-signal.ts'
import { passkeysPossible } from './vault/passkey.ts'
import {
  addPasskey,
  exportPhones,
  type OpenVault,
  subscribeToVault,
  unlockWithPassphrase,
  unlockWithPasskey,
  type VaultState,
  vaultState,
} from './vault/session.ts'

const AgreementPage = lazy(() =>
  import('../screens/cooperation/agreement-page.tsx').then(({ AgreementPage }) => ({
    default: AgreementPage,
  })),
)
const MeetingsRoom = lazy(() =>
  import('../screens/cooperation/meetings-room.tsx').then(({ MeetingsRoom }) => ({
    default: MeetingsRoom,
  })),
)
const PhonesPage = lazy(() =>
  import('../screens/cooperation/phones-page.tsx').then(({ PhonesPage }) => ({
    default: PhonesPage,
  })),
)
const ReviewPage = lazy(() =>
  import('../screens/cooperation/review-page.tsx').then(({ ReviewPage }) => ({
    default: ReviewPage,
  })),
)

/** What is for the partners only: shut until somebody opens it, and shut again by itself. */
export function CooperationRoutes() {
  return (
    <StaffLanguage>
      <Rooms />
    </StaffLanguage>
  )
}

function Rooms() {
  const state = useSyncExternalStore(subscribeToVault, vaultState)
  const [offered, setOffered] = useOffered()
  const { t } = useTranslation('cooperation')
  if (state.phase === 'open' && offered === undefined)
    return (
      <>
        <OpenBar
          own={state.vault.own}
          onLock={() => lockVault('asked')}
          canPasskey={passkeysPossible}
          onPasskey={() => addPasskey(t('common:app.name'))}
        />
        <OpenRooms vault={state.vault} />
      </>
    )
  const actions: DoorActions = {
    enrol: async (file) => {
      const outcome = await enrolDevice(file)
      if (outcome === 'enrolled') setOffered(undefined)
      return outcome
    },
    prepare: () => void startVaultWorker(),
    unlock: (passphrase) => void unlockWithPassphrase(passphrase),
    unlockWithPasskey: () => void unlockWithPasskey(),
    forget: () => void forgetEnrolment(),
  }
  return <Door view={viewOf(state)} actions={actions} offered={offered} />
}

/** The rooms behind the door. */
function OpenRooms({ vault: { own, opened, issued } }: { readonly vault: OpenVault }) {
  const { partners: cooperation } = opened
  const asOf = dayOf(issued.partners)
  const hasPhones = mayRead(own.kind, 'phone-directory')
  if (!cooperation) return <NothingSaid />
  const room = { cooperation, own, asOf }
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/cooperation">
          <Overview {...room} hasPhones={hasPhones} />
        </Route>
        <Route path="/cooperation/agreement">
          <AgreementPage {...room} />
        </Route>
        <Route path="/cooperation/meetings">
          <MeetingsRoom {...room} />
        </Route>
        <Route path="/cooperation/phones/*?">
          {opened['phone-directory'] ? (
            <PhoneList
              directory={opened['phone-directory']}
              asOf={dayOf(issued['phone-directory'])}
            />
          ) : (
            <NothingSaid k={hasPhones ? 'nothing' : 'notRead'} />
          )}
        </Route>
        <Route path="/cooperation/review">
          <ReviewPage {...room} />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  )
}

/** The calendar date of what is open; what is open has one. */
const dayOf = (issued: string | undefined): string =>
  issued === undefined ? '' : wallClock(Date.parse(issued)).date

function PhoneList(props: { readonly directory: PhoneDirectory; readonly asOf: string }) {
  return <PhonesPage {...props} now={useNow()} onExport={exportPhones} />
}

function viewOf(state: VaultState): DoorView {
  if (state.phase === 'opening')
    return { because: undefined, waitUntil: undefined, opening: true, progress: state.progress }
  const { because, waitUntil } = state.phase === 'locked' ? state : {}
  return { because, waitUntil, opening: false, progress: undefined }
}

/** What a scanned code brought. It is taken out of the address at once: nobody is to find it there, or to pass it on. */
function useOffered() {
  const [offered, setOffered] = useState(() => enrolmentInLink(location.hash))
  useEffect(() => {
    const take = (): void => {
      if (location.hash === '') return
      setOffered((before) => enrolmentInLink(location.hash) ?? before)
      history.replaceState(history.state, '', location.pathname)
    }
    take()
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  return [offered, setOffered] as const
}
