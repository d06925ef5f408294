import { isolate } from '../../language/format.ts'

/** What a link or button does, and to which entry: "Löschen: Jobcenter Lindental". For a name that is only read out. */
export const ofEntry = (does: string, name: string): string => `${does}: ${isolate(name)}`
