// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  forgetAsked,
  NOTHING_ASKED,
  rememberAsked,
} from '../../../src/screens/directory/asked-memory.ts'
import { PrintPage } from '../../../src/screens/directory/print-page.tsx'
import { renderFor } from '../../render.tsx'
import { aSource } from './a-source.ts'

const point = { latitude: 50.1, longitude: 8.6 }

beforeEach(() => history.replaceState(null, '', '/directory/print?need=sprache'))
afterEach(() => {
  cleanup()
  forgetAsked()
})

/** What a person reads: without the marks that keep names in their direction. */
const read = (): string => document.body.textContent.replace(/[\u2066-\u2069]/g, '')

describe('the print view', () => {
  it('asks what the directory asks, and says what that is', async () => {
    rememberAsked({
      text: 'Miete',
      age: 17,
      near: { id: 'Erlenbrück', name: 'Erlenbrück', point },
      sort: 'distance',
    })
    const source = aSource(3)
    const { text } = await renderFor('de', <PrintPage source={source} />)
    expect(source.asked).toHaveLength(1)
    expect(source.asked[0]).toMatchObject({
      text: 'Miete',
      filters: { need: 'sprache', age: 17 },
      near: point,
      sort: 'distance',
    })
    await act(() => source.answer())
    await screen.findByText(text('de', 'directory:count', { count: 3 }))
    const shown = [
      'Miete',
      text('de', 'vocabulary:needs.sprache'),
      text('de', 'directory:filter.aged', { age: '17' }),
      `${text('de', 'directory:near.label')}: Erlenbrück`,
    ]
    expect(read()).toContain(shown.join(' · '))
  })

  it('says that offices are what is listed where no type is chosen', async () => {
    rememberAsked({ ...NOTHING_ASKED, sort: 'name' })
    const { text } = await renderFor('de', <PrintPage source={aSource(3)} />)
    const needs = text('de', 'vocabulary:needs.sprache')
    expect(read()).toContain(`${text('de', 'directory:types.office')} · ${needs}`)
  })

  it('asks again where its question was overtaken', async () => {
    const source = aSource(3)
    const { text } = await renderFor('de', <PrintPage source={source} />)
    expect(read()).toContain(text('de', 'directory:preparing'))
    await act(() => source.drop())
    expect(source.asked).toHaveLength(2)
    await act(() => source.answer())
    await screen.findByText(text('de', 'directory:count', { count: 3 }))
  })

  it('says so where the search has failed', async () => {
    const source = aSource(3)
    const { text } = await renderFor('de', <PrintPage source={source} />)
    act(() => source.fail())
    await act(() => source.drop())
    expect(screen.getByRole('alert').textContent).toContain(text('de', 'common:failure.title'))
    expect(source.asked).toHaveLength(1)
  })
})
