import { Window } from 'happy-dom'
import { expect, it } from 'vitest'
import type { Account } from '../../../src/publish/account/account.ts'
import { changesPage } from '../../../src/publish/preview/changes-page.ts'

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&amp;`
const WORDS = {
  toGuide: 'Zum Leitfaden',
  nothing: 'Nichts',
  field: 'Angabe',
  before: 'Bisher',
  now: 'Jetzt',
}

const account = (entries: Account['groups'][number]['entries']): Account => ({
  title: HOSTILE,
  compared: HOSTILE,
  groups: [{ change: 'changed', heading: `GEÄNDERT: ${entries.length}`, entries }],
  holdings: [],
})

function opened(page: string) {
  const window = new Window()
  window.document.write(page)
  return window.document
}

it('shows what a region wrote as text, whatever it is', () => {
  const languages = { old: undefined, new: 'ar' }
  const field = { label: HOSTILE, old: HOSTILE, new: HOSTILE, languages }
  const entry = { id: 'services/1', kind: 'Angebot', name: HOSTILE, fields: [field] }
  const document = opened(changesPage(account([entry]), WORDS, 'de'))
  expect(document.querySelectorAll('script, img, style, [onerror], [style]')).toHaveLength(0)
  expect(document.title).toBe(HOSTILE)
  for (const part of ['h1', 'header p', 'h3 bdi', 'tbody th', 'del', 'ins'])
    expect(document.querySelector(part)?.textContent, part).toBe(HOSTILE)
  expect(document.querySelector('del')?.hasAttribute('lang')).toBe(false)
  expect(document.querySelector('ins')?.getAttribute('lang')).toBe('ar')
  expect(document.documentElement.lang).toBe('de')
  expect(document.querySelector('bdi')?.getAttribute('lang')).toBe('de')
})

it('says so where nothing has changed', () => {
  const document = opened(changesPage(account([]), WORDS, 'de'))
  expect(document.querySelector('.nothing')?.textContent).toBe('Nichts')
  expect(document.querySelectorAll('section')).toHaveLength(0)
})

it('tells of a first release what it holds', () => {
  const first = { ...account([]), groups: [], holdings: [{ kind: 'Angebot', number: 3 }] }
  const document = opened(changesPage(first, WORDS, 'de'))
  expect(document.querySelector('dl')?.textContent).toMatch(/Angebot\s*3/)
  expect(document.querySelector('.nothing')).toBeNull()
})
