import type { RefObject } from 'react'
import { Link } from 'wouter'
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
import { Boundaries, Exclusions } from './answer-notes.tsx'
import styles from './answer.module.css'
import { ServiceCard } from './service-card.tsx'

export interface AnswerProps {
  readonly answer: Answer
  readonly now: number
  readonly onOpen: (serviceId: string) => void
}

/** The answer as a page: who leads and why, the best office; the others; what does not fit; the boundaries. */
export function AnswerBody({
  heading,
  ...props
}: AnswerProps & { heading: RefObject<HTMLHeadingElement | null> }) {
  const { answer } = props
  const [first, ...others] = answer.needs
  return (
    <article className={styles.answer}>
      {first && (
        <section className={styles.lead}>
          <Expired now={props.now} />
          <Sign need={first} heading={heading} />
          {first.primary ? (
            <BestOffice {...props} need={first} kind={first.primary.kind} />
          ) : (
            <NothingLeft />
          )}
          {answer.advice.map((code) => (
            <p key={code} className={styles.advice}>
              <Say k={`match:advice.${code}`} />
            </p>
          ))}
        </section>
      )}
      <div className={styles.rest}>
        {first && first.also.length > 0 && (
          <Section title="answer.also">
            {first.also.map((one) => (
              <KindWithOffice key={one.kind} {...props} need={first} recommendation={one} />
            ))}
          </Section>
        )}
        {others.length > 0 && (
          <Section title="answer.otherNeeds">
            {others.map((need) => (
              <OtherNeed key={need.need} {...props} need={need} />
            ))}
          </Section>
        )}
        <Programmes answer={answer} />
        <Exclusions excluded={answer.excluded} />
        <Boundaries codes={answer.boundaries} />
      </div>
    </article>
  )
}

/** Data past their date are never shown silently: the frame that says so elsewhere has stepped back. */
function Expired({ now }: { now: number }) {
  const status = useStored((store) => store.readStatus(), [])
  const known = status.state === 'ready' ? status.value : undefined
  if (!known || Date.parse(known.expires) > now) return null
  return (
    <p className={styles.expired} role="alert">
      <Say
        k="common:data.expired"
        params={(language) => ({ date: formatDate(language, Date.parse(known.issued)) })}
      />
    </p>
  )
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>
        <Say k={`consultation:${title}`} />
      </h2>
      {children}
    </section>
  )
}

/** The primary kind in big letters on a signpost, and in a sentence or two why. */
function Sign({
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
        <Say
          k={need.primary ? `vocabulary:kinds.${need.primary.kind}` : 'consultation:answer.nothing'}
        />
      </h1>
      {need.primary && <Reasons reasons={need.primary.reasons} />}
    </header>
  )
}

function Reasons({ reasons }: { reasons: readonly Message[] }) {
  return reasons.map((message) => (
    <p key={message.key} className={styles.reason}>
      <Because message={message} />
    </p>
  ))
}

const servicesOf = (answer: Answer, kind: OrganizationKind): readonly RankedService[] =>
  answer.services.filter((ranked) => ranked.kind === kind)

function BestOffice({
  answer,
  now,
  onOpen,
  kind,
}: AnswerProps & { need: NeedAnswer; kind: OrganizationKind }) {
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
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>
            <Say k="consultation:answer.more" />
          </summary>
          <div className={styles.cards}>
            {more.map((ranked) => (
              <ServiceCard key={ranked.service.id} ranked={ranked} now={now} onOpen={onOpen} />
            ))}
          </div>
        </details>
      )}
    </>
  )
}

function NothingLeft() {
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

function KindWithOffice({
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

function OtherNeed({ need, ...props }: AnswerProps & { need: NeedAnswer }) {
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

function Programmes({ answer }: { answer: Answer }) {
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
                <Because message={message} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
