import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ltr } from '../../language/format.ts'
import type { ExportForm, ExportRequest } from '../../vault/export/export-request.ts'
import { EXPORT_FORMS, exportFileName } from '../../vault/export/export-request.ts'
import { proposePassphrase } from '../../vault/passphrase.ts'
import { saveFile } from '../handout/save.ts'
import { useTitle } from '../parts/use-title.ts'
import styles from './export-page.module.css'
import { Passphrase } from './export-passphrase.tsx'
import type { WrittenList } from './phone-print.tsx'
import type { Scope } from './phone-scope.tsx'
import { PhoneScope } from './phone-scope.tsx'
import phones from './phones.module.css'

interface ExportPageProps extends WrittenList {
  /** Calendar date of the list. */
  readonly asOf: string
  readonly onExport: (request: ExportRequest) => Promise<Uint8Array<ArrayBuffer>>
}

/**
 * The list as an encrypted file for mail (K§4). Nothing else comes out of here: no file in the clear, no message. The
 * passphrase is on the screen until the file is saved, and nowhere afterwards.
 */
export function ExportPage(props: ExportPageProps) {
  const { t } = useTranslation('phones')
  const heading = useTitle(t('export.title'))
  const [saved, setSaved] = useState<string>()
  return (
    <section className={phones.page}>
      <p className={phones.actions}>
        <Link href="/cooperation/phones" className="button">
          <ArrowLeft className="icon icon--directed" aria-hidden />
          <span>{t('back')}</span>
        </Link>
      </p>
      <header className={phones.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t('export.title')}
        </h1>
        <p className={styles.text}>{t('export.what')}</p>
        <p className={styles.text}>{t('export.why')}</p>
        <p className={phones.marking}>{t('marking')}</p>
      </header>
      {saved === undefined ? (
        <ExportSteps {...props} onSaved={setSaved} />
      ) : (
        <Saved name={saved} onAgain={() => setSaved(undefined)} />
      )}
    </section>
  )
}

type Phase = 'asking' | 'working' | 'failed'

function ExportSteps({
  all,
  shown,
  texts,
  asOf,
  onExport,
  onSaved,
}: ExportPageProps & { readonly onSaved: (name: string) => void }) {
  const { t } = useTranslation('phones')
  const [scope, setScope] = useState<Scope>(shown ? 'shown' : 'all')
  const [form, setForm] = useState<ExportForm>('zip')
  const [passphrase, setPassphrase] = useState(() => proposePassphrase())
  const [noted, setNoted] = useState(false)
  const [phase, setPhase] = useState<Phase>('asking')
  const here = useHere()
  const rows = scope === 'shown' && shown ? shown : all
  const make = async (): Promise<void> => {
    setPhase('working')
    try {
      const bytes = await onExport({ rows, texts, asOf, passphrase, form })
      // Whoever left or was locked out meanwhile gets no file any more.
      if (!here.current) return
      const name = exportFileName(asOf, form)
      saveFile(name, form === 'zip' ? 'application/zip' : 'application/octet-stream', bytes)
      onSaved(name)
    } catch {
      if (here.current) setPhase('failed')
    }
  }
  return (
    <form
      className={styles.steps}
      onSubmit={(event) => {
        event.preventDefault()
        if (noted && rows.length > 0 && phase !== 'working') void make()
      }}
    >
      <fieldset className={styles.steps} disabled={phase === 'working'}>
        <PhoneScope all={all.length} shown={shown?.length} scope={scope} onScope={setScope} />
        <Forms form={form} onForm={setForm} />
        <Passphrase
          passphrase={passphrase}
          noted={noted}
          onNoted={setNoted}
          onNew={() => {
            setPassphrase(proposePassphrase())
            setNoted(false)
          }}
        />
        <button
          type="submit"
          className={`button button--primary ${styles.make}`}
          disabled={!noted || rows.length === 0}
        >
          {t('export.make')}
        </button>
      </fieldset>
      {rows.length === 0 && <p>{t('export.nobody')}</p>}
      <p role="status">{phase === 'working' && t('export.working')}</p>
      {phase === 'failed' && (
        <p role="alert" className={styles.failed}>
          {t('export.failed')}
        </p>
      )}
    </form>
  )
}

/** Whether the part is still on the screen. */
function useHere() {
  const here = useRef(false)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return here
}

function Forms({
  form,
  onForm,
}: {
  readonly form: ExportForm
  readonly onForm: (form: ExportForm) => void
}) {
  const { t } = useTranslation('phones')
  return (
    <fieldset className={phones.radios}>
      <legend>{t('export.form')}</legend>
      {EXPORT_FORMS.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="form"
            checked={form === one}
            aria-describedby={`form-${one}`}
            onChange={() => onForm(one)}
          />
          <span>
            {t(`export.forms.${one}`)}
            <span id={`form-${one}`} className={styles.explained}>
              {t(`export.explained.${one}`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** The file is there and the passphrase is gone: how to hand on both. */
function Saved({ name, onAgain }: { readonly name: string; readonly onAgain: () => void }) {
  const { t } = useTranslation('phones')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.saved}>
      <h2 ref={heading} tabIndex={-1}>
        {t('export.saved', { name: ltr(name) })}
      </h2>
      <p className={styles.text}>{t('export.handOn')}</p>
      <p className={styles.text}>{t('export.gone')}</p>
      <p className={styles.text}>{t('export.recipients')}</p>
      <button type="button" className="button" onClick={onAgain}>
        {t('export.again')}
      </button>
    </div>
  )
}
