import { Import } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganizationKind } from '../../catalogue/vocabulary.ts'
import type { BringFormat, BroughtReport } from './bring.ts'
import { BringForm, type BringValues } from './bring-form.tsx'
import { BringReport } from './bring-report.tsx'
import { ask, cancel } from './client.ts'
import styles from './desk.module.css'
import { chosenFiles, droppedFiles } from './dropped.ts'
import { Failure } from './failure.tsx'
import type { DeskFailure, DeskFile, Progress } from './messages.ts'
import { useDrop } from './use-drop.ts'
import type { Desk } from './use-work.ts'
import { Working } from './working.tsx'

type Step =
  | { readonly phase: 'idle' }
  | { readonly phase: 'failed'; readonly failure: DeskFailure }
  | { readonly phase: 'recognised'; readonly brought: Brought }
  | { readonly phase: 'working'; readonly progress: Progress }
  | {
      readonly phase: 'looking'
      readonly brought: Brought
      readonly values: BringValues
      readonly report: BroughtReport
    }
  | { readonly phase: 'taken'; readonly summary: string }

interface Brought {
  readonly files: readonly DeskFile[]
  readonly format: BringFormat
}

/** Changes from tablets and data of others are dropped on the page, looked at, and taken into the open workbook. */
export function BringStep({ desk }: { desk: Desk }) {
  const { t } = useTranslation('desk')
  const [step, setStep] = useState<Step>({ phase: 'idle' })
  const { look, take } = useBringing(desk, setStep)
  const receive = async (coming: Promise<DeskFile[]>): Promise<void> => {
    let files: DeskFile[]
    try {
      files = await coming
    } catch {
      setStep({ phase: 'failed', failure: { code: 'unread-drop', params: {} } })
      return
    }
    const format = await ask('recognise', { brought: files })
    if (!format.ok) setStep({ phase: 'failed', failure: format.error })
    else setStep({ phase: 'recognised', brought: { files, format: format.value } })
  }
  const over = useDrop((items) => void receive(droppedFiles(items)))
  return (
    <section className={styles.step} aria-labelledby="bring" data-over={over}>
      <h2 id="bring">{t('bring.title')}</h2>
      <p className={styles.hint}>{t('bring.hint')}</p>
      <p className={styles.actions}>
        <label className="button">
          <Import className="icon" aria-hidden />
          <span>{t('bring.choose')}</span>
          <input
            type="file"
            className="visually-hidden"
            multiple
            accept=".json,.xlsx,.ods,.csv,.zip"
            onChange={({ target }) => {
              if (target.files && target.files.length > 0) void receive(chosenFiles(target.files))
            }}
          />
        </label>
      </p>
      {step.phase === 'failed' && <Failure failure={step.failure} />}
      {step.phase === 'recognised' && (
        <BringForm
          format={step.brought.format}
          names={step.brought.files.map(({ path }) => path)}
          onLook={(values) => void look(step.brought, values)}
        />
      )}
      {step.phase === 'working' && <Working progress={step.progress} onStop={cancel} />}
      {step.phase === 'looking' && (
        <BringReport
          report={step.report}
          onTake={(accept) => void take(step.brought, step.values, accept)}
          onDrop={() => setStep({ phase: 'idle' })}
        />
      )}
      {step.phase === 'taken' && (
        <p role="status" className={styles.verdict} data-ready>
          {t('bring.taken', { summary: step.summary })}
        </p>
      )}
    </section>
  )
}

/** Asks the worker what bringing something in would do, and does it. */
function useBringing(desk: Desk, setStep: (step: Step) => void) {
  const bring = async (
    brought: Brought,
    values: BringValues,
    accept: readonly string[] | undefined,
  ) => {
    const { work, language } = desk
    if (!work) return undefined
    const onProgress = (progress: Progress): void => setStep({ phase: 'working', progress })
    onProgress({ what: 'texts', count: 0 })
    const { who, source, kind, needs, land } = values
    const report = await ask(
      'bring',
      {
        work,
        language,
        at: Date.now(),
        brought: brought.files,
        format: brought.format,
        source: source.trim() || brought.format,
        kind: kind === '' ? undefined : (kind as OrganizationKind),
        needs,
        land: land === '' ? undefined : land,
        accept,
        who,
      },
      onProgress,
    )
    if (report.ok) return report.value
    if (report.error.code === 'cancelled') setStep({ phase: 'recognised', brought })
    else setStep({ phase: 'failed', failure: report.error })
    return undefined
  }
  return {
    look: async (brought: Brought, values: BringValues): Promise<void> => {
      const report = await bring(brought, values, undefined)
      if (report) setStep({ phase: 'looking', brought, values, report })
    },
    take: async (
      brought: Brought,
      values: BringValues,
      accept: readonly string[],
    ): Promise<void> => {
      const report = await bring(brought, values, accept)
      if (!report) return
      if (report.files) desk.replace(report.files)
      setStep({ phase: 'taken', summary: report.summary })
    },
  }
}
