import { startTransition, Suspense, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Offers } from '../../catalogue/offers.ts'
import type { Situation } from '../../catalogue/situation.ts'
import { BENEFITS, NEEDS } from '../../catalogue/vocabulary.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { GERMAN, LANGUAGE_CODES, LANGUAGES } from '../../language/languages.ts'
import { WithCounts } from '../parts/consultation-counts.tsx'
import { RegionLine } from '../parts/region-line.tsx'
import { SpeakTo, useTexts } from '../parts/speech.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { useIdle } from '../parts/use-idle.ts'
import { useNow } from '../parts/use-now.ts'
import type { Stored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { WithList } from '../handout/list.tsx'
import { WithWords } from '../parts/words.tsx'
import { AnswerPages } from './answer-pages.tsx'
import { Headline } from './answer-pieces.tsx'
import type { Client, Saying } from './client.ts'
import { CONVERSATION_ROOMS, listen, NOTHING_SAID, situationOf } from './client.ts'
import { IdleDialog } from './idle-dialog.tsx'
import styles from './quick.module.css'
import { useAnswer } from './use-answer.ts'
import { useOfferedFacts } from './use-offered-facts.ts'
import { useOffers } from './use-offers.ts'

/**
 * The front desk's page: every question on one screen for the keyboard, the answer beside it as
 * soon as it can be given. Kept in memory only, and wiped like a consultation.
 */
export function Quick({ onActive }: { onActive: (active: boolean) => void }) {
  useTexts(CONVERSATION_ROOMS)
  const { t } = useTranslation('consultation')
  const heading = useTitle(t('quick.title'))
  const [client, say] = useReducer(listen, NOTHING_SAID)
  const [language, setLanguage] = useState<LanguageCode>(GERMAN)
  const [live, setLive] = useState<HTMLElement | null>(null)
  const situation = useMemo(() => situationOf(client), [client])
  const offers = useOffers(client.needs)
  const active = client !== NOTHING_SAID
  const clear = (): void => {
    say({ says: 'nothing' })
    setLanguage(GERMAN)
  }
  useEffect(() => {
    onActive(active)
    return () => onActive(false)
  }, [active, onActive])
  const secondsLeft = useIdle(active, clear)
  return (
    <WithCounts running={active}>
      <div className={styles.quick}>
        <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
          <header className={styles.head}>
            <h1 ref={heading} tabIndex={-1}>
              {t('quick.title')}
            </h1>
            <button type="button" className="button" onClick={clear} disabled={!active}>
              {t('quick.clear')}
            </button>
          </header>
          <p className={styles.hint}>{t('quick.hint')}</p>
          <QuickFields
            client={client}
            say={say}
            language={language}
            onLanguage={(chosen) => startTransition(() => setLanguage(chosen))}
          />
          <QuickFacts client={client} say={say} offers={offers} />
        </form>
        <div className={styles.answer}>
          {/* A screen reader hears the result in a word, not all of the answer nor what is opened from it. */}
          <div ref={setLive} className={styles.live} aria-live="polite">
            {!situation && <p className={styles.waiting}>{t('quick.waiting')}</p>}
          </div>
          {situation && (
            <Suspense fallback={null}>
              <SpeakTo language={language} rooms={CONVERSATION_ROOMS}>
                <WithWords>
                  <QuickAnswer offers={offers} situation={situation} live={live} />
                </WithWords>
              </SpeakTo>
            </Suspense>
          )}
        </div>
        {secondsLeft !== undefined && <IdleDialog seconds={secondsLeft} />}
      </div>
      {active && <RegionLine quiet />}
    </WithCounts>
  )
}

interface QuickFieldsProps {
  readonly client: Client
  readonly say: (saying: Saying) => void
  readonly language: LanguageCode
  readonly onLanguage: (language: LanguageCode) => void
}

function AgeAndLanguage({ client, say, language, onLanguage }: QuickFieldsProps) {
  const { t } = useTranslation('consultation')
  return (
    <div className={styles.row}>
      <label className={styles.field}>
        {t('quick.age')}
        <input
          className={styles.age}
          inputMode="numeric"
          autoComplete="off"
          value={client.age}
          onChange={(event) => say({ says: 'age', age: event.target.value })}
        />
      </label>
      <label className={styles.field}>
        {t('quick.language')}
        <select
          value={language}
          onChange={(event) => onLanguage(event.target.value as LanguageCode)}
        >
          {LANGUAGE_CODES.map((code) => (
            <option key={code} value={code} lang={code}>
              {LANGUAGES[code].name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

function QuickFields({ client, say, language, onLanguage }: QuickFieldsProps) {
  const { t } = useTranslation('consultation')
  return (
    <>
      <AgeAndLanguage client={client} say={say} language={language} onLanguage={onLanguage} />
      <fieldset>
        <legend>{t('quick.needs')}</legend>
        <div className={styles.chips}>
          {NEEDS.map((need) => (
            <Chip
              key={need}
              type="checkbox"
              name="need"
              value={need}
              label={t(`vocabulary:needs.${need}`)}
              checked={client.needs.includes(need)}
              onChoose={() => say({ says: 'need', need })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('quick.benefits')}</legend>
        <div className={styles.chips}>
          {BENEFITS.map((benefits) => (
            <Chip
              key={benefits}
              type="radio"
              name="benefits"
              value={benefits}
              label={t(`vocabulary:benefits.${benefits}`)}
              checked={client.benefits === benefits}
              onChoose={() => say({ says: 'benefits', benefits })}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

/** The facts that matter, as soon as the rest is said. */
function QuickFacts({
  client,
  say,
  offers,
}: Pick<QuickFieldsProps, 'client' | 'say'> & Pick<QuickAnswerProps, 'offers'>) {
  const { t } = useTranslation('consultation')
  const offered = useOfferedFacts(client, offers)
  if (offered.length === 0) return null
  return (
    <fieldset>
      <legend>{t('facts.title')}</legend>
      <div className={styles.chips}>
        {offered.map((fact) => (
          <Chip
            key={fact}
            type="checkbox"
            name="fact"
            value={fact}
            label={t(`vocabulary:facts.${fact}`)}
            checked={client.facts.includes(fact)}
            onChoose={() => say({ says: 'fact', fact })}
          />
        ))}
      </div>
    </fieldset>
  )
}

interface ChipProps {
  readonly type: 'checkbox' | 'radio'
  readonly name: string
  readonly value: string
  readonly label: string
  readonly checked: boolean
  readonly onChoose: () => void
}

function Chip({ type, name, value, label, checked, onChoose }: ChipProps) {
  return (
    <label className={styles.chip}>
      <input type={type} name={name} value={value} checked={checked} onChange={onChoose} />
      {label}
    </label>
  )
}

interface QuickAnswerProps {
  readonly offers: Stored<Offers | undefined>
  readonly situation: Situation
  readonly live: Element | null
}

/** The answer, and its result in the region that is read out. */
function QuickAnswer({ offers, situation, live }: QuickAnswerProps) {
  const now = useNow()
  const answer = useAnswer(offers, situation, now)
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <StoredView stored={answer}>
      {(value) => (
        <>
          {live &&
            value.needs[0] &&
            createPortal(
              <p className="visually-hidden">
                <Headline need={value.needs[0]} />
              </p>,
              live,
            )}
          {/* Another situation may be the next person's: it closes the page opened last and empties the list. */}
          <WithList key={JSON.stringify(situation)}>
            <AnswerPages situation={situation} answer={value} now={now} heading={heading} />
          </WithList>
        </>
      )}
    </StoredView>
  )
}
