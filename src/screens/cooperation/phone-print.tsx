import { ArrowLeft } from 'lucide-react'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { PhoneListRow, PhoneListTexts } from '../../vault/export/phone-list.ts'
import { PRINTED_CELLS, teamName, teamsOf } from '../../vault/export/phone-list.ts'
import { PrintButton } from '../parts/print-button.tsx'
import { useTitle } from '../parts/use-title.ts'
import styles from './phone-print.module.css'
import type { Scope } from './phone-scope.tsx'
import { PhoneScope } from './phone-scope.tsx'
import sheet from './sheet.module.css'

/** Rows of the whole list and of what is shown of it; undefined: the whole. */
export interface WrittenList {
  readonly all: readonly PhoneListRow[]
  readonly shown: readonly PhoneListRow[] | undefined
  readonly texts: PhoneListTexts
}

/** The list on paper, by team. */
export function PhonePrint({ all, shown, texts }: WrittenList) {
  const { t } = useTranslation('phones')
  const heading = useTitle(texts.title)
  const [scope, setScope] = useState<Scope>(shown ? 'shown' : 'all')
  const rows = scope === 'shown' && shown ? shown : all
  return (
    <section className={`${styles.page} ${sheet.alone}`}>
      <div className={styles.actions}>
        <Link href="/cooperation/phones" className="button">
          <ArrowLeft className="icon icon--directed" aria-hidden />
          <span>{t('back')}</span>
        </Link>
        <PrintButton disabled={rows.length === 0}>{t('print.print')}</PrintButton>
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {texts.title}
      </h1>
      <div className={styles.choice}>
        <PhoneScope all={all.length} shown={shown?.length} scope={scope} onScope={setScope} />
      </div>
      {/* The keyboard pushes along what is wider than the screen. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.paper} role="region" aria-label={t('print.preview')} tabIndex={0}>
        <PrintedTable rows={rows} texts={texts} />
      </div>
    </section>
  )
}

/** Its head, with the marking and the date, is repeated on every page. */
function PrintedTable({
  rows,
  texts,
}: {
  readonly rows: readonly PhoneListRow[]
  readonly texts: PhoneListTexts
}) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td colSpan={PRINTED_CELLS.length} className={styles.marking}>
            <strong>{texts.marking}</strong> {texts.asOf}
          </td>
        </tr>
        <tr>
          {PRINTED_CELLS.map((cell) => (
            <th key={cell[0]} scope="col">
              {cell.map((column) => texts.columns[column]).join(', ')}
            </th>
          ))}
        </tr>
      </thead>
      {teamsOf(rows).map((team) => (
        <tbody key={`${team.organization} ${team.team}`} lang="de">
          <tr className={styles.team}>
            <th scope="rowgroup" colSpan={PRINTED_CELLS.length}>
              {teamName(team, texts.noTeam)}
            </th>
          </tr>
          {team.rows.map((row, at) => (
            // A list that is printed does not change while it is shown.
            <Row key={at} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Row({ row }: { readonly row: PhoneListRow }) {
  return (
    <tr>
      {PRINTED_CELLS.map((cell, at) => {
        const Cell = at === 0 ? 'th' : 'td'
        const filled = cell.filter((column) => row[column] !== '')
        return (
          <Cell key={cell[0]} {...(at === 0 && { scope: 'row' })}>
            {filled.map((column, nth) => (
              <Fragment key={column}>
                {nth > 0 && <br />}
                <span data-column={column}>{row[column]}</span>
              </Fragment>
            ))}
          </Cell>
        )
      })}
    </tr>
  )
}
