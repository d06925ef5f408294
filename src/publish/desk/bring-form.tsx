import { type SyntheticEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LAENDER } from '../../catalogue/laender.ts'
import { NEEDS, type Need, ORGANIZATION_KINDS } from '../../catalogue/vocabulary.ts'
import type { BringFormat } from './bring.ts'
import styles from './desk.module.css'

/** What somebody says of what they bring in. */
export interface BringValues {
  /** For the log. */
  readonly who: string
  readonly source: string
  /** Empty where nobody chose one. */
  readonly kind: string
  readonly needs: readonly Need[]
  /** `DE-NW`; empty where nobody chose one. */
  readonly land: string
}

interface BringFormProps {
  readonly format: BringFormat
  readonly names: readonly string[]
  readonly onLook: (values: BringValues) => void
}

/** What the files do not say, and nobody guesses. */
export function BringForm({ format, names, onLook }: BringFormProps) {
  const { t } = useTranslation('desk')
  const [values, setValues] = useState<BringValues>({
    who: '',
    source: '',
    kind: '',
    needs: [],
    land: '',
  })
  const set = (some: Partial<BringValues>): void => setValues({ ...values, ...some })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    onLook(values)
  }
  const isForeign = format === 'hsds' || format === 'integreat'
  return (
    <form className={styles.fields} onSubmit={submit}>
      <p>
        <strong>{t(`bring.formats.${format}`)}</strong>: <bdi>{names.join(', ')}</bdi>
      </p>
      <TextField label={t('bring.who')} value={values.who} onText={(who) => set({ who })} />
      {format !== 'changes' && (
        <TextField
          label={t('bring.source')}
          value={values.source}
          onText={(source) => set({ source })}
        />
      )}
      {isForeign && (
        <ChoiceField
          label={t('bring.kind')}
          value={values.kind}
          choices={ORGANIZATION_KINDS.map((kind) => [kind, t(`vocabulary:kinds.${kind}`)])}
          onChoice={(kind) => set({ kind })}
        />
      )}
      {(isForeign || format === 'osm') && (
        <ChoiceField
          label={t('bring.land')}
          value={values.land}
          choices={Object.entries(LAENDER)}
          onChoice={(land) => set({ land })}
        />
      )}
      {isForeign && <NeedsField chosen={values.needs} onNeeds={(needs) => set({ needs })} />}
      <button type="submit" className="button button--primary">
        {t('bring.look')}
      </button>
    </form>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
}

function TextField({ label, value, onText }: TextFieldProps) {
  const id = useId()
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} value={value} onChange={({ target }) => onText(target.value)} />
    </p>
  )
}

interface ChoiceFieldProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, name: string])[]
  readonly onChoice: (value: string) => void
}

function ChoiceField({ label, value, choices, onChoice }: ChoiceFieldProps) {
  const { t } = useTranslation('desk')
  const id = useId()
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChoice(target.value)}>
        <option value="">{t('bring.none')}</option>
        {choices.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}

interface NeedsFieldProps {
  readonly chosen: readonly Need[]
  readonly onNeeds: (needs: readonly Need[]) => void
}

function NeedsField({ chosen, onNeeds }: NeedsFieldProps) {
  const { t } = useTranslation(['desk', 'vocabulary'])
  return (
    <fieldset className={styles.checks}>
      <legend>{t('bring.needs')}</legend>
      {NEEDS.map((need) => (
        <label key={need}>
          <input
            type="checkbox"
            checked={chosen.includes(need)}
            onChange={({ target: { checked } }) =>
              onNeeds(checked ? [...chosen, need] : chosen.filter((one) => one !== need))
            }
          />
          {t(`vocabulary:needs.${need}`)}
        </label>
      ))}
    </fieldset>
  )
}
