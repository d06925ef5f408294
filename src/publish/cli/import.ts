import type { Command } from 'commander'
import { addGroupHelp } from './command.ts'
import { addImportChanges } from './import-changes.ts'
import { addImportCounts } from './import-counts.ts'
import { addImportHsds } from './import-hsds.ts'
import { addImportIntegreat } from './import-integreat.ts'
import { addImportOsm } from './import-osm.ts'
import { addImportWorkbook } from './import-workbook.ts'

/** `import`: what comes from elsewhere, into a new workbook or into one there is. */
export function addImport(program: Command): void {
  const group = program.command('import').description('bring data from elsewhere into a workbook')
  addImportOsm(group)
  addImportHsds(group)
  addImportIntegreat(group)
  addImportWorkbook(group)
  addImportChanges(group)
  addImportCounts(group)
  addGroupHelp(group, ['import changes aenderungen.json --workbook region'])
}
