import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { syncFeed } from '../../src/app/sync/apply.ts'
import type { SearchMessage } from '../../src/app/search/messages.ts'
import type { ServiceOptions } from '../../src/app/search/service.ts'
import { SearchService } from '../../src/app/search/service.ts'
import { readVocabularies } from '../../src/app/search/vocabularies.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import type { DirectoryAnswer, SearchState } from '../../src/search/query.ts'
import { Database } from '../../src/store/database.ts'
import { aDirectoryOf } from '../builders/directory.ts'
import type { TestKey } from '../builders/feed.ts'
import { aFeed, aKey, aSnapshot, NOW, VERSION } from '../builders/feed.ts'
import { aService, uuid } from '../builders/offers.ts'
import { aQuery } from '../search/asking.ts'

let db: Database
let key: TestKey
let version: number
const ends: (() => void)[] = []

beforeEach(async () => {
  db = new Database(`search-${crypto.randomUUID()}`)
  key = await aKey()
  version = VERSION
})
afterEach(() => {
  for (const end of ends.splice(0)) end()
  db.close()
})

async function apply(snapshot: Snapshot): Promise<number> {
  version += 1
  const feed = await aFeed({ key, snapshot, release: { version } })
  expect(await syncFeed({ db, ...feed, now: NOW })).toEqual({ ok: true, value: 'applied' })
  return version
}

/** A search service that runs, with what it has told and ways to wait for it. */
function aSearch(options: Partial<Pick<ServiceOptions, 'version' | 'vocabularies'>> = {}) {
  const told: SearchMessage[] = []
  let heard: () => void = () => undefined
  const service = new SearchService({
    db,
    vocabularies: () => Promise.resolve({}),
    version: 'test',
    ...options,
    tell: (message) => {
      told.push(structuredClone(message))
      heard()
    },
    later: (work) => setTimeout(work, 0),
  })
  ends.push(service.start())
  const states = (): SearchState[] => told.flatMap((one) => ('state' in one ? [one.state] : []))
  const answer = (number: number) => told.find((one) => 'number' in one && one.number === number)
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds())
      await new Promise<void>((resolve) => {
        heard = resolve
      })
  }
  const readyFor = (release: number) =>
    until(() => states().some((one) => one.phase === 'ready' && one.release === release))
  let last = 0
  const ask = async (text: string): Promise<DirectoryAnswer | undefined> => {
    const number = (last += 1)
    service.ask({ number, query: aQuery({ text, limit: 10 }) })
    await until(() => answer(number) !== undefined)
    const told = answer(number)
    return told && 'answer' in told ? told.answer : undefined
  }
  return { ask, readyFor, phases: () => states().map(({ phase }) => phase) }
}

describe('the search service', () => {
  it('answers what was asked before there were data, as soon as there are', async () => {
    const search = aSearch()
    const asked = search.ask('angebot')
    await apply(aSnapshot())
    expect((await asked)?.hits.map(({ id }) => id)).toContain(uuid(10))
    expect(search.phases()).toEqual(['loading', 'building', 'ready'])
  })

  it('answers the newest question only', async () => {
    await apply(aSnapshot())
    const search = aSearch()
    await search.readyFor(version)
    const [a, an, ang] = await Promise.all([search.ask('a'), search.ask('an'), search.ask('ang')])
    expect([a, an]).toEqual([undefined, undefined])
    expect(ang?.total).toBeGreaterThan(0)
  })

  it('keeps the index, and answers alike from the kept one', async () => {
    await apply(aDirectoryOf(200))
    const first = aSearch()
    const texts = ['', 'b', 'beratung', 'Hartz IV', 'مساعدة', '0']
    const built: unknown[] = []
    for (const text of texts) built.push(await first.ask(text))
    while (!(await db.search.get('index'))) await new Promise((resolve) => setTimeout(resolve, 5))
    const second = aSearch()
    await second.readyFor(version)
    expect(second.phases()).toEqual(['loading', 'ready'])
    for (const [index, text] of texts.entries())
      expect(await second.ask(text)).toEqual(built[index])
  })

  it('builds anew for another app', async () => {
    await apply(aSnapshot())
    const first = aSearch()
    await first.readyFor(version)
    while (!(await db.search.get('index'))) await new Promise((resolve) => setTimeout(resolve, 5))
    const other = aSearch({ version: 'next' })
    await other.readyFor(version)
    expect(other.phases()).toEqual(['loading', 'building', 'ready'])
  })

  it('follows a new release', async () => {
    await apply(aSnapshot())
    const search = aSearch()
    await search.readyFor(version)
    expect((await search.ask('Quittenrunde'))?.total).toBe(0)
    await apply(aSnapshot({ services: [aService(10, 1, { name: { de: 'Quittenrunde' } })] }))
    await search.readyFor(version)
    expect((await search.ask('Quittenrunde'))?.total).toBe(2)
  })

  it('says that it failed, and leaves nobody waiting; a new release is another try', async () => {
    await apply(aSnapshot())
    let fails = true
    const search = aSearch({
      vocabularies: () => (fails ? Promise.reject(new Error('unreadable')) : Promise.resolve({})),
    })
    expect(await search.ask('angebot')).toBeUndefined()
    expect(search.phases()).toEqual(['loading', 'failed'])
    expect(await search.ask('angebot')).toBeUndefined()
    fails = false
    await search.readyFor(await apply(aSnapshot()))
    expect((await search.ask('angebot'))?.total).toBeGreaterThan(0)
  })
})

it('a language whose words cannot be read leaves the others', async () => {
  const words = await readVocabularies(
    (language, room) =>
      language === 'ar' || room !== 'vocabulary'
        ? Promise.reject(new Error('gone'))
        : Promise.resolve({ needs: { schulden: `${language}-Wort` } }),
    ['ar'],
  )
  expect(words['de']?.['needs']).toEqual({ schulden: 'de-Wort' })
  expect(words['ar']?.['needs']).toBeUndefined()
  expect(words['de']?.['languages']).toEqual({ ar: 'Arabisch' })
})
