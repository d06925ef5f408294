import type { PhoneDirectory } from '../../../src/catalogue/compartments.ts'
import { PhonesPage } from '../../../src/screens/cooperation/phones-page.tsx'
import { StaffLanguage } from '../../../src/screens/cooperation/staff-language.tsx'
import type { ExportRequest } from '../../../src/vault/export/export-request.ts'
import { renderFor } from '../../render.tsx'

/** Sunday, 29 November 2026, 12:00 in Germany. */
export const NOW = Date.parse('2026-11-29T11:00:00Z')

/** The page at an address of its own, as it stands among the partners' rooms. */
export async function openPhones(
  directory: PhoneDirectory,
  path = '',
  onExport: (request: ExportRequest) => Promise<Uint8Array<ArrayBuffer>> = () =>
    Promise.reject(new Error('nothing is exported here')),
) {
  history.replaceState(null, '', `/cooperation/phones${path}`)
  return renderFor(
    'de',
    <StaffLanguage>
      <PhonesPage directory={directory} asOf="2026-11-28" now={NOW} onExport={onExport} />
    </StaffLanguage>,
  )
}

/** What a person reads: without the marks that keep names in their direction. */
export const read = (): string => document.body.textContent.replace(/[\u2066-\u2069]/g, '')
