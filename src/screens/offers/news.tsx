import { ArrowDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTexts } from '../parts/speech.tsx'
import { StoredView } from '../parts/stored-view.tsx'
import { useNow } from '../parts/use-now.ts'
import { noteDown, useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { ChangeList } from './change-list.tsx'
import styles from './news.module.css'
import { NoticeList } from './notice-list.tsx'

/** So many changes of each sort are shown at first, and more with every wish for more. */
const PAGE = 12

/** What is new: the region's notices, and what changed in its entries since somebody looked here. */
export function News() {
  useTexts(['news', 'offers', 'vocabulary', 'hours', 'handout', 'match'])
  const { t } = useTranslation('news')
  const heading = useTitle(t('title'))
  const now = useNow()
  const changesHeading = useRef<HTMLHeadingElement>(null)
  const [limit, setLimit] = useState({ added: PAGE, changed: PAGE, removed: PAGE })
  const notices = useStored((store) => store.listNotices(), [])
  const changes = useStored((store) => store.listChanges(limit), [limit])
  const status = useStored((store) => store.readStatus(), [])
  const found = changes.state === 'ready' ? changes.value : undefined
  const version = found?.version
  useEffect(() => {
    // A device that cannot keep this tells the same news once more: no harm is done.
    if (version !== undefined) void noteDown((device) => device.markSeen(version))
  }, [version])
  const total = found?.groups.reduce((sum, group) => sum + group.total, 0) ?? 0
  return (
    <section className={styles.news}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        {total > 0 && (
          <button
            type="button"
            className={`button ${styles.jump}`}
            onClick={() => changesHeading.current?.focus()}
          >
            <ArrowDown className="icon" aria-hidden />
            {t('changes.jump', { number: total })}
          </button>
        )}
      </header>
      <div className={styles.columns}>
        <StoredView stored={notices}>
          {(listed) => (
            <NoticeList
              notices={listed}
              region={status.state === 'ready' ? status.value?.region.name : undefined}
              now={now}
            />
          )}
        </StoredView>
        <StoredView stored={changes}>
          {(listed) => (
            <ChangeList
              changes={listed}
              heading={changesHeading}
              onMore={(sort) => setLimit({ ...limit, [sort]: limit[sort] + 4 * PAGE })}
            />
          )}
        </StoredView>
      </div>
    </section>
  )
}
