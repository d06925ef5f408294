import { Star } from 'lucide-react'
import { useState } from 'react'
import { plainValue } from '../../catalogue/reported-value.ts'
import type { SavableTable } from '../../catalogue/saved-file.ts'
import type { Text } from '../../catalogue/text.ts'
import { chooseText } from '../../language/choose.ts'
import type { Saved } from '../../store/store.ts'
import { useClientView } from '../parts/client-view.tsx'
import { ofEntry } from '../parts/of-entry.ts'
import { useRoom, useSpeaker } from '../parts/speech.tsx'
import { keep, useStored } from '../parts/use-stored.ts'
import styles from './saved.module.css'

interface SaveButtonProps {
  readonly table: SavableTable
  readonly id: string
  readonly name: Text
  /** The entry as it is kept; undefined where it is not. */
  readonly saved: Saved | undefined
  /** A star alone, beside an entry of a list. */
  readonly small?: boolean
}

/** The saved entries by the id of their record, for a page that shows several; empty until they are read. */
export function useSaved(): ReadonlyMap<string, Saved> {
  const stored = useStored((store) => store.savedById(), [])
  return stored.state === 'ready' ? stored.value : NONE
}

const NONE: ReadonlyMap<string, Saved> = new Map()

/**
 * Keeps an entry at hand on this device, or no longer. The page around it loads the room `report`. Not in client view. The
 * note goes with the star, so a second tap brings it back.
 */
export function SaveButton({ table, id, name, saved, small = false }: SaveButtonProps) {
  const t = useRoom('report')
  const { language } = useSpeaker()
  const clientView = useClientView()
  const [last, setLast] = useState<Saved>()
  const [failed, setFailed] = useState(false)
  if (clientView) return null
  const toggle = async (): Promise<void> => {
    const fresh = {
      record_id: id,
      table,
      name: plainValue(name.de),
      note: '',
      saved_at: Date.now(),
    }
    if (saved) setLast(saved)
    const kept = await keep((device) =>
      saved ? device.deleteSaved([id]) : device.putSaved([last ?? fresh]),
    )
    setFailed(!kept)
  }
  const label = ofEntry(t('saved.add'), chooseText(name, language).text)
  return (
    <>
      <button
        type="button"
        className={small ? styles.star : 'button'}
        aria-pressed={saved !== undefined}
        aria-label={label}
        data-saved={saved !== undefined}
        onClick={() => void toggle()}
      >
        <Star className="icon" aria-hidden />
        {!small && <span>{t(saved ? 'saved.added' : 'saved.add')}</span>}
      </button>
      {failed && (
        <span role="alert" className={styles.failed}>
          {t('failed')}
        </span>
      )}
    </>
  )
}
