import type { ReactNode } from 'react'
import { REPORT_LIMITS } from '../../catalogue/reportable.ts'
import { partsOf } from '../../catalogue/reported-value.ts'
import { LANGUAGE_CODES, PLAIN_GERMAN } from '../../language/languages.ts'
import { LanguageName } from '../parts/contact-lines.tsx'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { toggled } from '../parts/toggled.ts'
import type { FormField } from './draft.ts'
import styles from './report.module.css'
import { choiceWord, spokenPart } from './value.tsx'

interface InputProps {
  readonly field: FormField
  /** Undefined: as it is. */
  readonly value: string | undefined
  /** The ids of what names the control, and of what is wrong with it. */
  readonly labelledBy: string
  readonly describedBy: string | undefined
  readonly disabled: boolean
  readonly onChange: (value: string | undefined) => void
}

/** What is different: a line, several, a date, or one or more of a closed list. Left empty, the field stays as it is. */
export function FieldInput(props: InputProps): ReactNode {
  const { field } = props
  switch (field.kind) {
    case 'text':
    case 'hours':
      return <Lines {...props} />
    case 'choice':
      return <Choice {...props} />
    case 'choices':
      return <Boxes {...props} options={field.allowed} />
    case 'languages':
      return <Boxes {...props} options={languagesFor(field.present)} />
    default:
      return <Line {...props} />
  }
}

/** The guide's languages and whatever else is spoken there now. */
const languagesFor = (present: string): string[] => {
  const spoken = partsOf(present)
  const tags = new Set(spoken.map((part) => spokenPart(part).tag))
  const others = LANGUAGE_CODES.filter((code) => code !== PLAIN_GERMAN && !tags.has(code))
  return [...spoken, ...others]
}

const TYPES = {
  date: { type: 'date' },
  time: { type: 'time' },
  number: { type: 'text', inputMode: 'numeric' },
  'postal-code': { type: 'text', inputMode: 'numeric' },
  phone: { type: 'tel' },
  email: { type: 'email' },
  url: { type: 'url' },
  line: { type: 'text' },
} as const

const isLeftToRight = (kind: string): boolean => kind !== 'line' && kind !== 'text'

const controlOf = ({ field, labelledBy, describedBy, disabled }: InputProps) => ({
  'aria-labelledby': labelledBy,
  'aria-describedby': describedBy,
  'aria-invalid': describedBy !== undefined,
  disabled,
  lang: 'de',
  dir: isLeftToRight(field.kind) ? 'ltr' : 'auto',
  autoComplete: 'off',
})

function Line(props: InputProps) {
  const { field, value, onChange } = props
  const type = TYPES[field.kind as keyof typeof TYPES]
  return (
    <input
      {...type}
      {...controlOf(props)}
      className={styles.input}
      maxLength={500}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  )
}

function Lines(props: InputProps) {
  const { field, value, onChange } = props
  return (
    <textarea
      {...controlOf(props)}
      className={styles.input}
      rows={field.kind === 'hours' ? 2 : 3}
      maxLength={field.kind === 'hours' ? 1000 : REPORT_LIMITS.value}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  )
}

function Choice(props: InputProps) {
  const { field, value, onChange } = props
  const { t, language } = useSpeaker()
  const { lang: _, dir: __, autoComplete: ___, ...control } = controlOf(props)
  return (
    <select
      {...control}
      className={styles.input}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    >
      <option value="">{t('report:form.unchanged')}</option>
      {field.allowed
        .filter((one) => one !== field.present)
        .map((one) => (
          <option key={one} value={one}>
            {choiceWord(t, language, field.field, one)}
          </option>
        ))}
    </select>
  )
}

/** Several at once: the ones that are there are ticked; folded away, because there are many. */
function Boxes(props: InputProps & { options: readonly string[] }) {
  const { field, value, labelledBy, disabled, onChange, options } = props
  const { t, language } = useSpeaker()
  const chosen = partsOf(value ?? field.present)
  const join = field.field === 'byday' ? ',' : '; '
  const choose = (one: string): void => {
    const next = toggled(chosen, one)
    // In the order of the list, so that ticking to and fro changes nothing.
    const ordered = options.filter((option) => next.includes(option)).join(join)
    onChange(sameParts(ordered, field.present) ? undefined : ordered)
  }
  return (
    <details className={styles.boxes}>
      <summary>{t('report:form.choose')}</summary>
      <div role="group" aria-labelledby={labelledBy} className={styles.options}>
        {options.map((one) => (
          <label key={one} className={styles.option}>
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              disabled={disabled || (field.required && chosen.length === 1 && chosen[0] === one)}
              onChange={() => choose(one)}
            />
            <span>
              {field.kind === 'languages' ? (
                <>
                  <LanguageName tag={spokenPart(one).tag} />{' '}
                  {spokenPart(one).note && <bdi lang="de">{spokenPart(one).note}</bdi>}
                </>
              ) : (
                choiceWord(t, language, field.field, one)
              )}
            </span>
          </label>
        ))}
      </div>
    </details>
  )
}

const sameParts = (one: string, other: string): boolean =>
  partsOf(one).toSorted().join() === partsOf(other).toSorted().join()

/** That a value is there no longer, for a field an entry can be without. */
export function NoLonger({
  field,
  value,
  disabled,
  onChange,
}: Omit<InputProps, 'labelledBy' | 'describedBy'> & { labelledBy?: string }) {
  if (field.required || field.present === '' || isBoxes(field)) return null
  return (
    <label className={styles.option}>
      <input
        type="checkbox"
        checked={value === ''}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked ? '' : undefined)}
      />
      <span>
        <Say k="report:form.noLonger" />
      </span>
    </label>
  )
}

const isBoxes = ({ kind }: FormField): boolean => kind === 'choices' || kind === 'languages'
