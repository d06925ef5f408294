import { Archive, FolderDown, KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { err, ok, type Result } from '../../result.ts'
import { ask, cancel } from './client.ts'
import styles from './desk.module.css'
import { Failure } from './failure.tsx'
import { KeyChoice } from './key-choice.tsx'
import type { Checked, DeskFailure, Progress, Signing, Target, UnlockedKey } from './messages.ts'
import { download, feedZip, writeIntoFolder } from './output.ts'
import type { Desk } from './use-work.ts'
import { Working } from './working.tsx'

/** How long tablets may apply the release, in days, as the command line has it. */
const VALID_DAYS = 90

type Step =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly progress: Progress }
  | { readonly phase: 'failed'; readonly failure: DeskFailure }
  | { readonly phase: 'done'; readonly files: number; readonly where: string }

interface SignStepProps {
  readonly desk: Desk
  readonly checked: Checked
  readonly target: Target
}

/** The last step: keys are unlocked for the moment of signing, and the feed given out as a folder or a ZIP. */
export function SignStep({ desk, checked, target }: SignStepProps) {
  const { t } = useTranslation('desk')
  const [keys, setKeys] = useState<readonly UnlockedKey[]>([])
  const [step, setStep] = useState<Step>({ phase: 'idle' })
  const run = async (): Promise<void> => {
    if (!desk.work) return
    const onProgress = (progress: Progress): void => setStep({ phase: 'working', progress })
    onProgress({ what: 'files', count: 0 })
    const { work, language } = desk
    const asked = { work, language, at: Date.now(), keys, target, validDays: VALID_DAYS }
    const given = await give(asked, checked.region?.code ?? 'feed', onProgress)
    if (given.ok) setStep({ phase: 'done', ...given.value })
    else if (given.error.code === 'cancelled') setStep({ phase: 'idle' })
    else setStep({ phase: 'failed', failure: given.error })
  }
  const isFolder = target.kind === 'folder'
  return (
    <section className={styles.step} aria-labelledby="sign">
      <h2 id="sign">{t('sign.title', { region: checked.region?.name })}</h2>
      <KeyChoice keys={keys} onKeys={setKeys} />
      <p className={styles.actions}>
        <button
          type="button"
          className="button button--primary"
          disabled={keys.length === 0 || step.phase === 'working'}
          onClick={() => void run()}
        >
          {isFolder ? (
            <FolderDown className="icon" aria-hidden />
          ) : (
            <Archive className="icon" aria-hidden />
          )}
          <span>{isFolder ? t('sign.folder', { name: target.folder.name }) : t('sign.zip')}</span>
        </button>
      </p>
      <p className={styles.hint}>{t('sign.hint', { days: VALID_DAYS })}</p>
      {step.phase === 'working' && <Working progress={step.progress} onStop={cancel} />}
      {step.phase === 'failed' && <Failure failure={step.failure} />}
      {step.phase === 'done' && (
        <p role="status" className={styles.verdict} data-ready>
          <KeyRound className="icon" aria-hidden />
          {t('sign.done', { count: step.files, where: step.where })}
        </p>
      )}
    </section>
  )
}

interface Given {
  readonly files: number
  readonly where: string
}

/** Signs, and gives the feed out where it goes. */
async function give(
  asked: Signing,
  name: string,
  onProgress: (progress: Progress) => void,
): Promise<Result<Given, DeskFailure>> {
  const signed = await ask('sign', asked, onProgress)
  if (!signed.ok) return signed
  const files = signed.value.length
  if (asked.target.kind === 'site') {
    const zip = `${name}-feed.zip`
    download(zip, await feedZip(signed.value))
    return ok({ files, where: zip })
  }
  const { folder } = asked.target
  try {
    await writeIntoFolder(folder, signed.value, (count) => onProgress({ what: 'files', count }))
    return ok({ files, where: folder.name })
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    return err({ code: 'unreadable', params: { path: folder.name, reason } })
  }
}
