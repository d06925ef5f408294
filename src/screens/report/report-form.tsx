import { ShieldAlert } from 'lucide-react'
import type { RefObject } from 'react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { plainValue } from '../../catalogue/reported-value.ts'
import type { Report, ReportableEntry } from '../../store/store.ts'
import { BackButton } from '../parts/back-button.tsx'
import { keep } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import type { Draft, DraftProblems, FormField } from './draft.ts'
import {
  draftOf,
  formFields,
  hasProblem,
  nameOf,
  NOTHING,
  problemsOf,
  reportedFields,
} from './draft.ts'
import { FieldRow } from './field-row.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { useLeaveGuard } from './use-leave-guard.ts'
import { GoneBox, WordsField } from './words-field.tsx'
import styles from './report.module.css'

interface ReportFormProps {
  /** Undefined: an entry is missing that stands nowhere yet. */
  readonly entry: ReportableEntry | undefined
  readonly waiting: Report | undefined
  /** The version of the release on the device. */
  readonly release: number
}

const NO_PROBLEM: DraftProblems = {
  nothing: false,
  reason: undefined,
  missing: undefined,
  fields: {},
}

/** What is different about an entry, field by field, and why. Nothing is kept before it is saved into the outbox. */
export function ReportForm({ entry, waiting, release }: ReportFormProps) {
  const { t } = useTranslation('report')
  const [fields] = useState(() => (entry ? formFields(entry) : []))
  const [draft, setDraft] = useState<Draft>(() => (waiting ? draftOf(waiting) : NOTHING))
  const [changed, setChanged] = useState(false)
  const [problems, setProblems] = useState(NO_PROBLEM)
  const [failed, setFailed] = useState(false)
  const guard = useLeaveGuard(changed)
  const form = useRef<HTMLFormElement>(null)
  const title = t(entry ? 'link' : 'form.titleNew')
  const heading = useTitle(title, entry?.record.id)
  const enter = (entered: Partial<Draft>): void => {
    const next = { ...draft, ...entered }
    setDraft(next)
    setChanged(true)
    // What was said to be wrong is looked at again; nothing is said before somebody wants to save.
    if (hasProblem(problems)) setProblems(problemsOf(next, fields))
  }
  const save = async (): Promise<void> => {
    const found = problemsOf(draft, fields)
    setProblems(found)
    if (hasProblem(found)) {
      focusFirstProblem(form.current)
      return
    }
    const report = reportOf(draft, { entry, fields, waiting, release })
    const kept = await keep((device) => device.putReports([report]))
    setFailed(!kept)
    if (kept) guard.leaveFor('/report')
  }
  return (
    <div className={styles.page}>
      <FormHead heading={heading} title={title} name={entry && nameOf(entry)} />
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {entry && <Fields fields={fields} draft={draft} problems={problems} onEnter={enter} />}
        <WordsField
          name="missing"
          value={draft.missing}
          long
          context={entry ? undefined : 'new'}
          wrong={problems.missing && `wordsWith.${problems.missing}`}
          onChange={(missing) => enter({ missing })}
        />
        <WordsField
          name="reason"
          value={draft.reason}
          wrong={problems.reason && `reasonWith.${problems.reason}`}
          onChange={(reason) => enter({ reason })}
        />
        <FormEnd problems={problems} failed={failed} />
      </form>
      <LeaveDialog guard={guard} />
    </div>
  )
}

interface FormHeadProps {
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly title: string
  /** The entry's German name; undefined where it stands nowhere yet. */
  readonly name: string | undefined
}

/** The way back, what is reported of, and what does not belong here. */
function FormHead({ heading, title, name }: FormHeadProps) {
  const { t } = useTranslation('report')
  const [, navigate] = useLocation()
  return (
    <>
      <BackButton
        k="common:action.back"
        className={styles.back}
        onBack={() => {
          if (history.length > 1) history.back()
          else navigate('/report')
        }}
      />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {name !== undefined && (
        <p className={styles.entryName}>
          <bdi lang="de">{name}</bdi>
        </p>
      )}
      <p className={styles.warning}>
        <ShieldAlert className="icon" aria-hidden />
        {t('form.noClients')}
      </p>
    </>
  )
}

/** What keeps the report from being kept, beside the button that keeps it. */
function FormEnd({ problems, failed }: { problems: DraftProblems; failed: boolean }) {
  const { t } = useTranslation('report')
  return (
    <div className={styles.end}>
      <p role="alert" className={styles.wrong}>
        {problems.nothing && t('form.nothing')}
        {failed && t('failed')}
        {(problems.reason ?? problems.missing ?? Object.keys(problems.fields).length > 0) &&
          t('form.lookAgain')}
      </p>
      <button type="submit" className="button button--primary">
        {t('form.save')}
      </button>
    </div>
  )
}

interface FieldsProps {
  readonly fields: readonly FormField[]
  readonly draft: Draft
  readonly problems: DraftProblems
  readonly onEnter: (entered: Partial<Draft>) => void
}

function Fields({ fields, draft, problems, onEnter }: FieldsProps) {
  const { t } = useTranslation('report')
  const change = (field: string, value: string | undefined): void => {
    const { [field]: _, ...others } = draft.values
    onEnter({ values: value === undefined ? others : { ...others, [field]: value } })
  }
  return (
    <>
      <GoneBox gone={draft.gone} onChange={(gone) => onEnter({ gone })} />
      <section className={styles.fields} aria-label={t('form.fields')}>
        <h2>{t('form.fields')}</h2>
        {fields.map((field) => (
          <FieldRow
            key={field.field}
            field={field}
            value={draft.values[field.field]}
            wrong={problems.fields[field.field]}
            disabled={draft.gone}
            onChange={(value) => change(field.field, value)}
          />
        ))}
      </section>
    </>
  )
}

/** After the screen was drawn with what is wrong. */
function focusFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  })
}

function reportOf(
  draft: Draft,
  {
    entry,
    fields,
    waiting,
    release,
  }: Pick<ReportFormProps, 'entry' | 'waiting' | 'release'> & { fields: readonly FormField[] },
): Report {
  return {
    id: waiting?.id ?? crypto.randomUUID(),
    table: entry?.table ?? 'locations',
    record_id: entry?.record.id,
    name: entry ? plainValue(nameOf(entry)) : '',
    release,
    fields: reportedFields(draft, fields),
    reason: plainValue(draft.reason),
    reported_at: Date.now(),
    sent_at: undefined,
  }
}
