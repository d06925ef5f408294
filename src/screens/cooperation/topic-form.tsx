import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TopicCategory } from '../../catalogue/compartment.ts'
import { TOPIC_CATEGORIES } from '../../catalogue/compartment.ts'
import type { NamedOrganization } from '../../catalogue/compartments.ts'
import { PROPOSED_LIMITS, valuesOf } from '../../catalogue/proposable.ts'
import { wallClock } from '../../hours/berlin.ts'
import { useNow } from '../parts/use-now.ts'
import { OwnForm } from './own-form.tsx'
import type { Problems, TopicDraft } from './own-report.ts'
import { hasProblem, problemsOfTopic, topicReport } from './own-report.ts'
import styles from './own-words.module.css'
import { useDraft } from './use-draft.ts'
import { WordsInput } from './words-input.tsx'

const NOTHING: TopicDraft = { category: '', title: '', detail: '' }

interface TopicFormProps {
  readonly own: NamedOrganization
  /** Ids of what stands in the release already: it waits no longer, whether or not somebody said that it was sent. */
  readonly published?: ReadonlySet<string>
}

/** A topic for a meeting, proposed for one's own organisation: into the outbox, without a network. */
export function TopicForm({ own, published }: TopicFormProps) {
  const { date: today } = wallClock(useNow())
  const { draft, isKept, enter, clear } = useDraft(`topic ${own.id}`, NOTHING, today)
  const [problems, setProblems] = useState<Problems<TopicDraft>>({})
  const change = (entered: Partial<TopicDraft>): void => {
    const next = enter(entered)
    // Nothing is said before somebody wants to save; what was said is looked at again.
    if (hasProblem(problems)) setProblems(problemsOfTopic(next, today))
  }
  return (
    <OwnForm
      kind="topic"
      open={isKept}
      problems={problems}
      check={() => {
        const found = problemsOfTopic(draft, today)
        setProblems(found)
        return found
      }}
      reportFor={(release) => topicReport(draft, { organization: own.id, release, at: Date.now() })}
      onSaved={clear}
      isOwn={(report) =>
        report.table === 'topics' &&
        valuesOf(report)['organization'] === own.id &&
        !published?.has(report.id)
      }
    >
      <CategoryField
        category={draft.category}
        isMissing={problems.category !== undefined}
        onChange={(category) => change({ category })}
      />
      <WordsInput
        name="title"
        value={draft.title}
        longest={PROPOSED_LIMITS.title}
        rows={1}
        wrong={problems.title}
        onChange={(title) => change({ title })}
      />
      <WordsInput
        name="detail"
        value={draft.detail}
        longest={PROPOSED_LIMITS.detail}
        rows={4}
        wrong={problems.detail}
        onChange={(detail) => change({ detail })}
      />
    </OwnForm>
  )
}

interface CategoryFieldProps {
  readonly category: TopicDraft['category']
  readonly isMissing: boolean
  readonly onChange: (category: TopicDraft['category']) => void
}

function CategoryField({ category, isMissing, onChange }: CategoryFieldProps) {
  const { t } = useTranslation(['topics', 'meetings'])
  const id = useId()
  return (
    <div className={styles.field} data-field="category">
      <label htmlFor={id}>{t('category')}</label>
      <select
        id={id}
        className={styles.input}
        aria-invalid={isMissing}
        aria-describedby={`${id}wrong`}
        value={category}
        onChange={({ target }) => onChange(target.value as TopicCategory | '')}
      >
        <option value="">{t('choose')}</option>
        {TOPIC_CATEGORIES.map((one) => (
          <option key={one} value={one}>
            {t(`meetings:category.${one}`)}
          </option>
        ))}
      </select>
      <p id={`${id}wrong`} className={styles.wrong}>
        {isMissing && t('missing.category')}
      </p>
    </div>
  )
}
