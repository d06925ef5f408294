// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, configure } from '@testing-library/react'
import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { calendarFile } from '../../../src/handout/calendar.ts'
import { meetingEntry } from '../../../src/handout/cooperation-calendar.ts'
import { MeetingsPage } from '../../../src/screens/cooperation/meetings-page.tsx'
import { aCooperation, aMeeting, aNamed, aTask, aTopic } from '../../builders/cooperation.ts'
import { uuid } from '../../builders/offers.ts'
import { aPhoneDirectory, aPhoneEntry } from '../../builders/phone-directory.ts'
import { HOSTILE } from '../../vectors/hostile/corpus.ts'
import { NOW, openPhones } from './a-phones-page.tsx'
import { renderRoom } from './render.tsx'

// Machines may be busy.
configure({ asyncUtilTimeout: 15_000 })

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** As a compartment has them: never empty, and not longer than one can read. */
const FILLED = [...new Set(HOSTILE.map((words) => words.trim()))].filter(
  (words) => words !== '' && words.length < 4000,
)
const PLAIN = FILLED.map((_, at) => `Wort ${at}`)
const MAY_LINK = /^(?:\/|https?:|mailto:|tel:|#|blob:)/

/** Every element drawn, with what it does: words may be words only. */
const drawn = (): string[] =>
  [...document.body.querySelectorAll('*')].map((element) => {
    const href = element.getAttribute('href')
    expect(href ?? '/').toMatch(MAY_LINK)
    const handlers = element.getAttributeNames().filter((name) => name.startsWith('on'))
    return [element.tagName, ...handlers].join(' ')
  })

it('stay words in the room of the meetings', async () => {
  const draw = async (all: readonly string[]) => {
    const cooperation = aCooperation({
      meetings: [aMeeting(1, '2026-12-08', { place: all.join(' ') })],
      topics: all.map((words, n) => aTopic(n, { title: words, detail: words })),
      tasks: all.map((words, n) => aTask(n, { text: words })),
    })
    await renderRoom(
      'de',
      <MeetingsPage cooperation={cooperation} own={aNamed(1)} asOf="2026-11-20" />,
    )
    const elements = drawn()
    cleanup()
    return elements
  }
  expect(await draw(FILLED)).toEqual(await draw(PLAIN))
})

it('stay words in the telephone list', async () => {
  const draw = async (all: readonly string[]) => {
    await openPhones(
      aPhoneDirectory(
        all.map((words, n) =>
          aPhoneEntry(n, { name: words, title: words, note: words, room: words, topics: [words] }),
        ),
      ),
    )
    const elements = drawn()
    cleanup()
    return elements.filter((one) => one !== 'MARK')
  }
  const active = (elements: readonly string[]) =>
    elements.filter((one) => /^(?:SCRIPT|IMG|SVG|IFRAME|BASE|STYLE|LINK|META)|\son/.test(one))
  expect(active(await draw(FILLED))).toEqual(active(await draw(PLAIN)))
})

it('stay one date each of a calendar', () => {
  for (const words of FILLED) {
    const said = { summary: words, description: words }
    const meeting = aMeeting(1, '2026-12-08', { id: uuid(7), place: words, opens_at: '09:30' })
    const file = calendarFile(meetingEntry(meeting, said, NOW))
    const parts = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents()
    expect([words, parts.map(({ name }) => name)]).toEqual([words, ['vtimezone', 'vevent']])
  }
})
