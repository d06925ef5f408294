import { useTranslation } from 'react-i18next'
import type { Task } from '../../catalogue/compartments.ts'
import { More } from './more.tsx'
import styles from './room.module.css'
import { Name, useDates, Written } from './words.tsx'

/** What is still to be done: what is overdue first, what has no day last. */
export const openTasks = (tasks: readonly Task[]): Task[] =>
  tasks
    .filter(({ done_on }) => done_on === undefined)
    .toSorted((a, b) => (a.due_on ?? '9999').localeCompare(b.due_on ?? '9999'))

/** Whether the day a task was to be done by is over. */
export const isLate = ({ due_on, done_on }: Task, today: string): boolean =>
  done_on === undefined && due_on !== undefined && due_on < today

interface TaskListProps {
  readonly tasks: readonly Task[]
  readonly ownId: string
  /** Calendar date in Europe/Berlin. */
  readonly today: string
  /** How many are shown at first. */
  readonly step?: number
}

/** Tasks with who does them and by when; late ones and those of the reader's organisation are marked. */
export function TaskList({ tasks, ownId, today, step = 10 }: TaskListProps) {
  return (
    <More items={tasks} step={step}>
      {(task) => (
        <TaskCard key={task.id} task={task} own={task.organization_id === ownId} today={today} />
      )}
    </More>
  )
}

function TaskCard({ task, own, today }: { task: Task; own: boolean; today: string }) {
  const { t } = useTranslation('meetings')
  const { day } = useDates()
  const late = isLate(task, today)
  return (
    <li className={styles.card} data-own={own} data-late={late}>
      <p className={styles.written}>
        <Written>{task.text}</Written>
      </p>
      <p>
        <Name of={task.organization_id} />
        {task.person && (
          <>
            {' · '}
            <Written>{task.person}</Written>
          </>
        )}
      </p>
      <p className={styles.marks}>
        {own && <span className={styles.mark}>{t('task.own')}</span>}
        {task.done_on ? (
          <span className={styles.soft}>{t('task.done', { date: day(task.done_on) })}</span>
        ) : (
          <span className={late ? styles.mark : styles.soft} data-tone={late ? 'warn' : undefined}>
            {task.due_on
              ? t(late ? 'task.late' : 'task.due', { date: day(task.due_on) })
              : t('task.undated')}
          </span>
        )}
      </p>
    </li>
  )
}
