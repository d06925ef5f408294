import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { NotFound } from '../screens/parts/not-found.tsx'
import { directorySearch } from './search/client.ts'
import { trustedData } from './trusted-types.ts'

const Directory = lazy(() =>
  import('../screens/directory/directory.tsx').then(({ Directory }) => ({ default: Directory })),
)
const PrintPage = lazy(() =>
  import('../screens/directory/print-page.tsx').then(({ PrintPage }) => ({ default: PrintPage })),
)
const MapPage = lazy(() =>
  import('../screens/directory/map-page.tsx').then(({ MapPage }) => ({ default: MapPage })),
)
const OfficePage = lazy(() =>
  import('../screens/directory/office-page.tsx').then(({ OfficePage }) => ({
    default: OfficePage,
  })),
)
const PersonPage = lazy(() =>
  import('../screens/directory/person-page.tsx').then(({ PersonPage }) => ({
    default: PersonPage,
  })),
)
const ServicePage = lazy(() =>
  import('../screens/directory/service-page.tsx').then(({ ServicePage }) => ({
    default: ServicePage,
  })),
)

/** The directory and the pages of its entries, bound to the search worker. */
export function DirectoryRoutes() {
  return (
    <Switch>
      <Route path="/directory">
        <Directory source={directorySearch} />
      </Route>
      <Route path="/directory/print">
        <PrintPage source={directorySearch} />
      </Route>
      <Route path="/directory/map">
        <MapPage />
      </Route>
      <Route path="/directory/services/:id">{({ id }) => <ServicePage id={id} />}</Route>
      <Route path="/directory/people/:id">{({ id }) => <PersonPage id={id} />}</Route>
      <Route path="/directory/:id">{({ id }) => <OfficePage id={id} trust={trustedData} />}</Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}
