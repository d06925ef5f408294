import { FileSignature } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { doubtAbout } from '../../catalogue/clock.ts'
import type { Slip } from '../../handout/slip.ts'
import { slipOf } from '../../handout/slip.ts'
import { vcardForCode } from '../../handout/vcard.ts'
import { wallClock } from '../../hours/berlin.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { PrintButton } from '../parts/print-button.tsx'
import { useConsultationCounts } from '../parts/consultation-counts.tsx'
import { StoreFailure } from '../parts/failure.tsx'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { contactOf, pageOf } from './contact.ts'
import styles from './handout-page.module.css'
import { ListEditor } from './list-editor.tsx'
import { useHandoutList } from './list.tsx'
import { PageHead } from './page-head.tsx'
import paper from './paper.module.css'
import { PhoneSection } from './phone-section.tsx'
import type { Format } from './slip-sheet.tsx'
import { SlipSheet } from './slip-sheet.tsx'
import type { Origin } from './slip-small-print.tsx'

const FORMATS: readonly Format[] = ['a4', 'a5']

interface HandoutPageProps {
  readonly now: number
  readonly onBack: () => void
  readonly onConsent: () => void
}

/** What the client takes along: the slip as it will be printed, its order, and the same for a telephone. */
export function HandoutPage({ now, onBack, onConsent }: HandoutPageProps) {
  const { t } = useSpeaker()
  const heading = useTitle(t('handout:title'))
  const [format, setFormat] = useState<Format>('a4')
  const slips = useSlips(now)
  const origin = useOrigin(now)
  const onPrint = usePrinted(slips)
  if (slips === 'failed') return <StoreFailure />
  return (
    <div className={styles.page}>
      <div className={styles.controls}>
        <PageHead heading={heading} title="handout:title" hint="handout:privacy" onBack={onBack} />
        {slips?.length === 0 && (
          <p className={styles.empty}>
            <Say k="handout:empty" />
          </p>
        )}
        {slips && slips.length > 0 && <FormatChoice format={format} onChoose={setFormat} />}
        <div className={styles.actions}>
          <PrintButton disabled={!slips?.length} onPrint={onPrint}>
            <Say k="handout:print" />
          </PrintButton>
          <button type="button" className="button" onClick={onConsent}>
            <FileSignature className="icon" aria-hidden />
            <span>
              <Say k="handout:consent.open" />
            </span>
          </button>
        </div>
        {slips && <ListEditor slips={slips} />}
        {slips && slips.length > 0 && (
          <section className={styles.block}>
            <h2>
              <Say k="handout:phone.title" />
            </h2>
            {slips.map((slip) => (
              <OnPhone key={slip.service.id} slip={slip} />
            ))}
          </section>
        )}
      </div>
      {origin && slips && slips.length > 0 && (
        <section
          className={paper.preview}
          dir="ltr"
          data-format={format}
          aria-label={t('handout:preview')}
        >
          {onSheets(slips, format).map((slip, index) => (
            <PrintedSlip
              // A5 prints one slip twice.
              key={`${index} ${slip.service.id}`}
              slip={slip}
              origin={origin}
              format={format}
            />
          ))}
        </section>
      )}
    </div>
  )
}

/** Counts the hand-out once it is printed, by its button (which it gives what to call) or by the browser's own menu. */
function usePrinted(slips: readonly Slip[] | 'failed' | undefined): () => void {
  const { printed } = useConsultationCounts()
  const ids = Array.isArray(slips) ? slips.map(({ service }: Slip) => service.id) : []
  const count = (): void => {
    if (ids.length > 0) printed(ids)
  }
  const onAfterPrint = useEffectEvent(count)
  useEffect(() => {
    const tell = (): void => onAfterPrint()
    window.addEventListener('afterprint', tell)
    return () => window.removeEventListener('afterprint', tell)
  }, [])
  return count
}

/** A5 fills both halves of the sheet: a single slip stands there twice. */
const onSheets = (slips: readonly Slip[], format: Format): readonly Slip[] =>
  format === 'a5' && slips.length === 1 ? [...slips, ...slips] : slips

interface Printed {
  readonly slip: Slip
  readonly origin: Origin
  readonly format: Format
}

const codesOf = (slip: Slip, language: LanguageCode) => ({
  card: vcardForCode(contactOf(slip)),
  page: pageOf(slip, language, location.origin),
})

function PrintedSlip(props: Printed) {
  const { language } = useSpeaker()
  return <SlipSheet {...props} {...codesOf(props.slip, language)} />
}

function OnPhone({ slip }: { slip: Slip }) {
  const { language } = useSpeaker()
  return <PhoneSection slip={slip} {...codesOf(slip, language)} />
}

function FormatChoice({
  format,
  onChoose,
}: {
  format: Format
  onChoose: (format: Format) => void
}) {
  return (
    <fieldset className={styles.formats}>
      <legend>
        <Say k="handout:format.title" />
      </legend>
      {FORMATS.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="format"
            checked={format === one}
            onChange={() => onChoose(one)}
          />
          <span>
            <Say k={`handout:format.${one}`} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** The listed offers as the region keeps them now; one a sync has just removed falls off the list. */
function useSlips(now: number): readonly Slip[] | 'failed' | undefined {
  const { entries } = useHandoutList()
  const { date } = wallClock(now)
  const pages = useStored(
    (store) => Promise.all(entries.map(({ serviceId }) => store.servicePage(serviceId))),
    [entries.map(({ serviceId }) => serviceId).join()],
  )
  if (pages.state === 'failed') return 'failed'
  if (pages.state === 'loading') return undefined
  return entries.flatMap(({ serviceId, locationId, reasons }) => {
    const page = pages.value.find((one) => one?.service.id === serviceId)
    if (!page) return []
    const place = page.places.find((one) => one.location.id === locationId) ?? page.places[0]
    return [slipOf({ ...page, place, reasons }, date)]
  })
}

function useOrigin(now: number): Origin | undefined {
  const status = useStored((store) => store.readStatus(), [])
  if (status.state !== 'ready' || !status.value) return undefined
  const { region, issued } = status.value
  return {
    region: region.name.de,
    issued: Date.parse(issued),
    doubt: doubtAbout(status.value, now),
    demo: region.demo ?? false,
  }
}
