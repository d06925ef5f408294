import { PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ReportableTable } from '../../catalogue/reportable.ts'
import type { Text } from '../../catalogue/text.ts'
import { chooseText } from '../../language/choose.ts'
import { useClientView } from '../parts/client-view.tsx'
import { ofEntry } from '../parts/of-entry.ts'
import { useSpeaker } from '../parts/speech.tsx'
import styles from './report-link.module.css'

interface ReportLinkProps {
  readonly table: ReportableTable
  readonly id: string
  readonly name: Text
}

/** The way to the form for a change of this entry; the page around it loads the room `report`. Not in client view. */
export function ReportLink({ table, id, name }: ReportLinkProps) {
  const { t } = useTranslation('report')
  const { language } = useSpeaker()
  const clientView = useClientView()
  if (clientView) return null
  return (
    <Link
      href={`/report/${table}/${id}`}
      className={styles.link ?? ''}
      aria-label={ofEntry(t('link'), chooseText(name, language).text)}
    >
      <PencilLine className="icon" aria-hidden />
      {t('link')}
    </Link>
  )
}
