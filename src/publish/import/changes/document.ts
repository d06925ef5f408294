import { type ChangeReport, changeReport } from '../../../catalogue/change-report.ts'
import { REPORT_FORMAT, REPORT_LIMITS, REPORT_TYPE } from '../../../catalogue/reportable.ts'
import { err, ok, type Result } from '../../../result.ts'

/** Why a document is not taken in; the sentences are `failures.<code>`. */
export interface DocumentError {
  readonly code:
    | 'report-too-large'
    | 'report-not-json'
    | 'not-a-report'
    | 'report-format'
    | 'bad-report'
    | 'report-region'
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Reads a document of reported changes. It came from somebody's device by whatever way, so nothing in it is believed: it
 * is refused whole where anything is not as `change-report.ts` says, or where it is another region's.
 */
export function readDocument(
  bytes: Uint8Array,
  region: string,
): Result<ChangeReport, DocumentError> {
  const { bytes: limit } = REPORT_LIMITS
  if (bytes.length > limit) return refuse('report-too-large', { limit })
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (thrown) {
    return refuse('report-not-json', { detail: (thrown as Error).message })
  }
  const { type, format } = Object(json) as { type?: unknown; format?: unknown }
  if (type !== REPORT_TYPE) return refuse('not-a-report', {})
  if (format !== REPORT_FORMAT) return refuse('report-format', { known: REPORT_FORMAT })
  const read = changeReport.safeParse(json)
  if (!read.success) {
    const [issue] = read.error.issues
    const place = issue?.path.join('.') ?? ''
    return refuse('bad-report', { place, detail: issue?.message ?? '' })
  }
  if (read.data.region !== region)
    return refuse('report-region', { other: read.data.region, region })
  return ok(read.data)
}

const refuse = (
  code: DocumentError['code'],
  params: DocumentError['params'],
): Result<never, DocumentError> => err({ code, params })
