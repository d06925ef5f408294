import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { applyRelease } from '../../src/store/apply.ts'
import { addCount, bringBackCounts, listCounts, resetCounts } from '../../src/store/counts.ts'
import { Database } from '../../src/store/database.ts'
import { contentOf } from '../builders/content.ts'
import { aMonth, ANSWER, cell, HANDOUT, OTHER_ANSWER } from '../builders/counts.ts'
import { aRelease, aSnapshot, bytesOf, NOW } from '../builders/feed.ts'

let db: Database
let databases = 0
beforeEach(() => {
  db = new Database(`counts-${databases++}`)
})

const november = { month: '2026-11', counted: ANSWER }

describe('counting', () => {
  it('adds one, by month, in a row that says nothing else', async () => {
    await addCount(db, november)
    await addCount(db, november)
    await addCount(db, { month: '2026-12', counted: HANDOUT })
    const [first, second] = await listCounts(db)
    expect(first?.cells).toEqual([cell(ANSWER, 2)])
    expect(second).toMatchObject({ month: '2026-12', cells: [cell(HANDOUT, 1)] })
    expect(Object.keys(first ?? {}).toSorted()).toEqual(['cells', 'export_id', 'month'])
  })

  it('loses nothing that happens at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => addCount(db, november)))
    expect((await listCounts(db))[0]?.cells).toEqual([cell(ANSWER, 20)])
  })

  it('gives each month an id of its own, and keeps it', async () => {
    await addCount(db, november)
    await addCount(db, { ...november, month: '2026-12' })
    const ids = (await listCounts(db)).map(({ export_id }) => export_id)
    await addCount(db, november)
    expect((await listCounts(db)).map(({ export_id }) => export_id)).toEqual(ids)
    expect(new Set(ids).size).toBe(2)
  })

  it('puts an answer in the place of the one before, in its own month', async () => {
    await addCount(db, november)
    await addCount(db, { month: '2026-12', counted: OTHER_ANSWER }, november)
    expect(await listCounts(db)).toMatchObject([
      { month: '2026-11', cells: [] },
      { month: '2026-12', cells: [cell(OTHER_ANSWER, 1)] },
    ])
  })

  it('takes nothing back that a reset has taken already', async () => {
    await addCount(db, november)
    await resetCounts(db)
    await addCount(db, { month: '2026-11', counted: OTHER_ANSWER }, november)
    expect((await listCounts(db)).map(({ cells }) => cells)).toEqual([[cell(OTHER_ANSWER, 1)]])
  })

  it('keeps this year and the last, and no more', async () => {
    for (const month of ['2024-12', '2025-01', '2026-11'])
      await addCount(db, { ...november, month })
    expect((await listCounts(db)).map(({ month }) => month)).toEqual(['2025-01', '2026-11'])
  })
})

describe('a reset', () => {
  it('takes all, and gives the next month another id', async () => {
    await addCount(db, november)
    const [before] = await listCounts(db)
    await resetCounts(db)
    expect(await listCounts(db)).toEqual([])
    await addCount(db, november)
    expect((await listCounts(db))[0]?.export_id).not.toBe(before?.export_id)
  })

  it('can be undone: with what was counted since, and the ids of before', async () => {
    const months = [aMonth('2026-10', 1, cell(HANDOUT, 3)), aMonth('2026-11', 2, cell(ANSWER, 7))]
    await bringBackCounts(db, months)
    expect(await listCounts(db)).toEqual(months)
    await resetCounts(db)
    await addCount(db, november)
    await bringBackCounts(db, months)
    expect(await listCounts(db)).toEqual([months[0], { ...months[1], cells: [cell(ANSWER, 8)] }])
  })
})

it('no release touches them', async () => {
  await addCount(db, november)
  const before = await listCounts(db)
  const snapshot = aSnapshot()
  const release = await aRelease(bytesOf(snapshot), { version: 1 })
  await applyRelease(db, { release, ...contentOf(snapshot) }, NOW)
  expect(await listCounts(db)).toEqual(before)
})
