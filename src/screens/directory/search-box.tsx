import { Search, X } from 'lucide-react'
import { useId, useRef } from 'react'
import { useRoom } from '../parts/speech.tsx'
import styles from './search-box.module.css'

/** Where the search is typed; the list beneath follows each letter. */
export function SearchBox({ text, onText }: { text: string; onText: (text: string) => void }) {
  const t = useRoom('directory')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  return (
    <form className={styles.search} role="search" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={id}>{t('search.label')}</label>
      <div className={styles.field}>
        <Search className="icon" aria-hidden />
        <input
          ref={field}
          id={id}
          type="search"
          dir="auto"
          value={text}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          aria-describedby={`${id}-hint`}
          onChange={(event) => onText(event.target.value)}
        />
        {text !== '' && (
          <button
            type="button"
            className={styles.clear}
            aria-label={t('search.clear')}
            onClick={() => {
              onText('')
              field.current?.focus()
            }}
          >
            <X className="icon" aria-hidden />
          </button>
        )}
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('search.hint')}
      </p>
    </form>
  )
}
