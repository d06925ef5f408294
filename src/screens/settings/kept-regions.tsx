import { Check, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseText } from '../../language/choose.ts'
import { formatDate, isolate } from '../../language/format.ts'
import { Dialog, DialogActions } from '../parts/dialog.tsx'
import { Told, useSpeaker } from '../parts/speech.tsx'
import styles from './regions.module.css'
import type { KeptRegion, RegionActions } from './region-view.ts'

interface KeptRegionsProps {
  readonly regions: readonly KeptRegion[]
  readonly shown: string
  readonly actions: RegionActions
}

/** The regions on this device, the one that is shown marked; the others can be shown at once, or go. */
export function KeptRegions({ regions, shown, actions }: KeptRegionsProps) {
  const { t } = useTranslation('regions')
  const { language } = useSpeaker()
  const [going, setGoing] = useState<KeptRegion>()
  return (
    <>
      <ul className={styles.list}>
        {regions.map((region) => (
          <li key={region.code} aria-current={region.code === shown} data-region={region.code}>
            <div>
              <strong>
                <Told text={region.name} quiet />
              </strong>
              {region.issued !== undefined && (
                <span className={styles.soft}>
                  {t('common:data.asOf', { date: formatDate(language, Date.parse(region.issued)) })}
                </span>
              )}
            </div>
            {region.code === shown ? (
              <span className={styles.shown}>
                <Check className="icon" aria-hidden />
                {t('kept.shown')}
              </span>
            ) : (
              <Ways
                region={region}
                onShow={() => actions.show(region.code)}
                onRemove={() => setGoing(region)}
              />
            )}
          </li>
        ))}
      </ul>
      {going && (
        <Removal
          region={going}
          onRemove={() => {
            actions.remove(going.code)
            setGoing(undefined)
          }}
          onClose={() => setGoing(undefined)}
        />
      )}
    </>
  )
}

interface WaysProps {
  readonly region: KeptRegion
  readonly onShow: () => void
  readonly onRemove: () => void
}

function Ways({ region, onShow, onRemove }: WaysProps) {
  const { t } = useTranslation('regions')
  const { language } = useSpeaker()
  const name = isolate(chooseText(region.name, language).text)
  return (
    <div className={styles.ways}>
      <button
        type="button"
        className="button"
        aria-label={t('kept.showNamed', { region: name })}
        onClick={onShow}
      >
        {t('kept.show')}
      </button>
      <button
        type="button"
        className="button"
        aria-label={t('kept.removeNamed', { region: name })}
        onClick={onRemove}
      >
        <Trash2 className="icon" aria-hidden />
        {t('kept.remove')}
      </button>
    </div>
  )
}

interface RemovalProps {
  readonly region: KeptRegion
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** Asks first: what the staff noted goes with the region. */
function Removal({ region, onRemove, onClose }: RemovalProps) {
  const { t } = useTranslation('regions')
  const { language } = useSpeaker()
  const name = isolate(chooseText(region.name, language).text)
  return (
    <Dialog title={t('remove.title', { region: name })} onClose={onClose}>
      <p>{t('remove.text')}</p>
      <DialogActions>
        <button type="button" className="button" onClick={onClose}>
          {t('remove.cancel')}
        </button>
        <button type="button" className="button button--primary" onClick={onRemove}>
          {t('remove.confirm')}
        </button>
      </DialogActions>
    </Dialog>
  )
}
