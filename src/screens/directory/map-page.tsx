import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { chooseText } from '../../language/choose.ts'
import { isolate } from '../../language/format.ts'
import type { LocationRow } from '../../store/store.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { useSpeaker, useTexts } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { DirectoryBack } from './directory-back.tsx'
import type { MapOffice } from './map-layout.ts'
import { OfficeLinks, RegionMap } from './region-map.tsx'
import styles from './map-page.module.css'

/** The region's offices on a map that needs no network, and beside it in a list by town. */
export function MapPage() {
  useTexts(['directory', 'vocabulary', 'materials'])
  const { t } = useTranslation('materials')
  const { language } = useSpeaker()
  const heading = useTitle(t('map.title'))
  const [, open] = useLocation()
  const status = useStored((store) => store.readStatus(), [])
  const stored = useStored((store) => store.listOffices(), [])
  const rows = stored.state === 'ready' ? stored.value : undefined
  const offices = useMemo(() => placed(rows ?? []), [rows])
  if (status.state === 'failed' || stored.state === 'failed') return <StoreFailure />
  const region = status.state === 'ready' ? status.value?.region : undefined
  const choose = (id: string): void => open(`/directory/${id}`)
  return (
    <section className={styles.page}>
      <DirectoryBack />
      <h1 ref={heading} tabIndex={-1}>
        {t('map.title')}
      </h1>
      {region && rows && (
        <div className={styles.columns}>
          {offices.length > 0 ? (
            <RegionMap
              label={t('map.label', { region: isolate(chooseText(region.name, language).text) })}
              outline={region.outline}
              towns={region.towns}
              offices={offices}
              onChoose={choose}
            />
          ) : (
            <p role="status">{t('map.none')}</p>
          )}
          <section className={styles.list}>
            <h2>{t('map.list')}</h2>
            {byTown(rows).map(([town, there]) => (
              <section key={town} className={styles.town}>
                <h3>
                  <bdi lang="de">{town}</bdi>
                </h3>
                <OfficeLinks offices={there} onChoose={choose} />
              </section>
            ))}
          </section>
        </div>
      )}
    </section>
  )
}

/** Offices whose place is known. */
const placed = (rows: readonly LocationRow[]): MapOffice[] =>
  rows.flatMap(({ id, name, kind, latitude, longitude }) =>
    latitude === undefined || longitude === undefined
      ? []
      : [{ id, name, kind, point: { latitude, longitude } }],
  )

/** In the order of the rows, which come by town. */
function byTown(rows: readonly LocationRow[]): [town: string, there: LocationRow[]][] {
  const towns = new Map<string, LocationRow[]>()
  for (const row of rows) {
    const { city } = row.address
    towns.set(city, [...(towns.get(city) ?? []), row])
  }
  return [...towns]
}
