import { FolderOpen, GitCompareArrows, Globe } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountGroup } from '../account/account.ts'
import type { Expiry } from '../release/expiry.ts'
import { ask, cancel } from './client.ts'
import styles from './desk.module.css'
import { keepFolder, readFolder } from './draft.ts'
import { Failure } from './failure.tsx'
import { chooseFolder, mayChooseFolder } from './folder.ts'
import type { Compared, DeskFailure, Progress, Target } from './messages.ts'
import { Preview } from './preview.tsx'
import type { Desk } from './use-work.ts'
import { Working } from './working.tsx'

interface CompareStepProps {
  readonly desk: Desk
  readonly target: Target
  readonly onTarget: (target: Target) => void
}

type Step =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly progress: Progress }
  | { readonly phase: 'failed'; readonly failure: DeskFailure }
  | { readonly phase: 'done'; readonly compared: Compared }

/** The third step: where the feed goes, how it differs from what is published there, and how the guide will show it. */
export function CompareStep({ desk, target, onTarget }: CompareStepProps) {
  const { t } = useTranslation('desk')
  const [step, setStep] = useState<Step>({ phase: 'idle' })
  const compare = async (): Promise<void> => {
    const { work, language } = desk
    if (!work) return
    const onProgress = (progress: Progress): void => setStep({ phase: 'working', progress })
    onProgress({ what: 'releases', count: 0 })
    const asked = { work, language, target, at: Date.now() }
    const compared = await ask('compare', asked, onProgress)
    if (compared.ok) setStep({ phase: 'done', compared: compared.value })
    else if (compared.error.code === 'cancelled') setStep({ phase: 'idle' })
    else setStep({ phase: 'failed', failure: compared.error })
  }
  return (
    <section className={styles.step} aria-labelledby="compare">
      <h2 id="compare">{t('compare.title')}</h2>
      <TargetChoice
        target={target}
        onTarget={(chosen) => {
          setStep({ phase: 'idle' })
          onTarget(chosen)
        }}
      />
      <p className={styles.actions}>
        <button type="button" className="button" onClick={() => void compare()}>
          <GitCompareArrows className="icon" aria-hidden />
          <span>{t('compare.run')}</span>
        </button>
        <Preview desk={desk} />
      </p>
      {step.phase === 'working' && <Working progress={step.progress} onStop={cancel} />}
      {step.phase === 'failed' && <Failure failure={step.failure} />}
      {step.phase === 'done' && <Difference compared={step.compared} />}
    </section>
  )
}

function TargetChoice({ target, onTarget }: Omit<CompareStepProps, 'desk'>) {
  const { t } = useTranslation('desk')
  const [failure, setFailure] = useState<DeskFailure>()
  const choose = async (): Promise<void> => {
    const folder = await chooseFolder(await readFolder())
    const isRefused = !folder.ok && folder.error.code !== 'cancelled'
    setFailure(isRefused ? folder.error : undefined)
    if (!folder.ok) return
    await keepFolder(folder.value)
    onTarget({ kind: 'folder', folder: folder.value })
  }
  const isFolder = target.kind === 'folder'
  return (
    <>
      <p>
        {isFolder
          ? t('compare.folder', { name: target.folder.name })
          : t('compare.site', { host: location.host })}
      </p>
      <p className={styles.actions}>
        {mayChooseFolder() && (
          <button type="button" className="button" onClick={() => void choose()}>
            <FolderOpen className="icon" aria-hidden />
            <span>{t(isFolder ? 'compare.otherFolder' : 'compare.chooseFolder')}</span>
          </button>
        )}
        {isFolder && (
          <button type="button" className="button" onClick={() => onTarget({ kind: 'site' })}>
            <Globe className="icon" aria-hidden />
            <span>{t('compare.chooseSite')}</span>
          </button>
        )}
      </p>
      {failure && <Failure failure={failure} />}
    </>
  )
}

function Difference({ compared: { account, expiries } }: { compared: Compared }) {
  return (
    <div className={styles.difference}>
      <p role="status">{account.compared}</p>
      {expiries
        .filter(({ state }) => state !== 'fine')
        .map((expiry) => (
          <ExpiryWarning key={expiry.what} expiry={expiry} />
        ))}
      {account.groups.map((group) => (
        <Group key={group.change} group={group} />
      ))}
      {account.holdings.length > 0 && (
        <ul className={styles.holdings}>
          {account.holdings.map(({ kind, number }) => (
            <li key={kind}>
              {kind}: {number}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function ExpiryWarning({ expiry: { what, version, expires, days, state } }: { expiry: Expiry }) {
  const { t } = useTranslation('publish')
  return (
    <p className={styles.failure} role="alert">
      {t(`expiry.${what}`, { version, date: expires.slice(0, 10) })}{' '}
      {t(`expiry.${what}-${state}`, { days })}
    </p>
  )
}

function Group({ group: { heading, entries } }: { group: AccountGroup }) {
  return (
    <details open={entries.length > 0 && entries.length <= 20}>
      <summary>{heading}</summary>
      <ul className={styles.entries}>
        {entries.map(({ id, kind, name, fields }) => (
          <li key={id}>
            <p>
              {kind}: <strong>{name}</strong>
            </p>
            {fields.map(({ label, old, new: now }) => (
              <p key={label} className={styles.change}>
                {label}: <del>{old}</del> <ins>{now}</ins>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
