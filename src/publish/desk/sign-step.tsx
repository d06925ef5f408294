import { Archive, FolderDown, KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { httpSource } from '../../feed/source.ts'
import { err, ok, type Result } from '../../result.ts'
import { ask } from './client.ts'
import styles from './desk.module.css'
import { keepFolder, readFolder } from './draft.ts'
import { Failure } from './failure.tsx'
import { chooseFolder, mayChooseFolder } from './folder.ts'
import { KeyChoice } from './key-choice.tsx'
import type { Checked, DeskFailure, DeskFile } from './messages.ts'
import { download, writeIntoFolder, zipOf } from './output.ts'
import { folderSource, type PublishedFiles, readPublishedFiles } from './published.ts'

/** How long tablets may apply the release, in days, as the command line has it. */
const VALID_DAYS = 90

type Step =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly written: number }
  | { readonly phase: 'failed'; readonly failure: DeskFailure }
  | { readonly phase: 'done'; readonly files: number; readonly where: string }

/** The last step: the key is unlocked for the moment of signing, and the feed given out as a folder or a ZIP. */
export function SignStep({ checked }: { checked: Checked }) {
  const { t } = useTranslation('desk')
  const [key, setKey] = useState<string>()
  const [step, setStep] = useState<Step>({ phase: 'idle' })
  const run = async (give: Give): Promise<void> => {
    if (key === undefined) return
    setStep({ phase: 'working', written: 0 })
    const given = await give(key, (written) => setStep({ phase: 'working', written }))
    if (given.ok) setStep({ phase: 'done', ...given.value })
    else if (given.error.code === 'cancelled') setStep({ phase: 'idle' })
    else setStep({ phase: 'failed', failure: given.error })
  }
  const ready = key !== undefined && step.phase !== 'working'
  return (
    <section className={styles.step} aria-labelledby="sign">
      <h2 id="sign">{t('sign.title', { region: checked.region?.name })}</h2>
      <KeyChoice chosen={key !== undefined} onKey={setKey} />
      <p className={styles.actions}>
        {mayChooseFolder() && (
          <button
            type="button"
            className="button button--primary"
            disabled={!ready}
            onClick={() => void run(intoFolder)}
          >
            <FolderDown className="icon" aria-hidden />
            <span>{t('sign.folder')}</span>
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={!ready}
          onClick={() => void run(asZip(checked.region?.code ?? 'feed'))}
        >
          <Archive className="icon" aria-hidden />
          <span>{t('sign.zip')}</span>
        </button>
      </p>
      <p className={styles.hint}>{t('sign.hint', { days: VALID_DAYS })}</p>
      {step.phase === 'working' && (
        <p role="status">{t('sign.working', { count: step.written })}</p>
      )}
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

/** Signs with a key and gives the feed out. */
type Give = (
  key: string,
  onWritten: (count: number) => void,
) => Promise<Result<{ readonly files: number; readonly where: string }, DeskFailure>>

const intoFolder: Give = async (key, onWritten) => {
  const folder = await chooseFolder(await readFolder())
  if (!folder.ok) return folder
  await keepFolder(folder.value)
  const published = await readPublishedFiles(folderSource(folder.value))
  if (!published.ok) return refused(published.error.code)
  const signed = await sign(key, published.value)
  if (!signed.ok) return signed
  try {
    await writeIntoFolder(folder.value, signed.value, onWritten)
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    return err({ code: 'unreadable', params: { path: folder.value.name, reason } })
  }
  return ok({ files: signed.value.length, where: folder.value.name })
}

const asZip =
  (name: string): Give =>
  async (key) => {
    const published = await readPublishedFiles(httpSource(fetch, '/feed/'))
    if (!published.ok) return refused(published.error.code)
    const signed = await sign(key, published.value)
    if (!signed.ok) return signed
    const zip = `${name}-feed.zip`
    download(zip, await zipOf(signed.value))
    return ok({ files: signed.value.length, where: zip })
  }

const sign = (
  key: string,
  published: PublishedFiles,
): Promise<Result<readonly DeskFile[], DeskFailure>> =>
  ask('sign', { key, ...published, at: Date.now(), validDays: VALID_DAYS })

const refused = (code: string): { ok: false; error: DeskFailure } => err({ code, params: {} })
