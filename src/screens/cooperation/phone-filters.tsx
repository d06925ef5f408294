import { Search, X } from 'lucide-react'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu } from '../directory/choices.tsx'
import type { Facet, ListedPhone, PhonesAsked } from './phone-search.ts'
import { countBy, FACETS, isAsked, NOTHING_ASKED } from './phone-search.ts'
import styles from './phones.module.css'

interface PhoneFiltersProps {
  readonly listed: readonly ListedPhone[]
  readonly asked: PhonesAsked
  readonly onAsked: (asked: PhonesAsked) => void
}

/** Search, first letters, organisation, team and topic; the list beneath follows each letter. */
export function PhoneFilters({ listed, asked, onAsked }: PhoneFiltersProps) {
  const { t } = useTranslation('phones')
  const names = new Map(listed.map((one) => [one.entry.organization_id, one.organization]))
  const search = useRef<HTMLInputElement>(null)
  const options = (facet: Facet) => {
    const chosen = asked[facet]
    const counts = countBy(listed, asked, facet)
    // What is chosen stays to be seen, also where it finds nobody.
    if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0)
    return [...counts]
      .map(([value, count]) => ({ value, count, name: names.get(value) ?? value }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }))
  }
  return (
    <form
      className={styles.filters}
      role="search"
      // Never sent: what is typed is in no address.
      onSubmit={(event) => event.preventDefault()}
    >
      <Field
        label={t('filter.search')}
        hint={t('filter.searchHint')}
        value={asked.text}
        field={search}
        onValue={(text) => onAsked({ ...asked, text })}
      />
      <Field
        label={t('filter.letters')}
        hint={t('filter.lettersHint')}
        value={asked.letters}
        letters
        onValue={(typed) => onAsked({ ...asked, letters: typed.replace(/[^\p{L}\p{M}]/gu, '') })}
      />
      {FACETS.map((facet) => (
        <Menu
          key={facet}
          title={t(`filter.${facet}`)}
          options={options(facet)}
          chosen={asked[facet]}
          onChoose={(value) => onAsked({ ...asked, [facet]: value })}
        />
      ))}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={asked.reachable === true}
          onChange={(event) => onAsked({ ...asked, reachable: event.target.checked })}
        />
        <span>{t('filter.reachable')}</span>
      </label>
      {isAsked(asked) && (
        <button
          type="button"
          className={`button ${styles.clear}`}
          onClick={() => {
            onAsked(NOTHING_ASKED)
            search.current?.focus()
          }}
        >
          <X className="icon" aria-hidden />
          <span>{t('filter.clear')}</span>
        </button>
      )}
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly field?: React.Ref<HTMLInputElement>
  /** A few letters rather than words. */
  readonly letters?: boolean
}

function Field({ label, hint, value, onValue, field, letters = false }: FieldProps) {
  const id = useId()
  return (
    <div className={styles.field} data-letters={letters}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.box}>
        {!letters && <Search className="icon" aria-hidden />}
        <input
          ref={field}
          id={id}
          type={letters ? 'text' : 'search'}
          value={value}
          maxLength={letters ? 12 : 100}
          autoComplete="off"
          autoCapitalize={letters ? 'words' : 'none'}
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onValue(event.target.value)}
        />
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  )
}
