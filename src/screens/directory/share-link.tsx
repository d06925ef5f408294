import { Link2, Share2 } from 'lucide-react'
import { useState } from 'react'
import { useClientView } from '../parts/client-view.tsx'
import { useRoom } from '../parts/speech.tsx'
import styles from './office-page.module.css'
import { officeLink } from './office-link.ts'

/** Passes on the stable link of an office: by what the device shares with, else through the clipboard. */
export function ShareLink({ id, name }: { id: string; name: string }) {
  const t = useRoom('directory')
  const [outcome, setOutcome] = useState<'copied' | 'byHand'>()
  const link = officeLink(id)
  const shares = 'share' in navigator
  const share = async (): Promise<void> => {
    try {
      await navigator.share({ title: name, url: link })
    } catch {
      // Closing the share sheet is no failure, and there is nothing to mend.
    }
  }
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link)
      setOutcome('copied')
    } catch {
      setOutcome('byHand')
    }
  }
  // The device's own programs are the office's: in client view nothing leads there.
  if (useClientView()) return null
  return (
    <div className={styles.share}>
      <button type="button" className="button" onClick={() => void (shares ? share() : copy())}>
        {shares ? <Share2 className="icon" aria-hidden /> : <Link2 className="icon" aria-hidden />}
        {t(shares ? 'link.share' : 'link.copy')}
      </button>
      <p role="status">
        {outcome && t(`link.${outcome}`)}
        {outcome === 'byHand' && (
          <>
            {' '}
            <bdi dir="ltr">{link}</bdi>
          </>
        )}
      </p>
    </div>
  )
}
