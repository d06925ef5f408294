import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../language/format.ts'
import { useSpeaker } from '../parts/speech.tsx'
import styles from './phones.module.css'

interface PagerProps {
  /** From 0. */
  readonly page: number
  readonly pages: number
  readonly onTurn: (page: number) => void
}

/** The way through a list of several pages; nothing where there is one. */
export function Pager({ page, pages, onTurn }: PagerProps) {
  const { t } = useTranslation('phones')
  const { language } = useSpeaker()
  if (pages <= 1) return null
  const number = (value: number): string => formatNumber(language, value)
  return (
    <nav className={styles.pager} aria-label={t('pages.label')}>
      <button
        type="button"
        className="button"
        disabled={page === 0}
        onClick={() => onTurn(page - 1)}
      >
        <ChevronLeft className="icon icon--directed" aria-hidden />
        <span>{t('pages.previous')}</span>
      </button>
      <p>{t('pages.at', { page: number(page + 1), pages: number(pages) })}</p>
      <button
        type="button"
        className="button"
        disabled={page === pages - 1}
        onClick={() => onTurn(page + 1)}
      >
        <span>{t('pages.next')}</span>
        <ChevronRight className="icon icon--directed" aria-hidden />
      </button>
    </nav>
  )
}
