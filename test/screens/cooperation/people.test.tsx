// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { People } from '../../../src/screens/cooperation/people.tsx'
import { PeopleFacts } from '../../../src/screens/cooperation/people.tsx'
import { uuid } from '../../builders/offers.ts'
import { read, renderRoom } from './render.tsx'

afterEach(cleanup)

it.each<[string, People, string]>([
  ['being read', { state: 'loading' }, 'AnsprechpersonWird geladen …VertretungWird geladen …'],
  ['not readable', { state: 'failed' }, 'Die Namen lassen sich gerade nicht lesen.'],
  [
    'none',
    { state: 'ready', value: new Map() },
    'Ansprechpersonnicht benanntVertretungnicht benannt',
  ],
])('people that are %s: that is said', async (_, people, said) => {
  await renderRoom(
    'de',
    <section>
      <h1>x</h1>
      <dl>
        <PeopleFacts people={people} of={uuid(1)} />
      </dl>
    </section>,
  )
  expect(read()).toContain(said)
})
