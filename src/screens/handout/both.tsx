import type { ReactNode } from 'react'
import { GERMAN, isGerman } from '../../language/languages.ts'
import { In, useSpeaker } from '../parts/speech.tsx'
import styles from './both.module.css'

/**
 * What is inside, in German and beside it in the client's language, each in its own direction. Once only
 * where the client reads German.
 */
export function Both({ children }: { children: ReactNode }) {
  const { language } = useSpeaker()
  return (
    <div className={styles.both} data-languages={language === GERMAN ? 1 : 2}>
      <BothBeneath>{children}</BothBeneath>
    </div>
  )
}

/** The same where there is room for one column only: German, and the client's language beneath. */
export function BothBeneath({ children }: { children: ReactNode }) {
  const { language } = useSpeaker()
  return (
    <>
      <In language={GERMAN}>{children}</In>
      {language !== GERMAN && <In language={language}>{children}</In>}
    </>
  )
}

/** A label of both languages on one line, for what is the same in both: addresses, numbers, times. */
export function BothInline({ children }: { children: ReactNode }) {
  const { language } = useSpeaker()
  return (
    <span className={styles.inline}>
      <In inline language={GERMAN}>
        {children}
      </In>
      {!isGerman(language) && (
        <In inline language={language}>
          {children}
        </In>
      )}
    </span>
  )
}
