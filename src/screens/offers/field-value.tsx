import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addressLines } from '../../catalogue/address.ts'
import type { Location, Phone, SpokenLanguage } from '../../catalogue/organization.ts'
import { isReference } from '../../catalogue/reference.ts'
import type { Recurrence, TemporaryClosure } from '../../catalogue/schedule.ts'
import type { Text } from '../../catalogue/text.ts'
import { formatCalendarDate, formatNumber, ltr, ltrNumbers } from '../../language/format.ts'
import { isLanguageCode, LANGUAGES } from '../../language/languages.ts'
import { LanguageName } from '../parts/contact-lines.tsx'
import { Told, useSpeaker } from '../parts/speech.tsx'
import type { FieldLine } from './field-lines.ts'
import styles from './news.module.css'
import { Recurring } from './recurring.tsx'
import { spanIn } from './span.ts'

interface FieldValueProps {
  readonly line: FieldLine
  readonly value: unknown
  readonly names: ReadonlyMap<string, Text>
}

/** A value of a record in words: lists one below the other, nothing as "not given". */
export function FieldValue({ line, value, names }: FieldValueProps) {
  const { t } = useTranslation('news')
  if (value === undefined || (Array.isArray(value) && value.length === 0))
    return <span className={styles.missing}>{t('changes.missing')}</span>
  if (!Array.isArray(value)) return <One line={line} value={value} names={names} />
  return (
    <ul>
      {value.map((one: unknown) => (
        <li key={JSON.stringify(one)}>
          <One line={line} value={one} names={names} />
        </li>
      ))}
    </ul>
  )
}

/** The texts of a field's codes, by table where fields of the same name differ. */
const CODES: Readonly<Record<string, string>> = {
  'organizations.kind': 'vocabulary:kinds',
  'notices.kind': 'news:kinds',
  'courses.kind': 'offers:kinds',
  role: 'vocabulary:roles',
  needs: 'vocabulary:needs',
  wheelchair: 'vocabulary:wheelchair',
  special_groups: 'match:rank.group',
  specialties: 'vocabulary:specialties',
  audience: 'vocabulary:audience',
  status: 'news:status',
  attending_types: 'vocabulary:modes',
}

const DATES: ReadonlySet<string> = new Set([
  'absent_until',
  'starts_on',
  'ends_on',
  'published_on',
  'valid_from',
  'valid_to',
])

function One({ line, value, names }: FieldValueProps): ReactNode {
  const { t } = useTranslation('news')
  const { language } = useSpeaker()
  const { table, field } = line
  if (typeof value === 'boolean') return t(value ? 'changes.yes' : 'changes.no')
  if (typeof value === 'number') return formatNumber(language, value)
  if (typeof value !== 'string') return <Composed field={field} value={value} />
  const codes = CODES[`${table}.${field}`] ?? CODES[field]
  if (codes) return t(`${codes}.${value}`, { defaultValue: value })
  if (DATES.has(field)) return formatCalendarDate(language, value)
  if (isReference(field)) {
    const name = names.get(value)
    return name ? <Told text={name} quiet /> : t('changes.missing')
  }
  if (field === 'language') return <LanguageName tag={value} />
  return (
    <Words text={value} language={line.language ?? 'de'} written={line.language === undefined} />
  )
}

/** As it stands in the record: a text in its language; hours, addresses and numbers from left to right. */
function Words({ text, language, written }: { text: string; language: string; written: boolean }) {
  const direction = isLanguageCode(language) ? LANGUAGES[language].direction : 'ltr'
  return (
    <bdi lang={language} dir={direction} className={written ? styles.written : undefined}>
      {direction === 'rtl' ? ltrNumbers(text) : text}
    </bdi>
  )
}

/** A value of several parts. */
function Composed({ field, value }: { field: string; value: unknown }) {
  const { t, language } = useSpeaker()
  switch (field) {
    case 'address':
      return (
        <bdi lang="de" dir="ltr">
          {addressLines({ address: value } as Location).join(', ')}
        </bdi>
      )
    case 'phones': {
      const { number, description } = value as Phone
      return <Noted note={description}>{ltr(number)}</Noted>
    }
    case 'spoken_languages': {
      const { language: tag, note } = value as SpokenLanguage
      return (
        <Noted note={note}>
          <LanguageName tag={tag} />
        </Noted>
      )
    }
    case 'temporarily_closed': {
      const { from, to, reason } = value as TemporaryClosure
      return <Noted note={reason}>{spanIn(t, language, from, to)}</Noted>
    }
    case 'schedules':
      return <Recurring recurrence={value as Recurrence} />
    default:
      return <Told text={value as Text} quiet />
  }
}

function Noted({ note, children }: { note: Text | undefined; children: ReactNode }) {
  return (
    <>
      {children}
      {note && (
        <span className={styles.note}>
          <Told text={note} quiet />
        </span>
      )}
    </>
  )
}
