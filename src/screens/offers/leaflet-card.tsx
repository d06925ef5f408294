import { Download, FileText, Image, Printer, RefreshCw, Share2, Trash2 } from 'lucide-react'
import type { RefObject } from 'react'
import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fileNameOf } from '../../catalogue/file-name.ts'
import type { Material } from '../../catalogue/notice.ts'
import { formatSize } from '../../language/format.ts'
import { LanguageName } from '../parts/contact-lines.tsx'
import { freshnessAt, FreshnessLines } from '../parts/freshness.tsx'
import { Told, useSpeaker } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { canShareLeaflets, printFile, shareOrSave } from './hand-on.ts'
import type { Leaflet, MaterialFile } from './material-files.ts'
import type { MaterialsActions } from './materials.tsx'
import styles from './materials.module.css'

/** A leaflet by its title, with a line for each language it is there in. */
export function LeafletCard({
  leaflet: { title, files },
  ...actions
}: { leaflet: Leaflet } & MaterialsActions) {
  const id = useId()
  const now = useNow()
  const { organization, material } = files[0]
  const together = isConfirmedTogether(files)
  return (
    <li className={styles.leaflet}>
      <h2 id={id}>
        <Told text={title} />
      </h2>
      {organization && (
        <p className={styles.owner}>
          <Told text={organization.name} quiet />
        </p>
      )}
      <ul className={styles.files}>
        {files.map((file) => (
          <FileLine
            key={file.material.id}
            file={file}
            titleId={id}
            now={now}
            ownDates={!together}
            {...actions}
          />
        ))}
      </ul>
      {together && <FreshnessLines entry={material} now={now} />}
    </li>
  )
}

/** Whether all its languages were confirmed and changed at once: then that is said once. */
function isConfirmedTogether([first, ...others]: Leaflet['files']): boolean {
  const saidOf = ({ material }: MaterialFile): string =>
    [material.assured_date, material.assurer_email, material.last_modified].join(' ')
  return others.every((file) => saidOf(file) === saidOf(first))
}

const TYPES: Record<Material['media_type'], { name: string; icon: typeof FileText }> = {
  'application/pdf': { name: 'types.pdf', icon: FileText },
  'text/plain': { name: 'types.text', icon: FileText },
  'image/png': { name: 'types.image', icon: Image },
  'image/jpeg': { name: 'types.image', icon: Image },
}

type LineProps = {
  file: MaterialFile
  titleId: string
  /** Milliseconds UTC. */
  now: number
  /** Whether it is told of this file alone when it was confirmed. */
  ownDates: boolean
} & MaterialsActions

/** Brings the file that the address names (`#<id>`) in sight, and the focus to what can be done with it. */
function useAddressed(id: string, line: RefObject<HTMLLIElement | null>): void {
  useEffect(() => {
    if (location.hash !== `#${id}`) return
    line.current?.scrollIntoView({ block: 'center' })
    line.current?.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true })
  }, [id, line])
}

/** One file: its language, kind and size, how it stands, and what can be done with it. */
function FileLine({ file, titleId, now, ownDates, ...actions }: LineProps) {
  const { t } = useTranslation('materials')
  const { language } = useSpeaker()
  const id = useId()
  const { material, state, progress, failure } = file
  const { name, icon: Icon } = TYPES[material.media_type]
  const line = useFocusKept(`${state} ${progress === undefined}`)
  useAddressed(material.id, line)
  return (
    <li
      ref={line}
      className={styles.file}
      data-material={material.id}
      data-state={state}
      data-freshness={freshnessAt(material, now)}
    >
      <div className={styles.said}>
        <p className={styles.about} id={id}>
          <Icon className="icon" aria-hidden />
          <span>
            <strong>
              <LanguageName tag={material.language} />
            </strong>{' '}
            <span className={styles.size}>
              {t(name, { size: formatSize(language, material.length) })}
            </span>
          </span>
        </p>
        {ownDates && <FreshnessLines entry={material} now={now} />}
        {state === 'outdated' && <p className={styles.note}>{t('outdated')}</p>}
        {progress !== undefined && (
          <p className={styles.progress}>
            <progress value={progress} aria-labelledby={`${titleId} ${id}`} />
            {t(progress > 0 ? 'loading' : 'waiting')}
          </p>
        )}
        {failure && (
          <p className={styles.failure} role="alert">
            {t([`failure.${failure}`, 'failure.no-feed-here'])}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <KeepButton file={file} describedBy={`${titleId} ${id}`} onKeep={actions.onKeep} />
        <KeptButtons file={file} describedBy={`${titleId} ${id}`} {...actions} />
      </div>
    </li>
  )
}

/** Where the button that had the focus gives way to others, the first of them has it: nobody is lost on the page. */
function useFocusKept(what: string): RefObject<HTMLLIElement | null> {
  const line = useRef<HTMLLIElement>(null)
  const inside = useRef(false)
  useLayoutEffect(() => {
    const { current } = line
    const note = ({ target }: FocusEvent): void => {
      inside.current = current?.contains(target as Node) ?? false
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body)
      line.current?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true })
  }, [what])
  return line
}

interface ButtonProps {
  readonly file: MaterialFile
  /** Which leaflet and language a button is for, to those who hear it. */
  readonly describedBy: string
}

function KeepButton({ file, describedBy, onKeep }: ButtonProps & Pick<MaterialsActions, 'onKeep'>) {
  const { t } = useTranslation('materials')
  const { material, state, progress } = file
  if (state === 'kept' || progress !== undefined) return null
  const Icon = state === 'outdated' ? RefreshCw : Download
  return (
    <button
      type="button"
      className="button"
      aria-describedby={describedBy}
      onClick={() => onKeep([material.id])}
    >
      <Icon className="icon" aria-hidden />
      {t(state === 'outdated' ? 'update' : 'keep')}
    </button>
  )
}

/** What a kept file is good for: opened, printed and handed on from this device alone. */
function KeptButtons({
  file: { material, kept },
  describedBy,
  onFree,
  read,
}: ButtonProps & MaterialsActions) {
  const { t } = useTranslation('materials')
  if (!kept) return null
  const address = `/${kept.path}`
  return (
    <>
      <a
        className="button button--primary"
        href={address}
        target="_blank"
        rel="noopener"
        aria-describedby={describedBy}
      >
        {t('open')}
      </a>
      <button
        type="button"
        className="button"
        aria-describedby={describedBy}
        onClick={() => printFile(address)}
      >
        <Printer className="icon" aria-hidden />
        {t('print')}
      </button>
      <button
        type="button"
        className="button"
        aria-describedby={describedBy}
        onClick={() => void read(kept.path).then((blob) => shareOrSave(fileNameOf(material), blob))}
      >
        {canShareLeaflets() ? (
          <Share2 className="icon" aria-hidden />
        ) : (
          <Download className="icon" aria-hidden />
        )}
        {t(canShareLeaflets() ? 'share' : 'save')}
      </button>
      <button
        type="button"
        className="button"
        aria-describedby={describedBy}
        onClick={() => onFree([kept.path])}
      >
        <Trash2 className="icon" aria-hidden />
        {t('free')}
      </button>
    </>
  )
}
