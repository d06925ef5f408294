import type { ReactNode, RefObject } from 'react'
import { useState } from 'react'
import { Link } from 'wouter'
import { doubtAbout } from '../../catalogue/clock.ts'
import type { OrganizationKind } from '../../catalogue/vocabulary.ts'
import type {
  Answer,
  Message,
  NeedAnswer,
  RankedService,
  Recommendation,
} from '../../match/answer.ts'
import { formatCalendarDay, formatDate } from '../../language/format.ts'
import { Because } from '../parts/because.tsx'
import { KindIcon, NeedIcon } from '../parts/icons.tsx'
import { Say, Told } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import styles from './answer.module.css'
import { ServiceCard } from './service-card.tsx'

export interface AnswerProps {
  readonly answer: Answer
  readonly now: number
  readonly onOpen: (serviceId: string) => void
}

/** Data past their date, and a clock that is wrong, are never silent: the frame that says so elsewhere has stepped back. */
export function Doubt({ now }: { now: number }) {
  const status = useStored((store) => store.readStatus(), [])
  const known = status.state === 'ready' ? status.value : undefined
  const doubt = known && doubtAbout(known, now)
  if (!doubt) return null
  return (
    <p className={styles.expired} role="alert">
      <Say
        k={`common:data.${doubt}`}
        params={(language) => ({ date: formatDate(language, Date.parse(known.issued)) })}
      />
    </p>
  )
}

/** A part of the answer under its heading; `title` is a key of the room `consultation`. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>
        <Say k={`consultation:${title}`} />
      </h2>
      {children}
    </section>
  )
}

/** The result for a need in a word: the kind that leads, or that nobody is left. */
export function Headline({ need: { primary } }: { need: NeedAnswer }) {
  return <Say k={primary ? `vocabulary:kinds.${primary.kind}` : 'consultation:answer.nothing'} />
}

/** The primary kind in big letters on a signpost, and in a sentence or two why. */
export function Sign({
  need,
  heading,
}: {
  need: NeedAnswer
  heading: RefObject<HTMLHeadingElement | null>
}) {
  return (
    <header className={styles.sign}>
      <p className={styles.for}>
        <NeedIcon need={need.need} />
        <span>
          <Say k={`vocabulary:needs.${need.need}`} />
        </span>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        <Headline need={need} />
      </h1>
      {need.primary && <Reasons reasons={need.primary.reasons} />}
    </header>
  )
}

function Reasons({ reasons }: { reasons: readonly Message[] }) {
  return reasons.map((message) => (
    <p key={message.key} className={styles.reason}>
      <Because message={message} terms />
    </p>
  ))
}

const servicesOf = (answer: Answer, kind: OrganizationKind): readonly RankedService[] =>
  answer.services.filter((ranked) => ranked.kind === kind)

/** The first service of a kind with all it takes to go there, the others folded away; says so where there is none. */
export function BestOffice({
  answer,
  now,
  onOpen,
  kind,
}: AnswerProps & { kind: OrganizationKind }) {
  const [best, ...more] = servicesOf(answer, kind)
  if (!best)
    return (
      <p className={styles.advice}>
        <Say k="consultation:answer.noOffice" />
      </p>
    )
  return (
    <>
      <h2 className="visually-hidden">
        <Say k="consultation:answer.best" />
      </h2>
      <ServiceCard ranked={best} now={now} onOpen={onOpen} large />
      {more.length > 0 && <MoreOffices {...{ more, now, onOpen }} />}
    </>
  )
}

/** Folded away, and drawn when somebody unfolds them: a large town has hundreds. */
function MoreOffices({
  more,
  now,
  onOpen,
}: Omit<AnswerProps, 'answer'> & { more: readonly RankedService[] }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Say k="consultation:answer.more" />
      </summary>
      <div className={styles.cards}>
        {open &&
          more.map((ranked) => (
            <ServiceCard key={ranked.service.id} ranked={ranked} now={now} onOpen={onOpen} />
          ))}
      </div>
    </details>
  )
}

/** What else is said beside the offices. */
export function Advice({ answer }: { answer: Answer }) {
  return answer.advice.map((code) => (
    <p key={code} className={styles.advice}>
      <Say k={`match:advice.${code}`} terms />
    </p>
  ))
}

/** The way to the directory: for the staff. */
export function NothingLeft() {
  return (
    <div className={styles.advice}>
      <p>
        <Say k="consultation:answer.nothingHint" />
      </p>
      <Link href="/directory" className="button">
        <span>
          <Say k="consultation:answer.openDirectory" />
        </span>
      </Link>
    </div>
  )
}

/** A kind and its first reason, with its best service for the need or else its best of all, where it has any. */
export function KindWithOffice({
  answer,
  now,
  onOpen,
  need,
  recommendation: { kind, reasons },
}: AnswerProps & { need: NeedAnswer; recommendation: Recommendation }) {
  const found = servicesOf(answer, kind)
  const best = found.find((ranked) => ranked.need === need.need) ?? found[0]
  return (
    <div className={styles.kind}>
      <h3>
        <KindIcon kind={kind} />
        <span>
          <Say k={`vocabulary:kinds.${kind}`} />
        </span>
      </h3>
      <Reasons reasons={reasons.slice(0, 1)} />
      {best && <ServiceCard ranked={best} now={now} onOpen={onOpen} />}
    </div>
  )
}

/** A further need of the client: who leads there, or that nobody is left. */
export function OtherNeed({ need, ...props }: AnswerProps & { need: NeedAnswer }) {
  return (
    <div className={styles.other}>
      <h3>
        <NeedIcon need={need.need} />
        <span>
          <Say k={`vocabulary:needs.${need.need}`} />
        </span>
      </h3>
      {need.primary ? (
        <KindWithOffice {...props} need={need} recommendation={need.primary} />
      ) : (
        <p>
          <Say k="consultation:answer.nothing" />
        </p>
      )}
    </div>
  )
}

/** The groups and events of the answer, each with its next date and why it fits; nothing where there are none. */
export function Programmes({ answer }: { answer: Answer }) {
  if (answer.programmes.length === 0) return null
  return (
    <Section title="answer.programmes">
      <ul className={styles.programmes}>
        {answer.programmes.map(({ programme, next, reasons }) => (
          <li key={programme.id}>
            <h3>
              <Told text={programme.name} />
            </h3>
            <p className={styles.next}>
              <Say
                k="consultation:answer.next"
                params={(language) => ({ date: formatCalendarDay(language, next) })}
              />
            </p>
            {reasons.map((message) => (
              <p key={message.key} className={styles.group}>
                <Because message={message} terms />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
