import type { ImportDefaults } from '../defaults.ts'

export interface HsdsImportOptions extends ImportDefaults {
  /** Calendar date in Europe/Berlin: hours that were over before are left out. */
  readonly today: string
}

/** What reading a record needs beside it. */
export interface HsdsContext extends HsdsImportOptions {
  /** The id an entry has in a workbook. */
  readonly key: (id: string) => string
  /** The places of a service, by its id as HSDS has it. */
  readonly placesOf: (service: string) => readonly Readonly<Record<string, unknown>>[]
}
