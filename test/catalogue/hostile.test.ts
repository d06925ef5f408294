import { describe, expect, it } from 'vitest'
import { letterRange } from '../../src/catalogue/compartments.ts'
import { directionsTo } from '../../src/catalogue/directions.ts'
import { fileNameOf } from '../../src/catalogue/file-name.ts'
import { asCell, fromCell } from '../../src/catalogue/formula.ts'
import { id, phone } from '../../src/catalogue/organization.ts'
import { isPlainText } from '../../src/catalogue/plain-text.ts'
import { feedAddress } from '../../src/catalogue/regions.ts'
import { wrongWith } from '../../src/catalogue/reported-value.ts'
import { readSavedFile } from '../../src/catalogue/saved-file.ts'
import { recordSchemas, regionCode } from '../../src/catalogue/snapshot.ts'
import { recurrence } from '../../src/catalogue/schedule.ts'
import {
  email,
  httpsUrl,
  isoDate,
  isoInstant,
  languageTag,
  sha256Hex,
  text,
  wallTime,
} from '../../src/catalogue/text.ts'
import { mailtoAddress } from '../../src/handout/mail.ts'
import { aLocation, uuid } from '../builders/offers.ts'
import { CATEGORIES, HOSTILE } from '../vectors/hostile/corpus.ts'

const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/
/** Whether controls of direction pair up, told by taking out pairs until none is left. */
function pairsUp(line: string): boolean {
  const pair =
    /[\u202a\u202b][^\u202a-\u202e\u2066-\u2069]*\u202c|[\u2066-\u2068][^\u202a-\u202e\u2066-\u2069]*\u2069/
  return pair.test(line) ? pairsUp(line.replace(pair, '')) : !CONTROLS.test(line)
}

/** What a text must not be, each by itself and in another way than the guide looks for it. */
const WRONG: readonly (readonly [what: string, is: (value: string) => boolean])[] = [
  ['nothing to be seen', (value) => value.replace(/[\p{C}\p{Z}\p{M}\s]/gu, '') === ''],
  ['half a character', (value) => !value.isWellFormed()],
  ['a control character', (value) => /\p{Cc}/u.test(value.replace(/[\t\n\r]/g, ''))],
  [
    'a noncharacter',
    (value) => Array.from(value).some((one) => isNoCharacter(one.codePointAt(0) ?? 0)),
  ],
  ['a direction left open', (value) => !value.split(/[\n\r\u2028\u2029]/).every(pairsUp)],
  ['a pile of marks', (value) => /\p{M}{9}/u.test(value)],
]
const isNoCharacter = (code: number): boolean =>
  (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe

it('is a corpus of more than 500 cases, each once', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(500)
  const names = CATEGORIES.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

describe.each(CATEGORIES)('$name', ({ cases }) => {
  it('are taken as texts where they show themselves and nothing more, else refused', () => {
    for (const value of cases) {
      const wrong = WRONG.filter(([, is]) => is(value)).map(([what]) => what)
      const fits = value.length <= 8000
      expect([value, text.safeParse({ de: value }).success]).toEqual([
        value,
        wrong.length === 0 && fits,
      ])
      expect([value, isPlainText(value)]).toEqual([value, wrong.length === 0])
    }
  })

  it('are an address of the web only as https, to the host that is read', () => {
    for (const value of cases) {
      const taken = httpsUrl.safeParse(value).success
      if (value.length <= 2000) expect(wrongWith('url', value) === undefined).toBe(taken)
      if (!taken) continue
      const { protocol, username, password, host } = new URL(value)
      expect([value, protocol, username, password]).toEqual([value, 'https:', '', ''])
      expect(value.isWellFormed()).toBe(true)
      expect(host).toMatch(/^[a-z0-9.-]+(:\d+)?$/)
    }
  })

  it('are an address of mail only with one recipient and nothing else in its link', () => {
    for (const value of cases) {
      if (!email.safeParse(value).success) continue
      const { protocol, pathname, search, hash } = new URL(mailtoAddress(value))
      expect([value, protocol, search, hash]).toEqual([value, 'mailto:', '', ''])
      expect(decodeURIComponent(pathname)).toBe(value)
      expect(pathname).not.toMatch(/[,;\s]/)
    }
  })

  it('are codes, dates and numbers only where nothing of them has a meaning elsewhere', () => {
    const fields = {
      ...{ id, regionCode, languageTag, isoDate, isoInstant, wallTime, sha256Hex, letterRange },
      ...{ number: phone.shape.number, feedAddress },
      ...{ byday: recurrence.shape.byday.unwrap(), opens_at: recurrence.shape.opens_at },
    }
    for (const [name, field] of Object.entries(fields))
      for (const value of cases)
        if (field.safeParse(value).success)
          expect([name, value, /^[\p{L}\d:+ ./~-]*$/u.test(value)]).toEqual([name, value, true])
  })

  it('lead to the office, with its name and nothing more of theirs', () => {
    for (const value of cases.filter((one) => isPlainText(one)))
      for (const platform of ['Linux armv8l', 'iPhone'])
        for (const at of [{}, { latitude: 51.5, longitude: 7.1 }]) {
          const base = aLocation(1)
          const location = { ...base, ...at, address: { ...base.address, address_1: value } }
          const { app, web } = directionsTo(location, value, platform)
          expect(app).toMatch(/^(geo|maps):[\w?=&,.%~!*'()-]+$/)
          expect(app.match(/[?&]/g)?.length).toBe(platform === 'iPhone' && 'latitude' in at ? 2 : 1)
          const { protocol, host } = new URL(web)
          expect([protocol, host]).toEqual(['https:', 'www.openstreetmap.org'])
        }
  })

  it('name a file in its folder, with the ending it has', () => {
    for (const value of cases) {
      const path = `material/${'a'.repeat(64)}.pdf`
      const name = fileNameOf({ title: { de: value }, language: 'de', path })
      expect(name).toMatch(/^[^.\s].* \(de\)\.pdf$|^[^.\s] \(de\)\.pdf$/su)
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    }
  })

  it('are no formula in a cell, and the same when it is read again', () => {
    for (const value of cases) {
      const cell = asCell(value)
      expect([value, fromCell(cell)]).toEqual([value, value])
      // Digits and what stands between them call no function and fetch nothing.
      if (!/^[+-][\d ()/.,-]+$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@\t\r\n＝＋－＠]/u)
    }
  })

  it('are never taken in as a file of saved entries', () => {
    for (const value of cases)
      expect(readSavedFile(value, value.length, 'musterkreis').ok).toBe(false)
  })
})

it('no address of another scheme is one of the web', () => {
  for (const { name, cases } of CATEGORIES)
    if (name === 'addresses of other schemes' || name === 'schemes in disguise')
      for (const value of cases)
        expect([value, httpsUrl.safeParse(value).success]).toEqual([value, false])
})

it('names of objects are no languages, tables or fields of records', () => {
  for (const value of ['__proto__', 'constructor', 'toString']) {
    const record = JSON.parse(`{"de":"Büro","${value}":"hostile"}`) as unknown
    expect(text.safeParse(record).success && value !== '__proto__').toBe(false)
    expect(Object.hasOwn(recordSchemas, value)).toBe(false)
  }
  const injected = JSON.parse(
    `{"id":"${uuid(1)}","kind":"mbe","name":{"de":"Büro"},"__proto__":{"website":"javascript:alert(1)"}}`,
  ) as unknown
  const read = recordSchemas.organizations.safeParse(injected)
  expect(read.data?.website).toBeUndefined()
  expect(({} as { website?: string }).website).toBeUndefined()
})
