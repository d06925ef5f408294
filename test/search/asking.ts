import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import type { Vocabularies } from '../../src/search/code-words.ts'
import type { Directory } from '../../src/search/directory.ts'
import { answerQuery, openDirectory } from '../../src/search/directory.ts'
import type { DirectoryAnswer, DirectoryQuery } from '../../src/search/query.ts'

/** A Tuesday, ten in the morning in Germany. */
export const TUESDAY = Date.parse('2026-11-24T09:00:00Z')

export const aQuery = (more: Partial<DirectoryQuery> = {}): DirectoryQuery => ({
  text: '',
  filters: {},
  sort: 'relevance',
  offset: 0,
  limit: 1000,
  language: 'de',
  now: TUESDAY,
  ...more,
})

export const aDirectory = (region: Snapshot, vocabularies: Vocabularies = {}): Directory =>
  openDirectory(region, vocabularies).directory

export const ask = (directory: Directory, more: Partial<DirectoryQuery> = {}): DirectoryAnswer =>
  answerQuery(directory, aQuery(more))
