import { ShieldAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Report } from '../../store/store.ts'
import { keep, useStored } from '../parts/use-stored.ts'
import { hasProblem } from './own-report.ts'
import styles from './own-words.module.css'
import { WaitingRows } from './waiting-rows.tsx'

interface OwnFormProps {
  readonly kind: 'topic' | 'minutes'
  /** Whether somebody had begun. */
  readonly open: boolean
  /** What is wrong now; looked at when somebody wants to save. */
  readonly check: () => Readonly<Record<string, unknown>>
  /** What was said to be wrong. */
  readonly problems: Readonly<Record<string, unknown>>
  readonly reportFor: (release: number) => Report
  readonly onSaved: () => void
  /** Which of the device's reports belong here. */
  readonly isOwn: (report: Report) => boolean
  readonly children: ReactNode
}

type Outcome = 'saved' | 'failed' | undefined

/** A form for words of one's own, saved into the outbox; below it what waits there. */
export function OwnForm(props: OwnFormProps) {
  const { kind, check, problems, reportFor, onSaved, isOwn } = props
  const { t } = useTranslation('topics')
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [outcome, setOutcome] = useState<Outcome>()
  const [open] = useState(props.open)
  const stored = useStored((store) => store.readStatus(), [])
  const release = stored.state === 'ready' ? stored.value?.version : undefined
  const save = async (): Promise<void> => {
    setOutcome(undefined)
    if (hasProblem(check())) {
      focusFirstProblem(form.current)
      return
    }
    const report = release === undefined ? undefined : reportFor(release)
    const kept = report !== undefined && (await keep((device) => device.putReports([report])))
    setOutcome(kept ? 'saved' : 'failed')
    if (kept) onSaved()
  }
  return (
    <div className={styles.own}>
      <details className="fold" open={open}>
        <summary>
          <h3 id={id}>{t(`${kind}.title`)}</h3>
        </summary>
        <form
          ref={form}
          noValidate
          className={styles.form}
          aria-labelledby={id}
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <p className={styles.warning}>
            <ShieldAlert className="icon" aria-hidden />
            <span>{t('noClients')}</span>
          </p>
          {props.children}
          <p role="alert" className={styles.wrong}>
            {outcome === 'failed' && t('failed')}
            {hasProblem(problems) && t('lookAgain')}
          </p>
          <button
            type="submit"
            className="button button--primary"
            disabled={stored.state === 'loading'}
          >
            {t(`${kind}.save`)}
          </button>
        </form>
      </details>
      <p role="status" className={styles.saved}>
        {outcome === 'saved' && (
          <>
            {t(`${kind}.saved`)} <Link href="/report">{t('outbox')}</Link>
          </>
        )}
      </p>
      <WaitingRows kind={kind} isOwn={isOwn} />
    </div>
  )
}

/** After the screen was drawn with what is wrong. */
function focusFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  })
}
