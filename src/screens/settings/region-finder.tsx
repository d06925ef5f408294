import { useDeferredValue, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LAENDER } from '../../catalogue/laender.ts'
import { chooseText } from '../../language/choose.ts'
import { isolate } from '../../language/format.ts'
import { findRegions } from '../../search/find-region.ts'
import { Told, useSpeaker } from '../parts/speech.tsx'
import styles from './regions.module.css'
import type { FoundRegion } from './region-view.ts'

/** As many are listed; whoever looks for one among more types on. */
const MOST_LISTED = 12

interface RegionFinderProps {
  readonly index: readonly FoundRegion[]
  readonly kept: readonly string[]
  readonly shown: string
  /** The code of the one that is found at once. */
  readonly asked: string | undefined
  readonly onChoose: (region: FoundRegion) => void
}

/** Finds a region by a postal code or its name. What is typed stays in this field. */
export function RegionFinder({ index, kept, shown, asked, onChoose }: RegionFinderProps) {
  const { t } = useTranslation('regions')
  const [typed, setTyped] = useState(() => index.find(({ code }) => code === asked)?.name.de ?? '')
  const id = useId()
  const found = findRegions(useDeferredValue(typed), index)
  return (
    <form className={styles.finder} role="search" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={id}>{t('find.label')}</label>
      <input
        id={id}
        className="input"
        type="search"
        dir="auto"
        value={typed}
        maxLength={80}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.soft}>
        {t('find.hint')}
      </p>
      <p role="status">
        {found && (found.length > 0 ? t('find.count', { count: found.length }) : t('find.none'))}
      </p>
      {found && found.length > 0 && (
        <ul className={styles.list}>
          {found.slice(0, MOST_LISTED).map((region) => (
            <li key={region.code} data-found={region.code}>
              <div>
                <strong>
                  <Told text={region.name} quiet />
                </strong>
                <bdi lang="de" className={styles.soft}>
                  {LAENDER[region.state_province]}
                </bdi>
              </div>
              <Way
                region={region}
                isKept={kept.includes(region.code)}
                isShown={region.code === shown}
                onChoose={onChoose}
              />
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}

interface WayProps {
  readonly region: FoundRegion
  readonly isKept: boolean
  readonly isShown: boolean
  readonly onChoose: (region: FoundRegion) => void
}

function Way({ region, isKept, isShown, onChoose }: WayProps) {
  const { t } = useTranslation('regions')
  const { language } = useSpeaker()
  if (isShown) return <span className={styles.shown}>{t('kept.shown')}</span>
  const name = isolate(chooseText(region.name, language).text)
  const [label, named] = isKept
    ? [t('kept.show'), t('kept.showNamed', { region: name })]
    : [t('find.load'), t('find.loadNamed', { region: name })]
  return (
    <button
      type="button"
      className="button button--primary"
      aria-label={named}
      onClick={() => onChoose(region)}
    >
      {label}
    </button>
  )
}
