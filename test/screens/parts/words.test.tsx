// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { Say, Told } from '../../../src/screens/parts/speech.tsx'
import { WithWords, WordList } from '../../../src/screens/parts/words.tsx'
import { BOTH, renderFor, spokenIn } from '../../render.tsx'

afterEach(cleanup)

const SENTENCE = {
  de: 'Das Jobcenter zahlt Grundsicherungsgeld.',
  ar: 'يدفع Jobcenter إعانة Grundsicherungsgeld للناس.',
}
const sentence = (
  <WithWords>
    <p>
      <Told text={SENTENCE} terms />
    </p>
  </WithWords>
)
const termIn = (name: string) => screen.getByRole('button', { name })

describe.each(BOTH)('terms in a text, for a client of %s', (language) => {
  it('can be tapped, and leave the text as it is', async () => {
    const { container } = await renderFor(language, sentence)
    expect(container.querySelector(`p bdi[lang=${language}]`)?.textContent).toBe(SENTENCE[language])
    for (const name of ['Jobcenter', 'Grundsicherungsgeld'])
      expect(spokenIn(termIn(name))).toEqual({ lang: 'de', dir: 'ltr' })
    // German beneath is for the staff, who know the terms.
    expect(container.querySelectorAll('button')).toHaveLength(2)
  })

  it('are explained in the client’s language, German beneath', async () => {
    const { text } = await renderFor(language, sentence)
    await userEvent.click(termIn('Grundsicherungsgeld'))
    // The dialog has the term's own name, whatever form was tapped.
    const dialog = screen.getByRole('dialog', { name: 'Grundsicherung' })
    expect(spokenIn(within(dialog).getByText('Grundsicherung'))).toEqual({ lang: 'de', dir: 'ltr' })
    const explained = within(dialog).getByText(text(language, 'glossary:grundsicherung'))
    expect(spokenIn(explained)).toEqual({ lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' })
    const beneath = dialog.querySelector('p [data-beneath]')
    if (language === 'de') expect(beneath).toBeNull()
    else {
      expect(beneath?.textContent).toBe(text('de', 'glossary:grundsicherung'))
      expect(spokenIn(beneath)).toEqual({ lang: 'de', dir: 'ltr' })
    }
  })

  it('are closed again by the button and by Escape', async () => {
    const { text } = await renderFor(language, sentence)
    await userEvent.click(termIn('Jobcenter'))
    await userEvent.click(screen.getByText(text(language, 'common:action.close')))
    expect(screen.queryByRole('dialog')).toBeNull()
    await userEvent.click(termIn('Jobcenter'))
    const dialog = screen.getByRole('dialog')
    // What a browser makes of Escape and of the back gesture; happy-dom does not.
    fireEvent(dialog, createEvent('cancel', dialog, { cancelable: true }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('terms where no glossary is at hand', () => {
  it('are words like others', async () => {
    const { container } = await renderFor('ar', <Told text={SENTENCE} terms />)
    expect(container.querySelector('button')).toBeNull()
    expect(container.querySelector('bdi[lang=ar]')?.textContent).toBe(SENTENCE.ar)
  })

  it('are none either where a text does not ask for them', async () => {
    const { container } = await renderFor(
      'ar',
      <WithWords>
        <Told text={SENTENCE} />
        <Say k="match:reason.leistungen.jobcenter" />
      </WithWords>,
    )
    expect(container.querySelector('button')).toBeNull()
  })
})

describe.each(BOTH)('the list of words, for a client of %s', (language) => {
  const KEYS = ['match:reason.leistungen.arbeitsagentur', 'match:reason.leistungen.jobcenter']

  it('has the terms of the German texts, each once, to be explained', async () => {
    const { text, container } = await renderFor(
      language,
      <WithWords>
        <WordList keys={[...KEYS, ...KEYS]} />
      </WithWords>,
    )
    const names = ['Jobcenter', 'Agentur für Arbeit', 'Grundsicherung', 'Arbeitslosengeld']
    expect([...container.querySelectorAll('li')].map((item) => item.textContent)).toEqual(names)
    for (const term of names)
      expect(termIn(text(language, 'client:words.explain', { term })).textContent).toBe(term)
    await userEvent.click(
      termIn(text(language, 'client:words.explain', { term: 'Agentur für Arbeit' })),
    )
    const dialog = screen.getByRole('dialog', { name: 'Agentur für Arbeit' })
    expect(within(dialog).getByText(text(language, 'glossary:arbeitsagentur'))).toBeTruthy()
  })

  it('is not there where there are none, nor without a glossary', async () => {
    const { container, speak } = await renderFor(
      language,
      <WithWords>
        <WordList keys={['common:action.more']} />
      </WithWords>,
    )
    expect(container.textContent).toBe('')
    await speak(language, <WordList keys={KEYS} />)
    expect(container.textContent).toBe('')
  })
})
