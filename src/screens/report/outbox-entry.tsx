import { PencilLine, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isProposable } from '../../catalogue/proposable.ts'
import { GONE } from '../../catalogue/reportable.ts'
import { formatDate } from '../../language/format.ts'
import type { Report, ReportedField } from '../../store/store.ts'
import { ofEntry } from '../parts/of-entry.ts'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { kindOf } from './draft.ts'
import { categoryKey, reportName, wordsOf } from './proposed-row.ts'
import styles from './report.module.css'
import { fieldKey, Value } from './value.tsx'

interface OutboxEntryProps {
  readonly report: Report
  readonly onRemove: () => void
}

/** A report as it will be sent or was sent. */
export function OutboxEntry({ report, onRemove }: OutboxEntryProps) {
  const { t } = useTranslation('report')
  const { language } = useSpeaker()
  const { id, table, record_id, fields, reason, reported_at, sent_at } = report
  const proposed = isProposable(table)
  const category = proposed ? categoryKey(report) : undefined
  const name = reportName(language, report)
  const spoken = name === '' ? t('outbox.newEntry') : name
  const dates = sent_at === undefined ? reported_at : sent_at
  return (
    <li className={styles.item} data-report={id}>
      <h3>
        {name === '' ? (
          <Say k="report:outbox.newEntry" />
        ) : (
          <bdi lang={table === 'minutes' ? undefined : 'de'}>{name}</bdi>
        )}
      </h3>
      <p className={styles.hint}>
        {name !== '' && `${t(`tables.${table}`)} · `}
        {t(sent_at === undefined ? 'outbox.reportedOn' : 'outbox.sentOn', {
          date: formatDate(language, dates),
        })}
        {category && ` · ${t(category)}`}
      </p>
      {proposed ? (
        wordsOf(report) !== '' && (
          <p className={styles.written}>
            <bdi lang="de">{wordsOf(report)}</bdi>
          </p>
        )
      ) : (
        <dl className={styles.changes}>
          {fields.map((one) => (
            <Change key={one.field} report={report} change={one} />
          ))}
        </dl>
      )}
      {reason !== '' && (
        <p>
          <span className={styles.label}>{t('outbox.why')}</span>{' '}
          <bdi lang="de" className={styles.written}>
            {reason}
          </bdi>
        </p>
      )}
      <div className={styles.tools}>
        {sent_at === undefined && !proposed && (
          <Link
            href={record_id === undefined ? `/report/new/${id}` : `/report/${table}/${record_id}`}
            className="button"
            aria-label={ofEntry(t('outbox.edit'), spoken)}
          >
            <PencilLine className="icon" aria-hidden />
            {t('outbox.edit')}
          </Link>
        )}
        <button
          type="button"
          className="button"
          data-tool={`remove ${id}`}
          aria-label={ofEntry(t('outbox.remove'), spoken)}
          onClick={onRemove}
        >
          <Trash2 className="icon" aria-hidden />
          {t('outbox.remove')}
        </button>
      </div>
    </li>
  )
}

function Change({ report, change }: { report: Report; change: ReportedField }) {
  const { field, old, new: next } = change
  const kind = kindOf(report.table, field)
  return (
    <div>
      <dt>
        <Say k={fieldKey(field)} />
      </dt>
      {field !== GONE && (
        <dd>
          {next === '' ? (
            <Say k="report:form.noLonger" />
          ) : (
            <ins className={styles.written}>
              <Value field={field} kind={kind} value={next} />
            </ins>
          )}
          {old !== '' && (
            <del>
              <Value field={field} kind={kind} value={old} />
            </del>
          )}
        </dd>
      )}
    </div>
  )
}
