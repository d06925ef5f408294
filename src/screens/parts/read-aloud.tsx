import { CircleStop, Volume2 } from 'lucide-react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { utterancesOf, voiceFor } from './aloud.ts'
import { Say, useSpeaker } from './speech.tsx'
import styles from './read-aloud.module.css'

/** Not every browser speaks, whatever the types say. */
const speech = (window as { speechSynthesis?: SpeechSynthesis }).speechSynthesis

const NO_VOICES: readonly SpeechSynthesisVoice[] = []
let voices = NO_VOICES

/** The voices arrive some time after the page does. */
function onVoices(tell: () => void): () => void {
  const look = (): void => {
    voices = speech?.getVoices() ?? NO_VOICES
    tell()
  }
  look()
  speech?.addEventListener('voiceschanged', look)
  return () => speech?.removeEventListener('voiceschanged', look)
}

/**
 * Reads the part of the page it stands in (`data-aloud`) to the client; offered only where the device has a
 * voice for their language. Leaving the page ends it: give it a `key` that changes with the page.
 */
export function ReadAloud() {
  const { language } = useSpeaker()
  const known = useSyncExternalStore(onVoices, () => voices)
  /** The last piece of what is being read. */
  const [reading, setReading] = useState<SpeechSynthesisUtterance>()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const hush = (): void => {
      speech?.cancel()
      setReading(undefined)
    }
    window.addEventListener('pagehide', hush)
    return () => {
      window.removeEventListener('pagehide', hush)
      hush()
    }
  }, [language])
  if (!speech || !voiceFor(known, language)) return null

  const stop = (): void => {
    speech.cancel()
    setReading(undefined)
  }
  const read = (): void => {
    const region = button.current?.closest('[data-aloud]')
    if (!region) return
    speech.cancel()
    const said = utterancesOf(region).flatMap(({ text, language: tongue }) => {
      const voice = voiceFor(known, tongue)
      if (!voice) return []
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice = voice
      utterance.lang = voice.lang
      return [utterance]
    })
    const last = said.at(-1)
    if (!last) return
    // What was read before may report its end late.
    const over = (): void => setReading((now) => (now === last ? undefined : now))
    last.addEventListener('end', over)
    last.addEventListener('error', over)
    setReading(last)
    for (const utterance of said) speech.speak(utterance)
  }
  const Icon = reading ? CircleStop : Volume2
  return (
    <button
      ref={button}
      type="button"
      className={styles.aloud}
      data-reading={reading !== undefined}
      onClick={reading ? stop : read}
    >
      <Icon className="icon" aria-hidden />
      <span>
        <Say k={`client:aloud.${reading ? 'stop' : 'read'}`} />
      </span>
    </button>
  )
}
