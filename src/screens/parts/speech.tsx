import type { i18n as I18n, TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { createContext, use, useCallback, useMemo, useSyncExternalStore } from 'react'
import { getI18n, I18nContext } from 'react-i18next'
import type { Text } from '../../catalogue/text.ts'
import { chooseText } from '../../language/choose.ts'
import type { TextRoom } from '../../language/i18n.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { ltrNumbers } from '../../language/format.ts'
import { GERMAN, isGerman, isLanguageCode, LANGUAGES } from '../../language/languages.ts'
import { Terms } from './terms.tsx'
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

/** The context's, or else the only one, as `useTranslation` has it. */
const useI18n = (): I18n => (use(I18nContext) as { i18n?: I18n } | undefined)?.i18n ?? getI18n()

/** `useTranslation` makes objects for every caller, and an answer says hundreds of texts: this one subscribes alone. */
function useInterfaceLanguage(): LanguageCode {
  const i18n = useI18n()
  const subscribe = useCallback(
    (tell: () => void) => {
      i18n.on('languageChanged', tell)
      return () => i18n.off('languageChanged', tell)
    },
    [i18n],
  )
  const current = (): string => i18n.language
  const language = useSyncExternalStore(subscribe, current, current)
  return isLanguageCode(language) ? language : GERMAN
}

const speakers = new WeakMap<I18n, Map<string, Speaker>>()

/** Always the same one for a language: hundreds of texts share it. */
function speakerOf(i18n: I18n, language: LanguageCode, beside: boolean): Speaker {
  const withGerman = beside && !isGerman(language)
  const made = speakers.get(i18n) ?? new Map<string, Speaker>()
  speakers.set(i18n, made)
  const key = `${language} ${withGerman}`
  const known = made.get(key) ?? {
    language,
    withGerman,
    t: i18n.getFixedT(language),
    german: i18n.getFixedT(GERMAN),
  }
  made.set(key, known)
  return known
}

/** The language spoken here: the client's inside {@link SpeakTo}, else the interface's. */
export function useSpeaker(): Speaker {
  const i18n = useI18n()
  const speech = use(SpeechContext)
  const interfaceLanguage = useInterfaceLanguage()
  return speakerOf(i18n, speech?.language ?? interfaceLanguage, speech?.withGerman ?? false)
}

const rooms = new WeakMap<I18n, Map<string, TFunction>>()

/**
 * The texts of a room in the interface's language; waits (suspends) until they are there. What `useTranslation` gives, without
 * the objects it makes for every caller: for what stands on a screen many times.
 */
export function useRoom(room: TextRoom): TFunction {
  const i18n = useI18n()
  const language = useInterfaceLanguage()
  useTexts([room])
  const made = rooms.get(i18n) ?? new Map<string, TFunction>()
  rooms.set(i18n, made)
  const key = `${language} ${room}`
  const known = made.get(key) ?? i18n.getFixedT(language, room)
  made.set(key, known)
  return known
}

const loading = new Map<string, Promise<unknown>>()

/** React takes it as fulfilled without a wait: waiting would take the page away, and the focus with it. */
const READY = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined })

/** Waits (suspends) until the texts of these rooms are there in a language and in German. */
export function useTexts(rooms: readonly TextRoom[], language?: LanguageCode): void {
  const i18n = useI18n()
  const interfaceLanguage = useInterfaceLanguage()
  const wanted = language ?? interfaceLanguage
  const there = (room: TextRoom): boolean =>
    i18n.hasResourceBundle(wanted, room) && i18n.hasResourceBundle(GERMAN, room)
  const key = [wanted, ...rooms].join(' ')
  let texts = loading.get(key)
  if (!texts) {
    texts = rooms.every(there)
      ? READY
      : Promise.all([i18n.loadLanguages([wanted]), i18n.loadNamespaces([...rooms])])
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

/** What is inside in one language, without German beneath: a column of a page in two languages. */
export function In({
  language,
  inline = false,
  children,
}: {
  language: LanguageCode
  inline?: boolean
  children: ReactNode
}) {
  const speech = useMemo(() => ({ language, withGerman: false }), [language])
  const Element = inline ? 'span' : 'div'
  return (
    <SpeechContext value={speech}>
      <Element lang={language} dir={LANGUAGES[language].direction}>
        {children}
      </Element>
    </SpeechContext>
  )
}

/** What is inside for the staff, in the interface's language, on a screen turned to a client. */
export function ToStaff({ children }: { children: ReactNode }) {
  const language = useInterfaceLanguage()
  const speech = useMemo(() => ({ language, withGerman: false }), [language])
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
 * turned to a client. `k` is `room:key`; of several, the first that exists. `terms`: those of German
 * offices and law can be tapped (not inside a button, link or label).
 */
export function Say({
  k,
  params,
  terms = false,
}: {
  k: string | readonly string[]
  params?: ParamsIn
  terms?: boolean
}) {
  const { language, withGerman, t, german } = useSpeaker()
  const keys = typeof k === 'string' ? k : [...k]
  return (
    <Pair
      language={language}
      text={t(keys, paramsFor(params, language, t))}
      german={withGerman ? german(keys, paramsFor(params, GERMAN, german)) : undefined}
      terms={terms}
    />
  )
}

/** What is made for a language rather than kept in one, such as a date: said like a text of `locales/`. */
export function Spoken({ say }: { say: (language: LanguageCode) => string }) {
  const { language, withGerman } = useSpeaker()
  return (
    <Pair
      language={language}
      text={say(language)}
      german={withGerman ? say(GERMAN) : undefined}
      terms={false}
    />
  )
}

/**
 * A text of the feed, in the language spoken here or the nearest there is ({@link chooseText}), and then it says
 * so. `quiet`: a name, which needs neither German beneath nor that remark.
 */
export function Told({
  text,
  quiet = false,
  terms = false,
}: {
  text: Text
  quiet?: boolean
  terms?: boolean
}) {
  const { language, withGerman, t } = useSpeaker()
  const chosen = chooseText(text, language)
  const beneath = withGerman && !quiet && !isGerman(chosen.language) && chosen.text !== text.de
  const { direction } = LANGUAGES[chosen.language]
  const fellBack = !quiet && chosen.language !== language && !isGerman(language)
  return (
    <>
      <Pair
        language={chosen.language}
        text={direction === 'rtl' ? ltrNumbers(chosen.text) : chosen.text}
        german={beneath ? text.de : undefined}
        terms={terms}
      />
      {fellBack && (
        <>
          {' '}
          <span className={styles.fallback}>{t(`common:in.${chosen.language}`)}</span>
        </>
      )}
    </>
  )
}

function Pair({
  language,
  text,
  german,
  terms,
}: {
  language: LanguageCode
  text: string
  german: string | undefined
  terms: boolean
}) {
  return (
    <>
      <bdi className={styles.spoken} lang={language} dir={LANGUAGES[language].direction}>
        {terms ? <Terms text={text} /> : text}
      </bdi>
      {german !== undefined && (
        <>
          {' '}
          <bdi className={styles.german} lang={GERMAN} dir="ltr" data-beneath>
            {german}
          </bdi>
        </>
      )}
    </>
  )
}
