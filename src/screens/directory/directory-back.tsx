import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import { useRoom } from '../parts/speech.tsx'
import styles from './directory-back.module.css'
import { directoryAsLeft, isFromDirectory } from './return-to.ts'

/** The way to the directory as it was left: a step back where it came just before, else a link. */
export function DirectoryBack() {
  const t = useRoom('directory')
  const { address, state } = directoryAsLeft()
  return (
    <Link
      href={address}
      state={state}
      className={`button ${styles.back}`}
      onClick={(event) => {
        if (!isFromDirectory()) return
        event.preventDefault()
        history.back()
      }}
    >
      <ArrowLeft className="icon icon--directed" aria-hidden />
      <span>{t('office.back')}</span>
    </Link>
  )
}
