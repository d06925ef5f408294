import { useEffect } from 'react'
import type { Offers } from '../../catalogue/offers.ts'
import type { Situation } from '../../catalogue/situation.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { GERMAN } from '../../language/languages.ts'
import type { Answer } from '../../match/answer.ts'
import { match } from '../../match/match.ts'
import { useSpeaker } from '../parts/speech.tsx'
import type { Stored } from '../parts/use-stored.ts'

/** The last answer from what a region offers; it goes with the offers when the consultation ends. */
const answered = new WeakMap<Offers, { readonly asked: string; readonly answer: Answer }>()

function answerFrom(
  offers: Offers,
  situation: Situation,
  now: number,
  language: LanguageCode,
): Answer {
  const asked = JSON.stringify([situation, now, language])
  const last = answered.get(offers)
  if (last?.asked === asked) return last.answer
  // German is spoken everywhere: it tells no office from another.
  const spoken = language === GERMAN ? undefined : language
  const answer = match(situation, offers, { at: now, language: spoken })
  answered.set(offers, { asked, answer })
  return answer
}

/**
 * The answer to a situation from what the region offers, for this minute and the client's language; undefined on a device that
 * has no data yet.
 */
export function useAnswer(
  offers: Stored<Offers | undefined>,
  situation: Situation,
  now: number,
): Stored<Answer | undefined> {
  const { language } = useSpeaker()
  if (offers.state !== 'ready') return offers
  const { value } = offers
  return { state: 'ready', value: value && answerFrom(value, situation, now, language) }
}

/** Milliseconds after the last word until the answer is thought of: the tap itself is shown first. */
const PAUSE = 50

/** Thinks of the answer while the last question is still on the screen. */
export function useAnswerAhead(
  offers: Stored<Offers | undefined>,
  situation: Situation | undefined,
  now: number,
): void {
  const { language } = useSpeaker()
  const value = offers.state === 'ready' ? offers.value : undefined
  useEffect(() => {
    if (!value || !situation) return
    const timer = setTimeout(() => answerFrom(value, situation, now, language), PAUSE)
    return () => clearTimeout(timer)
  }, [value, situation, now, language])
}
