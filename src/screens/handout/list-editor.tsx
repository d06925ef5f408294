import { ArrowDown, ArrowUp, Trash2, Undo2 } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { Slip } from '../../handout/slip.ts'
import { slipName } from '../../handout/slip.ts'
import { chooseText } from '../../language/choose.ts'
import { isolate } from '../../language/format.ts'
import { Say, Told, useSpeaker } from '../parts/speech.tsx'
import styles from './handout-page.module.css'
import { useHandoutList } from './list.tsx'
import { useFocusLater } from './use-focus-later.ts'

/** What was taken off last, as it was called then. */
interface Removed {
  readonly name: string
  readonly serviceId: string
}

/** The list in its order: up, down, off, and undo. */
export function ListEditor({ slips }: { slips: readonly Slip[] }) {
  const { before } = useHandoutList()
  const [removed, setRemoved] = useState<Removed>({ name: '', serviceId: '' })
  const { section, focusLater } = useFocusLater()
  if (slips.length === 0 && !before) return null
  return (
    <section className={styles.block} ref={section}>
      <h2>
        <Say k="handout:list.title" />
      </h2>
      <ol className={styles.list}>
        {slips.map((slip, index) => (
          <Entry
            key={slip.service.id}
            slip={slip}
            first={index === 0}
            last={index === slips.length - 1}
            onRemove={setRemoved}
            focusLater={focusLater}
          />
        ))}
      </ol>
      <div className={styles.undo} role="status">
        {before && <Undo removed={removed} focusLater={focusLater} />}
      </div>
    </section>
  )
}

interface EntryProps {
  readonly slip: Slip
  readonly first: boolean
  readonly last: boolean
  readonly onRemove: (removed: Removed) => void
  readonly focusLater: (...tools: readonly string[]) => void
}

function Entry({ slip, first, last, onRemove, focusLater }: EntryProps) {
  const { language } = useSpeaker()
  const { change } = useHandoutList()
  const { id: serviceId } = slip.service
  const name = isolate(chooseText(slip.service.name, language).text)
  const move = (by: 1 | -1): void => change({ does: 'move', serviceId, by })
  const up = (): void => {
    focusLater(`up ${serviceId}`, `down ${serviceId}`)
    move(-1)
  }
  const down = (): void => {
    focusLater(`down ${serviceId}`, `up ${serviceId}`)
    move(1)
  }
  const remove = (): void => {
    focusLater('undo')
    onRemove({ name, serviceId })
    change({ does: 'remove', serviceId })
  }
  const tool = { serviceId, name }
  return (
    <li>
      <div className={styles.entry}>
        <Told text={slip.service.name} quiet />
        <span className={styles.hint}>
          <Told text={slipName(slip)} quiet />
        </span>
      </div>
      {!(first && last) && (
        <>
          <Tool {...tool} label="up" icon={ArrowUp} disabled={first} onPress={up} />
          <Tool {...tool} label="down" icon={ArrowDown} disabled={last} onPress={down} />
        </>
      )}
      <Tool {...tool} label="remove" icon={Trash2} onPress={remove} />
    </li>
  )
}

/** Says what was taken off, and puts it back. */
function Undo({ removed, focusLater }: Pick<EntryProps, 'focusLater'> & { removed: Removed }) {
  const { change } = useHandoutList()
  return (
    <>
      <p>
        <Say k="handout:list.removed" params={{ name: removed.name }} />
      </p>
      <button
        type="button"
        className="button"
        data-tool="undo"
        onClick={() => {
          focusLater(`remove ${removed.serviceId}`)
          change({ does: 'undo' })
        }}
      >
        <Undo2 className="icon" aria-hidden />
        <span>
          <Say k="common:action.undo" />
        </span>
      </button>
    </>
  )
}

interface ToolProps {
  readonly label: 'up' | 'down' | 'remove'
  readonly serviceId: string
  readonly name: string
  readonly icon: LucideIcon
  readonly disabled?: boolean
  readonly onPress: () => void
}

function Tool({ label, serviceId, name, icon: Icon, disabled = false, onPress }: ToolProps) {
  const { t } = useSpeaker()
  return (
    <button
      type="button"
      className={styles.tool}
      data-tool={`${label} ${serviceId}`}
      aria-label={t(`handout:list.${label}`, { name })}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon className="icon" aria-hidden />
    </button>
  )
}
