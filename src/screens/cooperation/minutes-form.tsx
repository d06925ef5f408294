import { useState } from 'react'
import type { Meeting, NamedOrganization } from '../../catalogue/compartments.ts'
import { PROPOSED_LIMITS, valuesOf } from '../../catalogue/proposable.ts'
import { wallClock } from '../../hours/berlin.ts'
import { useNow } from '../parts/use-now.ts'
import { OwnForm } from './own-form.tsx'
import type { MinutesDraft, Problems } from './own-report.ts'
import { hasProblem, minutesReport, problemsOfMinutes } from './own-report.ts'
import { useDraft } from './use-draft.ts'
import { WordsInput } from './words-input.tsx'

const NOTHING: MinutesDraft = { text: '' }

interface MinutesFormProps {
  readonly own: NamedOrganization
  readonly meeting: Meeting
  /** Ids of what stands in the release already. */
  readonly published?: ReadonlySet<string>
}

/** Minutes of a meeting, written for all partners: into the outbox, without a network. There are none of one to come. */
export function MinutesForm(props: MinutesFormProps) {
  const { date: today } = wallClock(useNow())
  const { date, status } = props.meeting
  return status === 'cancelled' || date > today ? null : <WordsForm {...props} today={today} />
}

function WordsForm({
  own,
  meeting,
  published,
  today,
}: MinutesFormProps & { readonly today: string }) {
  const { draft, isKept, enter, clear } = useDraft(
    `minutes ${own.id} ${meeting.id}`,
    NOTHING,
    today,
  )
  const [problems, setProblems] = useState<Problems<MinutesDraft>>({})
  return (
    <OwnForm
      kind="minutes"
      open={isKept}
      problems={problems}
      check={() => {
        const found = problemsOfMinutes(draft, today)
        setProblems(found)
        return found
      }}
      reportFor={(release) =>
        minutesReport(draft, meeting, { organization: own.id, release, at: Date.now() })
      }
      onSaved={clear}
      isOwn={(report) => {
        const { organization, meeting: of } = valuesOf(report)
        return (
          report.table === 'minutes' &&
          organization === own.id &&
          of === meeting.id &&
          !published?.has(report.id)
        )
      }}
    >
      <WordsInput
        name="text"
        value={draft.text}
        longest={PROPOSED_LIMITS.text}
        rows={10}
        wrong={problems.text}
        onChange={(text) => {
          const next = enter({ text })
          if (hasProblem(problems)) setProblems(problemsOfMinutes(next, today))
        }}
      />
    </OwnForm>
  )
}
