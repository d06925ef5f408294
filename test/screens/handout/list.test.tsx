// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ListEntry } from '../../../src/handout/slip.ts'
import { changeList, useHandoutList, WithList } from '../../../src/screens/handout/list.tsx'

type List = Parameters<typeof changeList>[0]
type Change = Parameters<typeof changeList>[1]

const entry = (serviceId: string, why = 'reason.any'): ListEntry => ({
  serviceId,
  locationId: undefined,
  reasons: [{ key: why, params: {} }],
})
const add = (serviceId: string, why?: string): Change => ({
  does: 'add',
  entry: entry(serviceId, why),
})
const suggest = (serviceId: string): Change => ({ does: 'suggest', entry: entry(serviceId) })
const remove = (serviceId: string): Change => ({ does: 'remove', serviceId })
const move = (serviceId: string, by: 1 | -1): Change => ({ does: 'move', serviceId, by })
const undo: Change = { does: 'undo' }

const NOTHING: List = { entries: [], before: undefined, suggested: false }
const after = (...changes: Change[]): List => changes.reduce(changeList, NOTHING)
const namesOf = ({ entries }: List): string => entries.map(({ serviceId }) => serviceId).join('')
const ABC = [add('a'), add('b'), add('c')]

describe('the list', () => {
  it.each<[string, Change[], string]>([
    ['starts empty', [], ''],
    ['adds at the end', ABC, 'abc'],
    ['takes off', [...ABC, remove('b')], 'ac'],
    ['leaves what is not on it', [...ABC, remove('x')], 'abc'],
    ['moves up', [...ABC, move('c', -1)], 'acb'],
    ['moves down', [...ABC, move('a', 1)], 'bac'],
    ['moves nothing above the first', [...ABC, move('a', -1)], 'abc'],
    ['moves nothing below the last', [...ABC, move('c', 1)], 'abc'],
    ['moves nothing that is not on it', [...ABC, move('x', 1)], 'abc'],
    ['brings back at its old place', [...ABC, remove('b'), undo], 'abc'],
    ['brings back what was taken off last', [...ABC, remove('a'), remove('c'), undo], 'bc'],
    ['undoes once', [...ABC, remove('a'), remove('c'), undo, undo], 'bc'],
    ['undoes nothing else', [...ABC, undo, move('a', 1), undo], 'bac'],
    ['forgets what was taken off once it goes on', [...ABC, remove('a'), add('d'), undo], 'bcd'],
    ['suggests where nothing is', [suggest('a')], 'a'],
    ['suggests another after another answer', [suggest('a'), suggest('b')], 'b'],
    ['suggests nothing where somebody chose', [add('a'), suggest('b')], 'a'],
    [
      'keeps a suggestion beside which somebody chose',
      [suggest('a'), add('b'), suggest('c')],
      'ab',
    ],
    [
      'keeps the undo where a move moves nothing',
      [...ABC, remove('a'), move('b', -1), undo],
      'abc',
    ],
  ])('%s', (_, changes, names) => {
    expect(namesOf(after(...changes))).toBe(names)
  })

  it('has each offer once, with the reasons given last', () => {
    const { entries } = after(...ABC, add('a', 'reason.arbeit.auth'))
    expect(entries).toEqual([entry('b'), entry('c'), entry('a', 'reason.arbeit.auth')])
  })

  it('changes no list it was given', () => {
    const list = after(...ABC)
    const before = structuredClone(list)
    for (const change of [add('d'), remove('a'), move('a', 1), undo]) changeList(list, change)
    expect(list).toEqual(before)
  })

  it('never has one twice nor loses one unasked, whatever is done', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd')
    const changes = fc.array(
      fc.oneof(
        ids.map((id) => add(id)),
        ids.map(remove),
        fc.tuple(ids, fc.constantFrom(1, -1)).map(([id, by]) => move(id, by)),
        fc.constant(undo),
      ),
    )
    const sorted = ({ entries }: List): string[] =>
      entries.map(({ serviceId }) => serviceId).toSorted()
    fc.assert(
      fc.property(changes, (all) => {
        let list = NOTHING
        for (const change of all) {
          const next = changeList(list, change)
          const names = sorted(next)
          expect(new Set(names).size).toBe(names.length)
          if (change.does === 'add') expect(next.entries.at(-1)).toBe(change.entry)
          if (change.does === 'move') expect(names).toEqual(sorted(list))
          if (change.does === 'remove') expect(changeList(next, undo).entries).toEqual(list.entries)
          list = next
        }
      }),
    )
  })
})

describe('the screens inside', () => {
  it('share one list', () => {
    const { result } = renderHook(useHandoutList, { wrapper: WithList })
    act(() => result.current.change(add('a')))
    act(() => result.current.change(add('b')))
    expect(namesOf(result.current)).toBe('ab')
    act(() => result.current.change(remove('a')))
    expect(namesOf(result.current)).toBe('b')
    expect(result.current.before).toHaveLength(2)
  })

  it('start with an empty one', () => {
    const { result } = renderHook(useHandoutList, { wrapper: WithList })
    expect(result.current).toMatchObject(NOTHING)
  })
})
