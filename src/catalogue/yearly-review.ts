import type { Duty } from './compartment.ts'
import { DUTIES } from './compartment.ts'
import type { Cooperation, Meeting, Task, Topic } from './compartments.ts'
import type { Deed } from './duties.ts'
import { deedsOf } from './duties.ts'
import { byTime } from './meeting-rhythm.ts'

export type Reviewed = Pick<Cooperation, 'partners' | 'meetings' | 'topics' | 'duties' | 'tasks'>

/** What the partners look back at together (K§4): the year's instruments and what became of them. */
export interface YearlyReview {
  /** Held in the year, by day. */
  readonly meetings: readonly Meeting[]
  readonly cancelled: number
  /** Spoken about and settled in the year. */
  readonly done: readonly Topic[]
  readonly dropped: readonly Topic[]
  /** Proposed by the end of the year and still open. */
  readonly left: readonly Topic[]
  /** How often each duty was done in the year, and the last time. */
  readonly duties: readonly {
    readonly duty: Duty
    readonly times: number
    readonly last: Deed | undefined
  }[]
  readonly tasksDone: readonly Task[]
  /** Given by the end of the year and still open. */
  readonly tasksLeft: readonly Task[]
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** The years that can be looked back at, the latest first: from the first signature or meeting to the current one. */
export function reviewYears({ partners, meetings }: Reviewed, today: string): number[] {
  const now = yearOf(today)
  const begun = [...partners.map(({ signed_on }) => signed_on), ...meetings.map(({ date }) => date)]
  const first = Math.min(now, ...begun.map(yearOf))
  return Array.from({ length: now - first + 1 }, (_, n) => now - n)
}

/**
 * What was done in a year. A topic and a task belong to the year of their meeting, else to that of their own date; what
 * is open and has no date is left in every year.
 *
 * @param today calendar date in Europe/Berlin: what lies after it has not happened yet
 */
export function yearlyReview(cooperation: Reviewed, year: number, today: string): YearlyReview {
  const { meetings, topics, tasks } = cooperation
  const dates = new Map(meetings.map(({ id, date }) => [id, date]))
  const dateOf = ({ meeting_id = '' }: Topic | Task): string | undefined => dates.get(meeting_id)
  const inYear = (date: string | undefined): boolean => date !== undefined && yearOf(date) === year
  const until = (date: string | undefined): boolean => date === undefined || yearOf(date) <= year
  const proposed = (topic: Topic): string | undefined => topic.proposed_on ?? dateOf(topic)
  const settled = (status: Topic['status']): Topic[] =>
    topics.filter((one) => one.status === status && inYear(dateOf(one) ?? one.proposed_on))
  const past = meetings.filter(({ date }) => inYear(date) && date <= today)
  return {
    meetings: past.filter(({ status }) => status === 'held').toSorted(byTime),
    cancelled: past.filter(({ status }) => status === 'cancelled').length,
    done: settled('done'),
    dropped: settled('dropped'),
    left: topics.filter((one) => one.status === 'open' && until(proposed(one))),
    duties: DUTIES.map((duty) => {
      const deeds = deedsOf(cooperation, duty, today).filter(({ on }) => inYear(on))
      return { duty, times: deeds.length, last: deeds[0] }
    }),
    tasksDone: tasks.filter(({ done_on }) => inYear(done_on)),
    tasksLeft: tasks.filter((one) => one.done_on === undefined && until(dateOf(one))),
  }
}
