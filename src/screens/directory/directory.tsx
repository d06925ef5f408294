import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { OrganizationKind } from '../../catalogue/vocabulary.ts'
import { ORGANIZATION_KINDS } from '../../catalogue/vocabulary.ts'
import { chooseText } from '../../language/choose.ts'
import { isolate } from '../../language/format.ts'
import { siteOf } from '../../hours/site.ts'
import { stateAt } from '../../hours/state.ts'
import { AddressLine } from '../parts/contact-lines.tsx'
import { StoreFailure } from '../parts/failure.tsx'
import { HoursLine } from '../parts/hours-line.tsx'
import { KindIcon } from '../parts/icons.tsx'
import { Told, useSpeaker, useTexts } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import styles from './directory.module.css'

const PAGE = 30

/** The offices of the region, by town and name, with the state of their doors now. */
export function Directory() {
  useTexts(['directory', 'vocabulary', 'hours'])
  const { t } = useTranslation('directory')
  const { language } = useSpeaker()
  const heading = useTitle(t('title'))
  const now = useNow()
  const [kind, setKind] = useState<OrganizationKind>()
  const [shown, setShown] = useState(PAGE)
  const status = useStored((store) => store.readStatus(), [])
  const count = useStored((store) => store.countLocations(kind), [kind])
  const list = useStored(
    (store) => store.listLocations({ offset: 0, limit: shown, kind }),
    [kind, shown],
  )
  if (list.state === 'failed') return <StoreFailure />
  const region = status.state === 'ready' ? status.value?.region : undefined
  const total = count.state === 'ready' ? count.value : undefined
  return (
    <section className={styles.directory}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t('title')}
        </h1>
        {region && <p>{t('intro', { region: isolate(chooseText(region.name, language).text) })}</p>}
      </header>
      <div className={styles.filters} role="group" aria-label={t('filter')}>
        {[undefined, ...ORGANIZATION_KINDS].map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            className={styles.filter}
            aria-pressed={kind === one}
            onClick={() => {
              setKind(one)
              setShown(PAGE)
            }}
          >
            {one && <KindIcon kind={one} />}
            {one ? t(`vocabulary:kindsPlural.${one}`) : t('all')}
          </button>
        ))}
      </div>
      <p role="status">
        {total !== undefined && (total > 0 ? t('count', { count: total }) : t('empty'))}
      </p>
      <ul className={styles.list}>
        {list.state === 'ready' &&
          list.value.map(({ location, organization, calendar }) => (
            <li key={location.id} className={styles.office}>
              <p className={styles.kind}>
                <KindIcon kind={organization.kind} />
                {t(`vocabulary:kinds.${organization.kind}`)}
              </p>
              <h2>
                <Link href={`/directory/${location.id}`} className={styles.name}>
                  <Told text={location.name} quiet />
                  <ArrowRight className="icon icon--directed" aria-hidden />
                </Link>
              </h2>
              <AddressLine location={location} />
              <HoursLine state={stateAt(siteOf(undefined, location, calendar), now)} now={now} />
            </li>
          ))}
      </ul>
      {total !== undefined && total > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + PAGE)}>
          {t('common:action.more')}
        </button>
      )}
    </section>
  )
}
