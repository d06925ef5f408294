import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { createContext, use, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Text } from '../../catalogue/text.ts'
import type { TextRoom } from '../../language/i18n.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { GERMAN, isLanguageCode, LANGUAGES } from '../../language/languages.ts'
import styles from './speech.module.css'

/** In which language a part of the screen speaks, and whether German stands beside it. */
interface Speech {
  readonly language: LanguageCode
  readonly withGerman: boolean
}

const SpeechContext = createContext<Speech | undefined>(undefined)

/** What a part of the screen needs to speak: the language and its texts. */
export interface Speaker extends Speech {
  readonly t: TFunction
  readonly german: TFunction
}

/** The language spoken here: the client's inside {@link SpeakTo}, else the interface's. */
export function useSpeaker(): Speaker {
  const { i18n } = useTranslation()
  const speech = use(SpeechContext)
  const interfaceLanguage = isLanguageCode(i18n.language) ? i18n.language : GERMAN
  return useMemo(() => {
    const { language, withGerman } = speech ?? { language: interfaceLanguage, withGerman: false }
    return {
      language,
      withGerman: withGerman && language !== GERMAN,
      t: i18n.getFixedT(language),
      german: i18n.getFixedT(GERMAN),
    }
  }, [i18n, speech, interfaceLanguage])
}

const loading = new Map<string, Promise<unknown>>()

/** Waits (suspends) until the texts of these rooms are there in a language and in German. */
export function useTexts(rooms: readonly TextRoom[], language?: LanguageCode): void {
  const { i18n } = useTranslation()
  const wanted = language ?? i18n.language
  const key = [wanted, ...rooms].join(' ')
  let texts = loading.get(key)
  if (!texts) {
    texts = i18n.loadLanguages([wanted]).then(() => i18n.loadNamespaces([...rooms]))
    loading.set(key, texts)
  }
  use(texts)
}

/** Turns what is inside to the client: their language and direction first, German beneath. */
export function SpeakTo({
  language,
  rooms,
  children,
}: {
  language: LanguageCode
  rooms: readonly TextRoom[]
  children: ReactNode
}) {
  useTexts(rooms, language)
  const speech = useMemo(() => ({ language, withGerman: true }), [language])
  return (
    <SpeechContext value={speech}>
      <div className={styles.turned} lang={language} dir={LANGUAGES[language].direction}>
        {children}
      </div>
    </SpeechContext>
  )
}

/** Parameters of a text; a function makes them for each language the text is said in. */
type Params = Record<string, string | number>
type ParamsIn = Params | ((language: LanguageCode, t: TFunction) => Params)

const paramsFor = (params: ParamsIn | undefined, language: LanguageCode, t: TFunction): Params =>
  typeof params === 'function' ? params(language, t) : (params ?? {})

/**
 * A text of `locales/`, in the language spoken here, with German beneath where the screen is
 * turned to a client. `k` is `room:key`; of several, the first that exists.
 */
export function Say({ k, params }: { k: string | readonly string[]; params?: ParamsIn }) {
  const { language, withGerman, t, german } = useSpeaker()
  const keys = typeof k === 'string' ? k : [...k]
  return (
    <Pair
      language={language}
      text={t(keys, paramsFor(params, language, t))}
      german={withGerman ? german(keys, paramsFor(params, GERMAN, german)) : undefined}
    />
  )
}

/** A text of the feed, in the language spoken here or German where it is missing. */
export function Told({ text, quiet = false }: { text: Text; quiet?: boolean }) {
  const { language, withGerman } = useSpeaker()
  const translated = text[language]
  if (translated === undefined) return <Pair language={GERMAN} text={text.de} german={undefined} />
  const german = withGerman && !quiet && translated !== text.de ? text.de : undefined
  return <Pair language={language} text={translated} german={german} />
}

function Pair({
  language,
  text,
  german,
}: {
  language: LanguageCode
  text: string
  german: string | undefined
}) {
  return (
    <>
      <bdi className={styles.spoken} lang={language} dir={LANGUAGES[language].direction}>
        {text}
      </bdi>
      {german !== undefined && (
        <>
          {' '}
          <bdi className={styles.german} lang={GERMAN} dir="ltr">
            {german}
          </bdi>
        </>
      )}
    </>
  )
}
