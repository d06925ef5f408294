import type { ListEntry } from '../../handout/slip.ts'
import { BackButton } from '../parts/back-button.tsx'
import { StoreFailure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { ReadAloud } from '../parts/read-aloud.tsx'
import { ServiceDetails } from '../parts/service-details.tsx'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { ListButton } from '../handout/list-button.tsx'
import styles from './service-page.module.css'
import { TakeAlong } from './take-along.tsx'

interface ServicePageProps {
  readonly id: string
  readonly now: number
  /** What the slip would say of it; undefined for a service the answer does not name. */
  readonly entry: ListEntry | undefined
  readonly onBack: () => void
  readonly onTakeAlong: () => void
}

/** Everything about one service of an answer, with the ways back and to the hand-out. */
export function ServicePage({ id, now, entry, onBack, onTakeAlong }: ServicePageProps) {
  const page = useStored((store) => store.servicePage(id), [id])
  const { t } = useSpeaker()
  const name = page.state === 'ready' ? page.value?.service.name : undefined
  // The browser's history keeps titles: which offer was opened is nothing to be found there.
  const heading = useTitle(t('consultation:answer.title'), name?.de ?? id)
  if (page.state === 'failed') return <StoreFailure />
  if (page.state === 'loading') return <Loading />
  const back = <BackButton k="consultation:service.back" className={styles.back} onBack={onBack} />
  // Gone with a sync in the meantime.
  if (!page.value)
    return (
      <>
        {back}
        <p role="status">
          <Say k="common:notFound.text" />
        </p>
      </>
    )
  return (
    <ServiceDetails
      page={page.value}
      now={now}
      heading={heading}
      brief
      back={back}
      actions={
        <div className={styles.actions}>
          {entry && <ListButton entry={entry} />}
          <TakeAlong onPress={onTakeAlong} />
          <ReadAloud />
        </div>
      }
    />
  )
}
