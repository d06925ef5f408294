import { ExternalLink, Eye } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from './client.ts'
import { Failure } from './failure.tsx'
import { PREVIEW_ADDRESS } from './keep-preview.ts'
import type { DeskFailure, DeskWork } from './messages.ts'
import type { Desk } from './use-work.ts'

/** The guide with the work at hand, in a tab of its own: nothing of it is published, and nothing of the guide here changes. */
export function Preview({ desk: { work, language } }: { desk: Desk }) {
  const { t } = useTranslation('desk')
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<DeskWork>()
  const [failure, setFailure] = useState<DeskFailure>()
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD || !work) return null
  const make = async (): Promise<void> => {
    setMaking(true)
    // The preview is answered by the worker that keeps the desk.
    await navigator.serviceWorker.ready
    const kept = await ask('preview', { work, language, at: Date.now() })
    setMaking(false)
    setFailure(kept.ok || kept.error.code === 'cancelled' ? undefined : kept.error)
    if (kept.ok) setMade(work)
  }
  return (
    <>
      <button type="button" className="button" disabled={making} onClick={() => void make()}>
        <Eye className="icon" aria-hidden />
        <span>{t(making ? 'preview.making' : 'preview.make')}</span>
      </button>
      {made === work && (
        <a className="button button--primary" href={PREVIEW_ADDRESS} target="anlaufstelle-preview">
          <ExternalLink className="icon" aria-hidden />
          <span>{t('preview.open')}</span>
        </a>
      )}
      {failure && <Failure failure={failure} />}
    </>
  )
}
