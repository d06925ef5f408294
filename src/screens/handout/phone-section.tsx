import { ContactRound, Mail, Share2 } from 'lucide-react'
import { useState } from 'react'
import { addressLines } from '../../catalogue/address.ts'
import { mailto } from '../../handout/mail.ts'
import type { Slip } from '../../handout/slip.ts'
import { slipName } from '../../handout/slip.ts'
import { vcardOf } from '../../handout/vcard.ts'
import { chooseText } from '../../language/choose.ts'
import { useClientView } from '../parts/client-view.tsx'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { CalendarForm } from './calendar-form.tsx'
import { Code } from './code.tsx'
import { contactOf } from './contact.ts'
import styles from './handout-page.module.css'
import { fileName, saveFile } from './save.ts'

const VCARD = 'text/vcard;charset=utf-8'

interface PhoneSectionProps {
  readonly slip: Slip
  readonly card: string
  readonly page: string | undefined
}

/** The same for a telephone: the contact, a message to pass on, codes for its camera, a date for its calendar. */
export function PhoneSection({ slip, card, page }: PhoneSectionProps) {
  const { t, language } = useSpeaker()
  const [shared, setShared] = useState(false)
  const clientView = useClientView()
  const name = slipName(slip).de
  const subject = t('handout:phone.mailSubject', {
    name: chooseText(slipName(slip), language).text,
  })
  const message = messageOf(slip, page)
  const share = async (): Promise<void> => {
    try {
      await navigator.share({ title: subject, text: message })
      setShared(true)
    } catch {
      // Closing the share sheet is no failure, and there is nothing to mend.
    }
  }
  return (
    <div className={styles.phone}>
      <h3>
        <bdi lang="de">{name}</bdi>
      </h3>
      <div className={styles.actions}>
        <button
          type="button"
          className="button"
          onClick={() => saveFile(fileName(name, 'vcf'), VCARD, vcardOf(contactOf(slip)))}
        >
          <ContactRound className="icon" aria-hidden />
          <span>
            <Say k="handout:phone.vcard" />
          </span>
        </button>
        {/* The device's own programs are the office's: in client view nothing leads there. */}
        {!clientView && 'share' in navigator && (
          <button type="button" className="button" onClick={() => void share()}>
            <Share2 className="icon" aria-hidden />
            <span>
              <Say k="handout:phone.share" />
            </span>
          </button>
        )}
        {!clientView && (
          <a className="button" href={mailto(subject, message)}>
            <Mail className="icon" aria-hidden />
            <span>
              <Say k="handout:phone.mail" />
            </span>
          </a>
        )}
      </div>
      <p role="status">{shared && <Say k="handout:phone.shared" />}</p>
      <div className={styles.codes}>
        <Code text={card} label="handout:phone.contactCode" />
        {page && <Code text={page} label="handout:phone.pageCode" />}
      </div>
      <CalendarForm slip={slip} />
    </div>
  )
}

/** Name, address, telephone and page of the office, one a line: nothing about who passes it on. */
function messageOf(slip: Slip, page: string | undefined): string {
  return [
    slipName(slip).de,
    ...(slip.location ? addressLines(slip.location) : []),
    slip.phones?.[0]?.number,
    page,
  ]
    .filter(Boolean)
    .join('\n')
}
