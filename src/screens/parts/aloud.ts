import type { LanguageCode } from '../../language/languages.ts'
import { GERMAN, isGerman, isLanguageCode, languageOf } from '../../language/languages.ts'

/** A piece to be spoken, in one language. */
export interface Utterance {
  readonly text: string
  readonly language: LanguageCode
}

/** What is seen but not read out: German beneath, buttons (but terms inside a sentence), ornaments. */
const SILENT = '[data-beneath], button:not([data-term]), [aria-hidden=true], [data-silent]'
const BLOCK = 'h1, h2, h3, p, li, label, legend, td, th, dt, dd, summary'

/** The visible words of a part of the page in reading order, one utterance a block and language. */
export function utterancesOf(region: Element): Utterance[] {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT)
  const spoken: (Utterance & { block: Element | null; term: Element | null })[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    const element = node.parentElement
    if (!element || element.closest(SILENT) || !isShown(element)) continue
    const block = element.closest(BLOCK)
    const term = element.closest('[data-term]')
    // A German term inside a sentence is said in the sentence's voice: a pause would tear it.
    const tagged = (term?.parentElement ?? element).closest('[lang]')
    const language = codeOf(tagged?.getAttribute('lang'))
    const last = spoken.at(-1)
    if (last && last.block === block && last.language === language) {
      // An ending or a full stop sits tight on its term.
      const gap = last.term || term ? '' : ' '
      spoken[spoken.length - 1] = { ...last, text: last.text + gap + text, term }
    } else if (text.trim() !== '') spoken.push({ text, language, block, term })
  }
  return spoken.map(({ text, language }) => ({ text: text.trim().replace(/\s+/g, ' '), language }))
}

function isShown(element: Element): boolean {
  // Safari has it from 17.4 on.
  const { checkVisibility } = element as { checkVisibility?: () => boolean }
  return checkVisibility?.call(element) ?? element.getClientRects().length > 0
}

const codeOf = (lang: string | null | undefined): LanguageCode =>
  isLanguageCode(lang) ? lang : GERMAN

/**
 * A voice of this device that speaks a language. Only voices that live on the device: others send the
 * text to their maker's server, and then a stranger would read along.
 */
export const voiceFor = (
  voices: readonly SpeechSynthesisVoice[],
  language: LanguageCode,
): SpeechSynthesisVoice | undefined =>
  voices.find(
    (voice) =>
      voice.localService && languageOf(voice.lang) === (isGerman(language) ? GERMAN : language),
  )
