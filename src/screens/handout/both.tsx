import type { ReactNode } from 'react'
import { GERMAN, isGerman, PLAIN_GERMAN } from '../../language/languages.ts'
import { In, Say, useSpeaker } from '../parts/speech.tsx'
import styles from './both.module.css'

/**
 * What is inside, in German and beside it in the client's language, each in its own direction. Once only
 * where the client reads German. `named`: for who reads plain German each column says which German it is, because
 * nothing else tells them apart.
 */
export function Both({ named = false, children }: { named?: boolean; children: ReactNode }) {
  const { language } = useSpeaker()
  return (
    <div className={styles.both} data-languages={language === GERMAN ? 1 : 2}>
      <BothBeneath>
        {named && language === PLAIN_GERMAN && <ColumnName />}
        {children}
      </BothBeneath>
    </div>
  )
}

function ColumnName() {
  const { language } = useSpeaker()
  return (
    <p className={styles.name}>
      <Say k={`common:in.${language}`} />
    </p>
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

/**
 * A label of both languages on one line, for what is the same in both: addresses, numbers, times. Once where the client
 * reads German: in plain German, if theirs, which whoever reads German reads too.
 */
export function BothInline({ children }: { children: ReactNode }) {
  const { language } = useSpeaker()
  return (
    <span className={styles.inline}>
      <In inline language={isGerman(language) ? language : GERMAN}>
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
