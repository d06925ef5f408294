/// <reference lib="webworker" />
import { databaseOf } from '../../store/active-region.ts'
import { Database } from '../../store/database.ts'
import { loadTexts } from '../load-texts.ts'
import type { SearchMessage, SearchRequest } from './messages.ts'
import { SearchService } from './service.ts'
import { readVocabularies } from './vocabularies.ts'

declare const self: DedicatedWorkerGlobalScope

const service = new SearchService({
  // A worker is named for the region it answers for.
  db: new Database(databaseOf(self.name)),
  vocabularies: (spoken) => readVocabularies(loadTexts, spoken),
  version: __APP_VERSION__,
  tell: (message) => self.postMessage(message satisfies SearchMessage),
  // A task of its own: questions that have arrived by then come first.
  later: (work) => setTimeout(work, 0),
})

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => service.ask(data))
service.start()
