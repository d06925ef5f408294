import { readFile } from 'node:fs/promises'
import { act, configure, render, waitFor } from '@testing-library/react'
import type { ResourceKey } from 'i18next'
import type { ReactNode } from 'react'
import { Suspense } from 'react'
import { I18nextProvider } from 'react-i18next'
import { expect } from 'vitest'
import type { Snapshot } from '../../../src/catalogue/snapshot.ts'
import { createTexts } from '../../../src/language/i18n.ts'
import { StaffLanguage } from '../../../src/screens/cooperation/staff-language.tsx'
import { activeRegion, databaseOf } from '../../../src/store/active-region.ts'
import { applyRelease } from '../../../src/store/apply.ts'
import { Database } from '../../../src/store/database.ts'
import { contentOf } from '../../builders/content.ts'
import { aRelease, aSnapshot, bytesOf, NOW } from '../../builders/feed.ts'

/** A busy machine is slow, not wrong. */
configure({ asyncUtilTimeout: 10_000 })

const readTexts = async (language: string, room: string): Promise<ResourceKey> =>
  JSON.parse(await readFile(`locales/${language}/${room}.json`, 'utf8')) as ResourceKey

/** Draws a page of the partners' rooms in one of their languages, with the real texts. */
export async function renderRoom(language: 'de' | 'en', part: ReactNode) {
  const texts = await createTexts(language, readTexts)
  await texts.loadNamespaces(['common', 'vocabulary', 'agreement', 'meetings'])
  const wrapped = (shown: ReactNode) => (
    <I18nextProvider i18n={texts}>
      <Suspense>
        <StaffLanguage>{shown}</StaffLanguage>
      </Suspense>
    </I18nextProvider>
  )
  const view = await act(() => Promise.resolve(render(wrapped(part))))
  await waitFor(() => expect(document.querySelector('h1')).not.toBeNull())
  return view
}

/** Fills the device's own database, from which the pages read the guide. */
export async function storeRegion(parts: Partial<Snapshot>): Promise<void> {
  const db = new Database(databaseOf(activeRegion()))
  const snapshot = aSnapshot(parts)
  const release = await aRelease(bytesOf(snapshot), { version: 1 })
  await applyRelease(db, { release, ...contentOf(snapshot) }, NOW)
  db.close()
}

/** What a person reads: without the marks that keep names in their direction. */
export const read = (element: Element = document.body): string =>
  element.textContent.replace(/[\u2066-\u2069]/g, '')

/** The part of the page under a heading. */
export function under(title: string | RegExp): HTMLElement {
  const heading = [...document.querySelectorAll<HTMLElement>('h2, h3')].find((one) =>
    typeof title === 'string' ? read(one) === title : title.test(read(one)),
  )
  const section = heading?.closest<HTMLElement>('section, li')
  if (!section) throw new Error(`no part ${String(title)}`)
  return section
}

/** Headings never skip a level (WCAG 1.3.1). */
export const levelsInOrder = (): boolean => {
  const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
    Number(tagName.slice(1)),
  )
  return levels[0] === 1 && levels.every((level, n) => n === 0 || level <= (levels[n - 1] ?? 0) + 1)
}
