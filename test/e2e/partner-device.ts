import type { Locator, Page } from '@playwright/test'
import { COMPARTMENTS } from '../../src/catalogue/compartment.ts'
import type { LanguageCode } from '../../src/language/languages.ts'
import { said } from '../language/texts.ts'
import { keysOf } from './kept.ts'
import type { Site } from './server.ts'
import { expect, settle } from './site.ts'

/** The public enrolments of Musterkreis (`src/demo/README.md`), and what opens both. */
export const PASSPHRASE = 'nichts-davon-ist-geheim-nur-ein-beispiel'
export type Enrolled = 'mbe-lindental' | 'jobcenter-musterkreis'
export const enrolmentOf = (organization: Enrolled): string =>
  `src/demo/public-demo-enrolment-${organization}.json`

export const cooperation = (key: string, language: LanguageCode = 'de'): string =>
  said(language, `cooperation:${key}`)

/** Enrols the device with the file that the coordinator hands over. */
export async function enrol(
  page: Page,
  site: Site,
  organization: Enrolled = 'mbe-lindental',
): Promise<void> {
  await page.goto(`${site.url}/settings`)
  await settle(page)
  await page.getByRole('link', { name: said('de', 'settings:cooperation.link') }).click()
  await page.getByLabel(cooperation('enrol.file')).setInputFiles(enrolmentOf(organization))
  await expectEnrolled(page)
}

/** The door asks for the passphrase, and what may be read has come with the next look at the network. */
export async function expectEnrolled(page: Page): Promise<void> {
  await expect(passphraseField(page)).toBeVisible()
  await expect.poll(() => countCompartments(page)).toBeGreaterThan(0)
}

/** How many compartments the device keeps. */
export async function countCompartments(page: Page): Promise<number> {
  const compartments: readonly string[] = COMPARTMENTS
  return (await keysOf(page, 'vault')).filter((name) => compartments.includes(name)).length
}

export const passphraseField = (page: Page, language?: LanguageCode): Locator =>
  page.getByLabel(cooperation('unlock.passphrase', language), { exact: true })

export async function unlock(
  page: Page,
  passphrase = PASSPHRASE,
  language?: LanguageCode,
): Promise<void> {
  await passphraseField(page, language).fill(passphrase)
  const name = cooperation('unlock.open', language)
  await page.getByRole('button', { name, exact: true }).click()
}

export const lockButton = (page: Page, language?: LanguageCode): Locator =>
  page.getByRole('button', { name: cooperation('lock', language) })

/** Unlocks, and waits until the rooms are open. */
export async function open(page: Page): Promise<void> {
  await unlock(page)
  await expect(lockButton(page)).toBeVisible({ timeout: 60_000 })
}

/** From the partners' first page into one of their rooms. */
export async function enter(
  page: Page,
  room: 'phones' | 'agreement' | 'meetings' | 'evaluation',
): Promise<void> {
  const name = said('de', `agreement:overview.room.${room}`)
  await page.getByRole('main').getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(
    said('de', 'agreement:overview.title'),
  )
}

/** Fetches the newest release, as somebody does in the settings. */
export async function refresh(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/settings`)
  await page.getByRole('button', { name: said('de', 'settings:data.refresh') }).click()
  await expect(page.getByText(said('de', 'settings:sync.done'))).toBeVisible({ timeout: 60_000 })
}
