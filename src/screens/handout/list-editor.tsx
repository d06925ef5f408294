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

/** The list in its order: up, down, off, and undo. */
export function ListEditor({ slips }: { slips: readonly Slip[] }) {
  const { language } = useSpeaker()
  const { change, before } = useHandoutList()
  const [removed, setRemoved] = useState('')
  if (slips.length === 0 && !before) return null
  const nameOf = (slip: Slip): string => isolate(chooseText(slip.service.name, language).text)
  return (
    <section className={styles.block}>
      <h2>
        <Say k="handout:list.title" />
      </h2>
      <ol className={styles.list}>
        {slips.map((slip, index) => {
          const { id: serviceId } = slip.service
          const name = nameOf(slip)
          return (
            <li key={serviceId}>
              <div className={styles.entry}>
                <Told text={slip.service.name} quiet />
                <span className={styles.hint}>
                  <Told text={slipName(slip)} quiet />
                </span>
              </div>
              {slips.length > 1 && (
                <>
                  <Tool
                    label="up"
                    name={name}
                    icon={ArrowUp}
                    disabled={index === 0}
                    onPress={() => change({ does: 'move', serviceId, by: -1 })}
                  />
                  <Tool
                    label="down"
                    name={name}
                    icon={ArrowDown}
                    disabled={index === slips.length - 1}
                    onPress={() => change({ does: 'move', serviceId, by: 1 })}
                  />
                </>
              )}
              <Tool
                label="remove"
                name={name}
                icon={Trash2}
                onPress={() => {
                  setRemoved(name)
                  change({ does: 'remove', serviceId })
                }}
              />
            </li>
          )
        })}
      </ol>
      <div className={styles.undo} role="status">
        {before && (
          <>
            <p>
              <Say k="handout:list.removed" params={{ name: removed }} />
            </p>
            <button type="button" className="button" onClick={() => change({ does: 'undo' })}>
              <Undo2 className="icon" aria-hidden />
              <span>
                <Say k="common:action.undo" />
              </span>
            </button>
          </>
        )}
      </div>
    </section>
  )
}

interface ToolProps {
  readonly label: 'up' | 'down' | 'remove'
  readonly name: string
  readonly icon: LucideIcon
  readonly disabled?: boolean
  readonly onPress: () => void
}

function Tool({ label, name, icon: Icon, disabled = false, onPress }: ToolProps) {
  const { t } = useSpeaker()
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={t(`handout:list.${label}`, { name })}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon className="icon" aria-hidden />
    </button>
  )
}
