import { use, useState } from 'react'
import { activeRegion } from '../../store/active-region.ts'
import { Regions } from '../../screens/settings/regions.tsx'
import type { FoundRegion, RegionActions } from '../../screens/settings/region-view.ts'
import { keepRegions, leadsElsewhere, MOST_KEPT, ownCode, readKept, readRegion } from './chosen.ts'
import { loadRegion } from './load-region.ts'
import { readIndex } from './read-index.ts'
import { tidyRegions } from './tidy.ts'

let index: Promise<readonly FoundRegion[]> | undefined

const readFound = async (): Promise<readonly FoundRegion[]> =>
  (await readIndex()).map((entry) => ({ ...entry, code: ownCode(entry.code) }))

const show: RegionActions['show'] = (code, goes) => {
  keepRegions([...readKept().filter((one) => one !== goes && one !== code), code], code)
  location.reload()
}

const load: RegionActions['load'] = async (code, onProgress, signal) => {
  const onState = ({ progress }: { progress: number | undefined }): void => onProgress(progress)
  const refusal = await loadRegion(code, { ask: 'now', onState, signal })
  if (refusal) await tidyRegions()
  return refusal
}

/** The region that a link was of, as long as it is not shown. */
function askedCode(): string | undefined {
  const asked = new URLSearchParams(location.search).get('region')
  return asked !== null && leadsElsewhere(location.search) ? ownCode(asked) : undefined
}

/** The regions' page, bound to what this device keeps of them. */
export function RegionRoute() {
  index ??= readFound()
  const found = use(index)
  const [kept, setKept] = useState(readKept)
  const remove = (code: string): void => {
    // Another window may have chosen another meanwhile: that one stays.
    const others = readKept().filter((one) => one !== code)
    keepRegions(others, readRegion())
    setKept(readKept())
    void tidyRegions()
  }
  return (
    <Regions
      index={found}
      kept={kept}
      shown={activeRegion()}
      asked={askedCode()}
      most={MOST_KEPT}
      actions={{ load, show, remove }}
    />
  )
}
