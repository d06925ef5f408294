// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LanguageCode } from '../../../src/language/languages.ts'
import { Told } from '../../../src/screens/parts/speech.tsx'
import { renderFor } from '../../render.tsx'

class Utterance extends EventTarget {
  readonly text: string
  lang = ''
  voice: SpeechSynthesisVoice | null = null
  constructor(text: string) {
    super()
    this.text = text
  }
}

/** A device that speaks (Web Speech API § 4.2): one utterance after the other, each ends or fails. */
class Device extends EventTarget {
  voices: SpeechSynthesisVoice[] = []
  queue: Utterance[] = []
  readonly getVoices = () => this.voices
  readonly speak = (utterance: Utterance) => void this.queue.push(utterance)
  readonly cancel = () => this.empty('error')
  /** What was to be said is over: it was said (`end`), or could not be (`error`). */
  empty(how: 'end' | 'error'): void {
    for (const utterance of this.queue.splice(0)) utterance.dispatchEvent(new Event(how))
  }
  get saying(): string[] {
    return this.queue.map(({ text, lang }) => `${lang}: ${text}`)
  }
}

const device = new Device()
// Asked for when the part is loaded: it must be there before.
vi.stubGlobal('speechSynthesis', device)
vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
const { ReadAloud } = await import('../../../src/screens/parts/read-aloud.tsx')

const voice = (lang: string, localService = true): SpeechSynthesisVoice => ({
  lang,
  localService,
  default: false,
  name: lang,
  voiceURI: lang,
})

beforeEach(() => {
  device.voices = [voice('de-DE'), voice('ar-SA')]
  device.queue = []
})
afterEach(cleanup)

const page = (
  <div>
    <p>Draußen</p>
    <article data-aloud>
      <h1>
        <Told text={{ de: 'Beratung', ar: 'استشارة' }} />
      </h1>
      <p>
        <Told text={{ de: 'Nur auf Deutsch.' }} quiet />
      </p>
      <ReadAloud />
    </article>
  </div>
)

const button = () => screen.queryByRole('button')
/** What the button says in a language; German stands beneath the client's. */
const saidIn = (lang: string) => button()?.querySelector(`bdi[lang=${lang}]`)?.textContent

describe('reading aloud', () => {
  it.each<[LanguageCode, SpeechSynthesisVoice[], boolean]>([
    ['ar', [], false],
    ['ar', [voice('de-DE'), voice('tr-TR')], false],
    ['ar', [voice('ar-SA', false)], false],
    ['ar', [voice('de-DE', false), voice('ar-SA')], true],
    ['de', [voice('de-AT')], true],
    ['de-simple', [voice('de-DE')], true],
  ])('is offered only with a voice of the device: %s', async (language, voices, offered) => {
    device.voices = voices
    const { text } = await renderFor(language, page)
    expect(saidIn(language)).toBe(offered ? text(language, 'client:aloud.read') : undefined)
  })

  it('is offered once the voices have arrived', async () => {
    device.voices = []
    await renderFor('ar', page)
    expect(button()).toBeNull()
    device.voices = [voice('ar-EG')]
    act(() => void device.dispatchEvent(new Event('voiceschanged')))
    expect(button()).not.toBeNull()
  })

  it('reads the part it stands in, each piece in a voice of its language', async () => {
    await renderFor('ar', page)
    await userEvent.click(screen.getByRole('button'))
    expect(device.saying).toEqual(['ar-SA: استشارة', 'de-DE: Nur auf Deutsch.'])
  })

  it('leaves out what it has no voice for', async () => {
    device.voices = [voice('ar-SA'), voice('de-DE', false)]
    await renderFor('ar', page)
    await userEvent.click(screen.getByRole('button'))
    expect(device.saying).toEqual(['ar-SA: استشارة'])
  })

  it('stops at a second tap, and can begin anew', async () => {
    const { text } = await renderFor('ar', page)
    await userEvent.click(screen.getByRole('button'))
    expect(saidIn('ar')).toBe(text('ar', 'client:aloud.stop'))
    expect(saidIn('de')).toBe(text('de', 'client:aloud.stop'))
    await userEvent.click(screen.getByRole('button'))
    expect(device.saying).toEqual([])
    expect(saidIn('ar')).toBe(text('ar', 'client:aloud.read'))
    await userEvent.click(screen.getByRole('button'))
    expect(device.saying).toHaveLength(2)
  })

  it.each(['end', 'error'] as const)('offers itself again after the %s', async (how) => {
    const { text } = await renderFor('ar', page)
    await userEvent.click(screen.getByRole('button'))
    act(() => device.empty(how))
    expect(saidIn('ar')).toBe(text('ar', 'client:aloud.read'))
  })

  it('falls silent when its page goes', async () => {
    const { unmount } = await renderFor('ar', page)
    await userEvent.click(screen.getByRole('button'))
    unmount()
    expect(device.saying).toEqual([])
  })

  it('falls silent when the browser leaves the guide', async () => {
    await renderFor('ar', page)
    await userEvent.click(screen.getByRole('button'))
    fireEvent(window, new Event('pagehide'))
    expect(device.saying).toEqual([])
  })

  it('falls silent when the language changes', async () => {
    const { speak } = await renderFor('ar', page)
    await userEvent.click(screen.getByRole('button'))
    await speak('de')
    expect(device.saying).toEqual([])
  })

  it('offers to read the new language after that', async () => {
    const { speak, text } = await renderFor('ar', page)
    await userEvent.click(screen.getByRole('button'))
    await speak('de')
    expect(saidIn('de')).toBe(text('de', 'client:aloud.read'))
  })
})
