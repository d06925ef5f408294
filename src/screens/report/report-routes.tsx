import { Route, Switch } from 'wouter'
import { NotFound } from '../parts/not-found.tsx'
import { Outbox } from './outbox.tsx'
import { NewEntryPage, ReportPage } from './report-page.tsx'

/** The addresses below `/report`: the outbox, the form of an entry, and the form for one that stands nowhere yet. */
export function ReportRoutes() {
  return (
    <Switch>
      <Route path="/report">
        <Outbox />
      </Route>
      <Route path="/report/new">
        <NewEntryPage />
      </Route>
      <Route path="/report/new/:id">{({ id }) => <NewEntryPage key={id} id={id} />}</Route>
      <Route path="/report/:table/:id">
        {({ table, id }) => <ReportPage table={table} id={id} />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}
