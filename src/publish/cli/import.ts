import type { Command } from 'commander'
import { addImportChanges } from './import-changes.ts'
import { addImportOsm } from './import-osm.ts'

/** `import`: what comes from elsewhere, into a new workbook or into one there is. */
export function addImport(program: Command): void {
  const group = program.command('import').description('bring data from elsewhere into a workbook')
  addImportOsm(group)
  addImportChanges(group)
}
