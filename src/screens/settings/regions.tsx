import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTexts } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { KeptRegions } from './kept-regions.tsx'
import { RegionFinder } from './region-finder.tsx'
import { RegionLoading } from './region-loading.tsx'
import type { Coming, FoundRegion, KeptRegion, RegionActions } from './region-view.ts'
import { Section } from './section.tsx'
import styles from './settings.module.css'
import { WhichGoes } from './which-goes.tsx'

interface RegionsProps {
  /** All regions of this app. */
  readonly index: readonly FoundRegion[]
  /** The codes of those on this device, and of the one that is shown. */
  readonly kept: readonly string[]
  readonly shown: string
  /** The code of one that somebody looks for by a link; undefined: none. */
  readonly asked?: string | undefined
  /** How many a device keeps at most. */
  readonly most: number
  readonly actions: RegionActions
}

/** The regions on this device, which one is shown, and how to find another. */
export function Regions({ index, kept, shown, asked, most, actions }: RegionsProps) {
  useTexts(['regions', 'feed', 'settings'])
  const { t } = useTranslation('regions')
  const heading = useTitle(t('title'))
  const here = useKept(kept, index)
  const [asking, setAsking] = useState<FoundRegion>()
  const { coming, bring, cancel } = useBringing(actions)
  const choose = (region: FoundRegion): void => {
    if (kept.includes(region.code)) actions.show(region.code)
    else if (kept.length >= most) setAsking(region)
    else bring(region)
  }
  return (
    <div className={styles.settings}>
      <h1 ref={heading} tabIndex={-1}>
        {t('title')}
      </h1>
      <Section title={t('kept.title')}>
        <KeptRegions regions={here} shown={shown} actions={actions} />
        <p className={styles.hint}>{t('kept.hint', { most })}</p>
      </Section>
      <Section title={t('find.title')}>
        <RegionFinder index={index} kept={kept} shown={shown} asked={asked} onChoose={choose} />
        <RegionLoading coming={coming} onCancel={cancel} />
      </Section>
      {asking && (
        <WhichGoes
          region={asking}
          kept={here}
          most={most}
          onGoes={(goes) => {
            setAsking(undefined)
            bring(asking, goes)
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}

/** What is kept, by its own name where its data are there, else by that of the index. */
function useKept(kept: readonly string[], index: readonly FoundRegion[]): readonly KeptRegion[] {
  const statuses = useStored((store) => store.statusesOf(kept), [kept])
  return kept.map((code, at) => {
    const status = statuses.state === 'ready' ? statuses.value[at] : undefined
    const found = index.find((one) => one.code === code)
    const name = status?.region.name ?? found?.name ?? { de: code }
    return { code, name, issued: status?.issued }
  })
}

/** Brings one region at a time; who leaves the page calls it off, so that nothing changes behind their back. */
function useBringing({ load, show }: RegionActions) {
  const [coming, setComing] = useState<Coming>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])
  const bring = (region: FoundRegion, goes?: string): void => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    const become = (more: Partial<Coming>): void => {
      if (!own.signal.aborted)
        setComing({ region, progress: undefined, refusal: undefined, ...more })
    }
    become({})
    void load(region.code, (progress) => become({ progress }), own.signal).then((refusal) => {
      if (refusal) become({ refusal })
      else if (!own.signal.aborted) show(region.code, goes)
    })
  }
  const cancel = (): void => {
    running.current?.abort()
    setComing(undefined)
  }
  return { coming, bring, cancel }
}
