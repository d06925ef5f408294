import type { ReactNode } from 'react'
import { Component, useState } from 'react'
import type { LanguageCode } from '../language/languages.ts'
import { GERMAN, isLanguageCode } from '../language/languages.ts'
import { Say, SpeakTo, useSpeaker } from '../screens/parts/speech.tsx'
import { usePageLanguage } from '../screens/parts/use-page-language.ts'
import { useTitle } from '../screens/parts/use-title.ts'
import styles from './crash-guard.module.css'
import { healTables } from './sync/client.ts'

interface Crashed {
  /** The language that was on the screen when a part of it failed. */
  readonly language: LanguageCode | undefined
}

/**
 * Where a fault in the guide itself ends: React takes the broken screen away, and with it all that a client said;
 * what is left says so in their language, and how to begin again. The region's data stay.
 */
export class CrashGuard extends Component<{ children: ReactNode }, Crashed> {
  override readonly state: Crashed = { language: undefined }

  static getDerivedStateFromError(): Crashed {
    const { lang } = document.documentElement
    return { language: isLanguageCode(lang) ? lang : GERMAN }
  }

  /** What broke it may be stored: the tables are made again, so that the next page does not break of the same. */
  override componentDidCatch(): void {
    void healTables()
  }

  override render(): ReactNode {
    const { language } = this.state
    if (!language) return this.props.children
    return (
      <SpeakTo language={language} rooms={[]}>
        <BeginAgain language={language} />
      </SpeakTo>
    )
  }
}

function BeginAgain({ language }: { language: LanguageCode }) {
  const { t } = useSpeaker()
  const heading = useTitle(t('common:crash.title'))
  usePageLanguage(language)
  const [waiting, setWaiting] = useState(false)
  const restart = async (): Promise<void> => {
    setWaiting(true)
    await healTables()
    window.location.replace('/')
  }
  return (
    <main className={styles.crash}>
      <h1 ref={heading} tabIndex={-1}>
        <Say k="common:crash.title" />
      </h1>
      <p>
        <Say k="common:crash.text" />
      </p>
      {/* A new page: nothing of the broken one is left in memory, nor in the history. */}
      <button
        type="button"
        className="button button--primary"
        disabled={waiting}
        onClick={() => void restart()}
      >
        <span>
          <Say k={waiting ? 'common:loading' : 'common:crash.restart'} />
        </span>
      </button>
    </main>
  )
}
