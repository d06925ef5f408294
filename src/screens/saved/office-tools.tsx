import type { Location } from '../../catalogue/organization.ts'
import type { Saved } from '../../store/store.ts'
import { ReportLink } from '../report/report-link.tsx'
import { Note } from './note.tsx'
import { SaveButton } from './save-button.tsx'
import styles from './office-tools.module.css'

/** What staff do with an office's page for themselves: keep it at hand, note something, report a change. */
export function OfficeTools({ location, saved }: { location: Location; saved: Saved | undefined }) {
  const { id, name } = location
  return (
    <>
      <div className={styles.tools}>
        <SaveButton table="locations" id={id} name={name} saved={saved} />
        <ReportLink table="locations" id={id} name={name} />
      </div>
      {saved && <Note saved={saved} />}
    </>
  )
}
