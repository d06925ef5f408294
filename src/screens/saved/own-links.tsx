import { Send, Star } from 'lucide-react'
import { Link } from 'wouter'
import { useClientView } from '../parts/client-view.tsx'
import { useRoom } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import styles from './entry-tools.module.css'

/** The ways to what the device keeps of its own: saved entries, and reports that wait. Not in client view. */
export function OwnLinks() {
  const t = useRoom('report')
  const clientView = useClientView()
  const waiting = useStored((store) => store.countWaiting(), [])
  if (clientView) return null
  const count = waiting.state === 'ready' ? waiting.value : 0
  return (
    <p className={styles.tools}>
      <Link href="/saved" className={styles.way ?? ''}>
        <Star className="icon" aria-hidden />
        {t('saved.title')}
      </Link>
      <Link href="/report" className={styles.way ?? ''}>
        <Send className="icon" aria-hidden />
        {count > 0 ? t('device.waiting', { count }) : t('outbox.title')}
      </Link>
    </p>
  )
}
