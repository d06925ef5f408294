import type { TopicCategory } from '../../catalogue/compartment.ts'
import type { PersonalData } from '../../catalogue/personal-data.ts'
import { personalDataAcross, personalDataIn } from '../../catalogue/personal-data.ts'
import type { ProposableTable } from '../../catalogue/proposable.ts'
import { plainValue } from '../../catalogue/reported-value.ts'
import { wallClock } from '../../hours/berlin.ts'
import type { Report } from '../../store/store.ts'

/** What is typed into the form for a topic; the category is empty until somebody chose one. */
export interface TopicDraft {
  readonly category: TopicCategory | ''
  readonly title: string
  readonly detail: string
}

/** What is typed into the form for minutes. */
export interface MinutesDraft {
  readonly text: string
}

/** What is wrong with a field: nothing in it, or something that does not belong among partners (K§4). */
export type FieldProblem = 'missing' | PersonalData

export type Problems<Draft> = { readonly [Field in keyof Draft]?: FieldProblem | undefined }

/** @param today calendar date in Europe/Berlin */
export const problemsOfTopic = (
  { category, title, detail }: TopicDraft,
  today: string,
): Problems<TopicDraft> => {
  const inTitle = plainValue(title) === '' ? 'missing' : personalDataIn(title, today)
  const across = inTitle ? undefined : personalDataAcross([title, detail], today)
  return {
    category: category === '' ? 'missing' : undefined,
    title: inTitle,
    detail: personalDataIn(detail, today) ?? across,
  }
}

/** @param today calendar date in Europe/Berlin */
export const problemsOfMinutes = (
  { text }: MinutesDraft,
  today: string,
): Problems<MinutesDraft> => ({
  text: plainValue(text) === '' ? 'missing' : personalDataIn(text, today),
})

export const hasProblem = (problems: Readonly<Record<string, unknown>>): boolean =>
  Object.values(problems).some((problem) => problem !== undefined)

interface Written {
  /** The organisation that is enrolled on this device. */
  readonly organization: string
  /** The version of the release on the device. */
  readonly release: number
  /** Milliseconds UTC. */
  readonly at: number
}

/** A topic as the outbox keeps it: what somebody typed, and whose it is. */
export function topicReport(
  { category, title, detail }: TopicDraft,
  { organization, ...written }: Written,
): Report {
  const said = plainValue(detail)
  const name = plainValue(title)
  return rowReport('topics', name, written, {
    organization,
    category,
    title: name,
    ...(said !== '' && { detail: said }),
  })
}

/** Minutes as the outbox keeps them. Of the meeting nothing is kept in the clear but its id and its date. */
export const minutesReport = (
  { text }: MinutesDraft,
  meeting: { readonly id: string; readonly date: string },
  { organization, ...written }: Written,
): Report =>
  rowReport('minutes', meeting.date, written, {
    meeting: meeting.id,
    organization,
    text: plainValue(text),
    written_on: wallClock(written.at).date,
  })

function rowReport(
  table: ProposableTable,
  name: string,
  { release, at }: Omit<Written, 'organization'>,
  values: Readonly<Record<string, string>>,
): Report {
  return {
    id: crypto.randomUUID(),
    table,
    record_id: undefined,
    name,
    release,
    fields: Object.entries(values).map(([field, value]) => ({ field, old: '', new: value })),
    reason: '',
    reported_at: at,
    sent_at: undefined,
  }
}
