import type { ReportableTable } from '../../catalogue/reportable.ts'
import type { SavableTable } from '../../catalogue/saved-file.ts'
import type { Text } from '../../catalogue/text.ts'
import { ReportLink } from '../report/report-link.tsx'
import styles from './entry-tools.module.css'
import { Note } from './note.tsx'
import { SaveButton, useSaved } from './save-button.tsx'

interface EntryToolsProps {
  readonly table: SavableTable & ReportableTable
  readonly id: string
  readonly name: Text
}

/**
 * What staff do with an entry's page for themselves: keep it at hand, note something, report a change. The page loads
 * the room `report`.
 */
export function EntryTools({ table, id, name }: EntryToolsProps) {
  const saved = useSaved().get(id)
  return (
    <>
      <div className={styles.tools}>
        <SaveButton table={table} id={id} name={name} saved={saved} />
        <ReportLink table={table} id={id} name={name} />
      </div>
      {saved && <Note saved={saved} />}
    </>
  )
}
