// @vitest-environment happy-dom
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../../src/language/languages.ts'
import { Both, BothInline } from '../../../src/screens/handout/both.tsx'
import { Say } from '../../../src/screens/parts/speech.tsx'
import { renderFor } from '../../render.tsx'

afterEach(cleanup)

/** The columns of a part of the paper, as their language and each piece in them. */
const columnsOf = (root: Element) =>
  [...root.querySelectorAll('[data-languages] > [lang]')].map((column) => [
    column.getAttribute('lang'),
    ...[...column.querySelectorAll('bdi')].map(({ textContent }) => textContent),
  ])

const TITLE = <Say k="handout:slip.title" />

describe('the columns of a paper', () => {
  it.each<[LanguageCode, LanguageCode[]]>([
    ['de', ['de']],
    ['de-simple', ['de', 'de-simple']],
    ['ar', ['de', 'ar']],
  ])('for a client of %s are %j', async (language, columns) => {
    const { container, text } = await renderFor(language, <Both>{TITLE}</Both>)
    expect(columnsOf(container)).toEqual(
      columns.map((column) => [column, text(column, 'handout:slip.title')]),
    )
  })

  it.each<[LanguageCode, LanguageCode[]]>([
    ['de', []],
    ['de-simple', ['de', 'de-simple']],
    ['ar', []],
  ])('say for a client of %s which German they are in: %j', async (language, named) => {
    const { container, text } = await renderFor(language, <Both named>{TITLE}</Both>)
    const names = columnsOf(container).filter((column) => column.length > 2)
    expect(names).toEqual(
      named.map((column) => [
        column,
        text(column, `common:in.${column}`),
        text(column, 'handout:slip.title'),
      ]),
    )
  })
})

describe('a label of the paper', () => {
  it.each<[LanguageCode, LanguageCode[]]>([
    ['de', ['de']],
    ['de-simple', ['de-simple']],
    ['ar', ['de', 'ar']],
  ])('for a client of %s is in %j', async (language, spoken) => {
    const label = (
      <BothInline>
        <Say k="handout:slip.address" />
      </BothInline>
    )
    const { container, text } = await renderFor(language, label)
    expect(
      [...container.querySelectorAll('bdi')].map((one) => [one.lang, one.textContent]),
    ).toEqual(spoken.map((one) => [one, text(one, 'handout:slip.address')]))
  })
})
