import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PhoneDirectory } from '../../catalogue/compartments.ts'
import { wallClock } from '../../hours/berlin.ts'
import type { ExportRequest } from '../../vault/export/export-request.ts'
import { StoreFailure } from '../parts/failure.tsx'
import { Loading } from '../parts/loading.tsx'
import { useTexts } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import { ExportPage } from './export-page.tsx'
import { PhoneListView } from './phone-list-view.tsx'
import { PhonePrint } from './phone-print.tsx'
import { isReachable } from './phone-hours.ts'
import { listTexts, phoneRows } from './phone-rows.ts'
import { isAsked, listPhones, NOTHING_ASKED, searchPhones, withReachable } from './phone-search.ts'

interface PhonesPageProps {
  readonly directory: PhoneDirectory
  /** Calendar date of the list, `2026-11-24`. */
  readonly asOf: string
  /** Milliseconds UTC. */
  readonly now: number
  /** Makes the encrypted file (`encryptExport`); rejects where it could not. */
  readonly onExport: (request: ExportRequest) => Promise<Uint8Array<ArrayBuffer>>
}

/**
 * The phone list of Agentur and Jobcenter, for MBE and JMD alone (K§4): `/cooperation/phones`, with `/print` and
 * `/export` below it. What is looked for is kept here, in memory, over all three, and goes with the page.
 */
export function PhonesPage({ directory, asOf, now, onExport }: PhonesPageProps) {
  useTexts(['common', 'directory', 'hours', 'consultation'])
  const { t, i18n } = useTranslation('phones')
  const [asked, setAsked] = useState(NOTHING_ASKED)
  const offices = useStored(
    (store) => store.officesOf(directory.phone_directory.flatMap((one) => one.location_id ?? [])),
    [directory],
  )
  const sorted = useMemo(() => listPhones(directory), [directory])
  const known = offices.state === 'ready' ? offices.value : undefined
  const listed = useMemo(
    () => withReachable(sorted, (entry) => known !== undefined && isReachable(entry, known, now)),
    [sorted, known, now],
  )
  const found = useMemo(() => searchPhones(listed, asked), [listed, asked])
  const [address] = useLocation()
  if (offices.state === 'failed') return <StoreFailure />
  if (offices.state === 'loading') return <Loading />
  const language = i18n.language === 'en' ? 'en' : 'de'
  const writing = { directory, language, today: wallClock(now).date, t } as const
  const written = () => ({
    all: phoneRows(listed, writing),
    shown: isAsked(asked) ? phoneRows(found, writing) : undefined,
    texts: listTexts(writing, asOf),
  })
  if (address.endsWith('/print')) return <PhonePrint {...written()} />
  if (address.endsWith('/export'))
    return <ExportPage {...written()} asOf={asOf} onExport={onExport} />
  return (
    <PhoneListView
      listed={listed}
      found={found}
      asked={asked}
      onAsked={setAsked}
      offices={offices.value}
      asOf={asOf}
      now={now}
    />
  )
}
