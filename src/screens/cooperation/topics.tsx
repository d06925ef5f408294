import { useTranslation } from 'react-i18next'
import { TOPIC_CATEGORIES } from '../../catalogue/compartment.ts'
import type { TopicCategory } from '../../catalogue/compartment.ts'
import type { Topic } from '../../catalogue/compartments.ts'
import { Fold } from './fold.tsx'
import { More } from './more.tsx'
import styles from './room.module.css'
import { Name, useDates, Written } from './words.tsx'

/** More than so many are folded up under their category. */
const FOLDED_FROM = 12

/** Topics by what they are about, in the order of an agenda; a category without any is left out. */
export const byCategory = (
  topics: readonly Topic[],
): [category: TopicCategory, topics: Topic[]][] =>
  TOPIC_CATEGORIES.map((category): [TopicCategory, Topic[]] => [
    category,
    topics
      .filter((one) => one.category === category)
      .toSorted((a, b) => (a.proposed_on ?? '').localeCompare(b.proposed_on ?? '')),
  ]).filter(([, list]) => list.length > 0)

/** Topics under the headings of their categories; many are folded up, with their number. */
export function Topics({ topics }: { topics: readonly Topic[] }) {
  const { t } = useTranslation('meetings')
  const folded = topics.length > FOLDED_FROM
  return byCategory(topics).map(([category, list]) =>
    folded ? (
      <Fold
        key={category}
        summary={t('topic.group', { name: t(`category.${category}`), count: list.length })}
      >
        <More items={list}>{(topic) => <TopicCard key={topic.id} topic={topic} />}</More>
      </Fold>
    ) : (
      <section key={category} className={styles.section}>
        <h3>{t(`category.${category}`)}</h3>
        <ul className={styles.list}>
          {list.map((topic) => (
            <TopicCard key={topic.id} topic={topic} />
          ))}
        </ul>
      </section>
    ),
  )
}

function TopicCard({ topic }: { topic: Topic }) {
  const { t } = useTranslation('meetings')
  const { day } = useDates()
  const { title, detail, organization_id, proposed_on, status, result } = topic
  return (
    <li className={styles.card} data-over={status === 'dropped'}>
      <p className={styles.strong}>
        <Written>{title}</Written>
      </p>
      {detail && (
        <p className={styles.written}>
          <Written>{detail}</Written>
        </p>
      )}
      {result && (
        <p className={styles.written}>
          {t('topic.result')} <Written>{result}</Written>
        </p>
      )}
      <p className={styles.soft}>
        {status !== 'open' && `${t(`topic.${status}`)} · `}
        <Name of={organization_id} />
        {proposed_on && ` · ${day(proposed_on)}`}
      </p>
    </li>
  )
}
