import { ArrowDown, ArrowUp, Trash2, Undo2 } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
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
  const [removed, setRemoved] = useState({ name: '', serviceId: '' })
  const { section, focusLater } = useFocusLater()
  if (slips.length === 0 && !before) return null
  const nameOf = (slip: Slip): string => isolate(chooseText(slip.service.name, language).text)
  return (
    <section className={styles.block} ref={section}>
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
                    serviceId={serviceId}
                    name={name}
                    icon={ArrowUp}
                    disabled={index === 0}
                    onPress={() => {
                      focusLater(`up ${serviceId}`, `down ${serviceId}`)
                      change({ does: 'move', serviceId, by: -1 })
                    }}
                  />
                  <Tool
                    label="down"
                    serviceId={serviceId}
                    name={name}
                    icon={ArrowDown}
                    disabled={index === slips.length - 1}
                    onPress={() => {
                      focusLater(`down ${serviceId}`, `up ${serviceId}`)
                      change({ does: 'move', serviceId, by: 1 })
                    }}
                  />
                </>
              )}
              <Tool
                label="remove"
                serviceId={serviceId}
                name={name}
                icon={Trash2}
                onPress={() => {
                  focusLater('undo')
                  setRemoved({ name, serviceId })
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
        )}
      </div>
    </section>
  )
}

/**
 * Where the focus goes once the list is drawn anew: with a button that moved or went it would be lost
 * (WCAG 2.4.3). The first of the tools named that can be pressed; waits until there is one.
 */
function useFocusLater() {
  const section = useRef<HTMLElement>(null)
  const wanted = useRef<readonly string[]>([])
  useEffect(() => {
    const found = wanted.current
      .map((tool) => section.current?.querySelector<HTMLElement>(`[data-tool="${tool}"]:enabled`))
      .find((tool) => tool !== null)
    if (!found) return
    found.focus()
    wanted.current = []
  })
  const focusLater = (...tools: readonly string[]): void => {
    wanted.current = tools
  }
  return { section, focusLater }
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
