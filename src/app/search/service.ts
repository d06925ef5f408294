import type { Vocabularies } from '../../search/code-words.ts'
import type { Directory } from '../../search/directory.ts'
import { answerQuery, openDirectory } from '../../search/directory.ts'
import type { SearchState } from '../../search/query.ts'
import type { IndexContent } from '../../search/text-index.ts'
import { INDEX_FORMAT } from '../../search/text-index.ts'
import type { AppliedRelease, Database } from '../../store/database.ts'
import { keepIndex, readDirectory, watchRelease } from '../../store/directory.ts'
import type { SearchMessage, SearchRequest } from './messages.ts'

export interface ServiceOptions {
  readonly db: Database
  /** The words of all languages; asked for once a release, with the tags of the languages spoken in it. */
  readonly vocabularies: (spoken: readonly string[]) => Promise<Vocabularies>
  /** Of the app: another one may make another index. */
  readonly version: string
  readonly tell: (message: SearchMessage) => void
  /** Calls back when what has arrived meanwhile has been taken in. */
  readonly later: (work: () => void) => void
}

/**
 * Answers the directory's questions from the stored release, and from the next one as soon as it is applied. The newest question
 * only is answered: whoever types on is not interested in what they have typed over.
 */
export class SearchService {
  private readonly options: ServiceOptions
  private directory: Directory | undefined
  private state: SearchState = { phase: 'loading', release: 0 }
  private waiting: SearchRequest | undefined
  private key = ''

  constructor(options: ServiceOptions) {
    this.options = options
  }

  /**
   * Loads the stored release and follows the next ones.
   *
   * @returns a function that ends it
   */
  start(): () => void {
    const failed = (): void => this.fail()
    return watchRelease(
      this.options.db,
      (release) => {
        if (release) this.load(release).catch(failed)
      },
      failed,
    )
  }

  /** Takes a question in; the one that waited is dropped. */
  ask(request: SearchRequest): void {
    if (this.waiting) this.options.tell({ number: this.waiting.number, answer: undefined })
    this.waiting = request
    this.options.later(() => this.answer())
  }

  private answer(): void {
    const { waiting, directory } = this
    const failed = this.state.phase === 'failed'
    if (!waiting || (!directory && !failed)) return
    this.waiting = undefined
    const answer = directory && answerQuery(directory, waiting.query)
    this.options.tell({ number: waiting.number, answer })
  }

  private async load(release: AppliedRelease): Promise<void> {
    const { db, version, vocabularies } = this.options
    const key = [release.region.code, release.version, release.tables, INDEX_FORMAT, version].join()
    if (key === this.key) return
    this.key = key
    if (!this.directory) this.tell('loading')
    const stored = await readDirectory(db, release, key)
    // Overtaken by another release, which is told of too.
    if (!stored) return
    const { tables } = stored
    const speakers = [
      ...tables.services,
      ...tables.contacts,
      ...tables.programmes,
      ...tables.courses,
    ]
    const spoken = speakers.flatMap((one) =>
      (one.spoken_languages ?? []).map(({ language }) => language),
    )
    const words = await vocabularies([...new Set(spoken)])
    if (this.key !== key) return
    const kept = stored.kept as IndexContent | undefined
    if (!kept && !this.directory) this.tell('building')
    const { directory, index } = openDirectory(tables, words, kept)
    this.directory = directory
    this.tell('ready', release.version)
    this.answer()
    if (!kept) await keepIndex(db, key, index)
  }

  private fail(): void {
    this.key = ''
    // What was read before is still true.
    if (!this.directory) this.tell('failed')
    this.answer()
  }

  private tell(phase: SearchState['phase'], release = this.state.release): void {
    this.state = { phase, release }
    this.options.tell({ state: this.state })
  }
}
