import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Region } from '../../catalogue/snapshot.ts'
import { chooseText } from '../../language/choose.ts'
import { isolate } from '../../language/format.ts'
import type { LocationRow } from '../../store/store.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { useRoom, useSpeaker, useTexts } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { DirectoryBack } from './directory-back.tsx'
import { LocateButton } from './locate-button.tsx'
import type { MapOffice } from './map-layout.ts'
import { OfficeLinks, RegionMap } from './region-map.tsx'
import { knownPosition } from './known-position.ts'
import styles from './map-page.module.css'

/** The region's offices on a map that needs no network, and beside it in a list by town. */
export function MapPage() {
  useTexts(['directory', 'vocabulary', 'materials'])
  const t = useRoom('materials')
  const heading = useTitle(t('map.title'))
  const status = useStored((store) => store.readStatus(), [])
  const stored = useStored((store) => store.listOffices(), [])
  const rows = stored.state === 'ready' ? stored.value : undefined
  if (status.state === 'failed' || stored.state === 'failed') return <StoreFailure />
  return (
    <section className={styles.page}>
      <DirectoryBack />
      <h1 ref={heading} tabIndex={-1}>
        {t('map.title')}
      </h1>
      {status.state === 'ready' && rows ? (
        <Overview region={status.value?.region} rows={rows} />
      ) : (
        <Loading />
      )}
    </section>
  )
}

interface OverviewProps {
  /** Undefined on a device that has no data yet. */
  readonly region: Region | undefined
  readonly rows: readonly LocationRow[]
}

function Overview({ region, rows }: OverviewProps) {
  const t = useRoom('materials')
  const { language } = useSpeaker()
  const [, open] = useLocation()
  const [here, setHere] = useState(knownPosition)
  const offices = useMemo(() => placed(rows), [rows])
  const choose = (id: string): void => open(`/directory/${id}`)
  if (!region) return <Loading k="common:data.preparing" />
  return (
    <div className={styles.columns}>
      {offices.length > 0 ? (
        <div className={styles.map}>
          <RegionMap
            label={t('map.label', { region: isolate(chooseText(region.name, language).text) })}
            outline={region.outline}
            towns={region.towns}
            offices={offices}
            here={here}
            onChoose={choose}
          />
          <LocateButton onFound={setHere} />
        </div>
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
