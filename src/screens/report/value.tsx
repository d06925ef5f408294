import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { Fragment } from 'react'
import type { FieldKind } from '../../catalogue/reportable.ts'
import { partsOf } from '../../catalogue/reported-value.ts'
import { WEEKDAYS } from '../../catalogue/vocabulary.ts'
import {
  formatCalendarDate,
  formatCalendarWeekday,
  formatNumber,
  languageName,
} from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { GERMAN } from '../../language/languages.ts'
import { LanguageName } from '../parts/contact-lines.tsx'
import { useSpeaker } from '../parts/speech.tsx'

/** Where the words for a closed list's values stand. */
const WORDS: Readonly<Record<string, string>> = {
  needs: 'vocabulary:needs',
  wheelchair: 'vocabulary:wheelchair',
  role: 'vocabulary:roles',
  status: 'report:values.status',
  childcare: 'report:values',
}

/** 23 November 2026 was a Monday. */
const A_MONDAY = 23

/** One value of a closed list in words. */
export function choiceWord(t: TFunction, language: LanguageCode, field: string, value: string) {
  const weekday = (WEEKDAYS as readonly string[]).indexOf(value)
  if (field === 'byday' && weekday >= 0)
    return formatCalendarWeekday(language, `2026-11-${A_MONDAY + weekday}`)
  return t(`${WORDS[field] ?? 'report:values'}.${value}`, { defaultValue: value })
}

/** A field's name: the column's without its language. */
export const fieldKey = (field: string): string => `report:fields.${field.replace(/\.de$/, '')}`

/** `ar (nur dienstags)`: the language, and the rest as it is written. */
export function spokenPart(part: string): { readonly tag: string; readonly note: string } {
  const [tag = '', ...note] = part.split(' ')
  return { tag, note: note.join(' ') }
}

interface ValueProps {
  readonly field: string
  readonly kind: FieldKind
  readonly value: string
}

/** A value of the workbook as a person reads it: dates and lists in the language of the screen, texts as they are. */
export function Value({ field, kind, value }: ValueProps): ReactNode {
  const { t, language } = useSpeaker()
  switch (kind) {
    case 'date':
      return isDate(value) ? formatCalendarDate(language, value) : <Written>{value}</Written>
    case 'number':
      return formatNumber(language, Number(value))
    case 'choice':
    case 'choices':
      return partsOf(value)
        .map((part) => choiceWord(t, language, field, part))
        .join(', ')
    case 'languages':
      return partsOf(value).map((part, index) => (
        <Fragment key={part}>
          {index > 0 && ', '}
          <LanguageName tag={spokenPart(part).tag} />
          {spokenPart(part).note && <bdi lang="de"> {spokenPart(part).note}</bdi>}
        </Fragment>
      ))
    case 'line':
    case 'text':
      return <bdi lang="de">{value}</bdi>
    default:
      return <Written>{value}</Written>
  }
}

/** Numbers, hours and addresses of the web: from left to right, in no language but German's surroundings. */
const Written = ({ children }: { children: string }) => (
  <bdi lang="de" dir="ltr">
    {children}
  </bdi>
)

/** The same for a German mail. */
export function germanValue(german: TFunction, { field, kind, value }: ValueProps): string {
  switch (kind) {
    case 'date':
      return isDate(value) ? formatCalendarDate(GERMAN, value) : value
    case 'choice':
    case 'choices':
      return partsOf(value)
        .map((part) => choiceWord(german, GERMAN, field, part))
        .join(', ')
    case 'languages':
      return partsOf(value)
        .map((part) => {
          const { tag, note } = spokenPart(part)
          return [languageName(GERMAN, tag).text, note].filter(Boolean).join(' ')
        })
        .join(', ')
    default:
      return value
  }
}

/** Somebody may have kept half a date. */
const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)
