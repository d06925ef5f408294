import { CheckCheck, Download, Mail, Share2 } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactFound } from '../../catalogue/reason.ts'
import { contactIn } from '../../catalogue/reason.ts'
import { REPORT_LIMITS } from '../../catalogue/reportable.ts'
import { reportDocument } from '../../catalogue/report-document.ts'
import type { Region } from '../../catalogue/snapshot.ts'
import { mailto } from '../../handout/mail.ts'
import { wallClock } from '../../hours/berlin.ts'
import type { Report } from '../../store/store.ts'
import { canShare, saveFile } from '../handout/save.ts'
import { useSpeaker } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import { keep } from '../parts/use-stored.ts'
import { mailText } from './mail-text.ts'
import styles from './report.module.css'

interface SendProps {
  readonly reports: readonly Report[]
  readonly region: Region
  readonly release: number
}

const JSON_TYPE = 'application/json'

/** All that waits as one document: by the device's share sheet, by mail with the file beside, or as a file. */
export function Send({ reports, region, release }: SendProps) {
  const { t } = useTranslation('report')
  const { german } = useSpeaker()
  const id = useId()
  const now = useNow()
  const [from, setFrom] = useState('')
  const wrong = contactIn(from)
  const [failed, setFailed] = useState(false)
  const content = (): string => contentOf({ reports, region, release }, from)
  const name = `anlaufstelle-${region.code}-${wallClock(now).date}`
  const subject = german('report:mail.subject', { region: region.name.de })
  const markSent = async (): Promise<void> => {
    const sent_at = Date.now()
    const sent = reports.map((report) => ({ ...report, sent_at }))
    setFailed(!(await keep((device) => device.putReports(sent))))
  }
  const share = async (): Promise<void> => {
    if (await shared(content(), name, subject)) await markSent()
  }
  return (
    <section className={styles.send} aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{t('send.title', { count: reports.length })}</h2>
      <From from={from} wrong={wrong} onChange={setFrom} />
      <div className={styles.tools}>
        {canShareDocument() && (
          <button
            type="button"
            className="button button--primary"
            disabled={wrong !== undefined}
            onClick={() => void share()}
          >
            <Share2 className="icon" aria-hidden />
            {t('send.share')}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={wrong !== undefined}
          onClick={() => saveFile(`${name}.json`, JSON_TYPE, content())}
        >
          <Download className="icon" aria-hidden />
          {t('send.file')}
        </button>
        <MailButton
          address={
            wrong === undefined
              ? mailto(subject, mailText(german, reports, from.trim()), region.email)
              : undefined
          }
        />
      </div>
      <p className={styles.hint}>{t('send.mailHint')}</p>
      <div className={styles.tools}>
        <button type="button" className="button" onClick={() => void markSent()}>
          <CheckCheck className="icon" aria-hidden />
          {t('send.mark')}
        </button>
      </div>
      <p role="alert" className={styles.wrong}>
        {failed && t('failed')}
      </p>
    </section>
  )
}

/** The document as it is saved and shared; its moment is now. */
function contentOf({ reports, region, release }: SendProps, from: string): string {
  const made = reportDocument(reports, { region: region.code, release, at: Date.now(), from })
  return `${JSON.stringify(made, null, 2)}\n`
}

/** Whether the device's share sheet took the document. Closing it is no failure, and there is nothing to mend. */
async function shared(content: string, name: string, title: string): Promise<boolean> {
  const files = shareable(content, name)
  try {
    await navigator.share({ title, ...(files && { files }) })
    return true
  } catch {
    return false
  }
}

/** `address`: undefined while nothing can be sent. */
function MailButton({ address }: { address: string | undefined }) {
  const { t } = useTranslation('report')
  const label = (
    <>
      <Mail className="icon" aria-hidden />
      {t('send.mail')}
    </>
  )
  return address === undefined ? (
    <button type="button" className="button" disabled>
      {label}
    </button>
  ) : (
    <a className="button" href={address}>
      {label}
    </a>
  )
}

interface FromProps {
  readonly from: string
  /** What it holds that does not belong there: nothing is sent with it. */
  readonly wrong: ContactFound | undefined
  readonly onChange: (from: string) => void
}

/** Who reports, if they say so. Kept nowhere but in what is sent. */
function From({ from, wrong, onChange }: FromProps) {
  const { t } = useTranslation('report')
  const id = useId()
  return (
    <div className={styles.words}>
      <label htmlFor={id}>{t('send.from')}</label>
      <p id={`${id}hint`} className={styles.hint}>
        {t('send.fromHint')}
      </p>
      <input
        id={id}
        className={styles.input}
        lang="de"
        dir="auto"
        autoComplete="organization"
        aria-describedby={`${id}hint${wrong === undefined ? '' : ` ${id}wrong`}`}
        aria-invalid={wrong !== undefined}
        maxLength={REPORT_LIMITS.from}
        value={from}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}wrong`} role="alert" className={styles.wrong}>
        {wrong !== undefined && t(`form.wordsWith.${wrong}`)}
      </p>
    </div>
  )
}

/** The document as a file the share sheet takes: not every browser lets JSON pass, every one that shares files lets text. */
function shareable(content: string, name: string): File[] | undefined {
  const files = [
    new File([content], `${name}.json`, { type: JSON_TYPE }),
    new File([content], `${name}.json.txt`, { type: 'text/plain' }),
  ]
  const file = files.find(canShare)
  return file && [file]
}

const canShareDocument = (): boolean => shareable('{}', 'anlaufstelle') !== undefined
