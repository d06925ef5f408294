import { useState } from 'react'
import { CONSENT_TOPICS } from '../../handout/consent.ts'
import { PrintButton } from '../parts/print-button.tsx'
import { StoreFailure } from '../parts/failure.tsx'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import type { ConsentChosen } from './consent-choices.tsx'
import { ConsentChoices } from './consent-choices.tsx'
import { ConsentSheet } from './consent-sheet.tsx'
import styles from './handout-page.module.css'
import { PageHead } from './page-head.tsx'
import paper from './paper.module.css'

/** A telephone exchange has two ends. */
const FEWEST_PARTNERS = 2

/**
 * The consent form for a telephone exchange about a case (K§4), to print and fill in by hand. Only what is
 * printed is chosen here; who signs is known to the paper alone.
 */
export function ConsentPage({ minor, onBack }: { minor: boolean; onBack: () => void }) {
  const { t } = useSpeaker()
  const heading = useTitle(t('handout:consent.title'))
  const partners = useStored((store) => store.listPartners(), [])
  const [chosen, setChosen] = useState<ConsentChosen>({
    partners: [],
    topics: CONSENT_TOPICS,
    months: 12,
    withGuardian: minor,
  })
  const choose = (changed: Partial<ConsentChosen>): void =>
    setChosen((last) => ({ ...last, ...changed }))
  if (partners.state === 'failed') return <StoreFailure />
  const known = partners.state === 'ready' ? partners.value : []
  const speaking = known.filter(({ organization }) => chosen.partners.includes(organization.id))
  const topics = CONSENT_TOPICS.filter((topic) => chosen.topics.includes(topic))
  const lacks = speaking.length < FEWEST_PARTNERS ? 'needTwo' : topics.length === 0 && 'needTopic'
  return (
    <div className={styles.page}>
      <div className={styles.controls}>
        <PageHead
          heading={heading}
          title="handout:consent.title"
          hint="handout:consent.intro"
          onBack={onBack}
        />
        <ConsentChoices known={known} chosen={chosen} onChoose={choose} />
        <div className={styles.actions}>
          <PrintButton disabled={Boolean(lacks)}>
            <Say k="handout:print" />
          </PrintButton>
          <p role="status">{lacks && <Say k={`handout:consent.${lacks}`} />}</p>
        </div>
      </div>
      {!lacks && (
        <section
          className={paper.preview}
          dir="ltr"
          data-format="a4"
          aria-label={t('handout:preview')}
        >
          <ConsentSheet {...chosen} partners={speaking} topics={topics} />
        </section>
      )}
    </div>
  )
}
