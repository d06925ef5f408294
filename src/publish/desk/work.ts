import { wallClock } from '../../hours/berlin.ts'
import { rootPath } from '../../feed/root.ts'
import { ok, type Result } from '../../result.ts'
import { accountOf, comparedRelease, releaseBefore } from '../account/account.ts'
import { signedRelease } from '../account/signed-release.ts'
import { checkWorkbook } from '../check/check-workbook.ts'
import { horizonOf } from '../hours/horizon.ts'
import { expiriesOf } from '../release/expiry.ts'
import type { SignOptions } from '../release/sign-feed.ts'
import { NOTHING_PUBLISHED, type Published } from '../release/published.ts'
import { sha256 } from '../release/sha256.ts'
import type { FeedContent } from '../snapshot/build-snapshot.ts'
import { siteHours, type SiteHours } from '../snapshot/site-hours.ts'
import { writeTemplate } from '../workbook/template/write-template.ts'
import { withoutTemplate } from '../workbook/example.ts'
import { isError } from '../workbook/problem.ts'
import { exported } from './exports.ts'
import { openWork, refused } from './files.ts'
import { openKeys, plainKey } from './keys.ts'
import type {
  Asked,
  Checked,
  Compared,
  DeskCalls,
  DeskFailure,
  DeskFile,
  DeskWork,
  ExportFormat,
  Progress,
  Signing,
  Target,
} from './messages.ts'
import { keepPreview } from './keep-preview.ts'
import { deskPartners } from './partners.ts'
import { problemsOf } from './problems.ts'
import { publishedAt } from './published.ts'

type Outcome<T> = Promise<Result<T, DeskFailure>>

/** A preview is looked at now, not kept. */
const PREVIEW_DAYS = 30

/** The desk's own side of the publisher: hours that were compiled, and what was checked last, stay in memory. */
export class Work {
  private hours: { readonly day: string; readonly hours: SiteHours } | undefined
  private last: { readonly key: string; readonly content: FeedContent | undefined } | undefined

  constructor(private readonly onProgress: (progress: Progress) => void) {}

  /** Checks a workbook as the command line does; hours are compiled from the day of `at` in Germany. */
  async check({ work, at, language }: Asked): Outcome<Checked> {
    const opened = await openWork(work)
    if (!opened.ok) return opened
    const { workbook } = opened.value
    const { date: today } = wallClock(at)
    const hours = this.hoursOf(today)
    const { problems, content } = await checkWorkbook(workbook, {
      horizon: horizonOf(today),
      today,
      hours,
    })
    this.last = { key: await keyOf(work, today), content }
    const region = content?.snapshot.region
    return ok({
      region: region && { code: region.code, name: region.name.de },
      sheets: [...withoutTemplate(workbook).sheets].map(([name, [, ...rows]]) => ({
        name,
        rows: rows.filter((row) => row.some((cell) => cell.trim() !== '')).length,
      })),
      problems: await problemsOf(problems, workbook.sheets, language),
      partners: deskPartners(workbook),
      ready: content !== undefined && !problems.some(isError),
    })
  }

  /** How the work differs from what is published at a place. */
  async compare({ target, ...asked }: Asked & { target: Target }): Outcome<Compared> {
    const content = await this.contentOf(asked)
    if (!content.ok) return content
    const published = await publishedAt(target, this.onProgress)
    if (!published.ok) return published
    const release = comparedRelease(content.value.snapshot, asked.at)
    const before = releaseBefore(published.value, release.version)
    const account = await accountOf(release, before, asked.language)
    return ok({ account, expiries: expiriesOf(published.value, asked.at) })
  }

  /**
   * Signs the work onto what is published.
   *
   * @returns the files of the feed, the release last: it may be served only once the others are there (F1)
   */
  async sign({ keys, target, validDays, ...asked }: Signing): Outcome<readonly DeskFile[]> {
    const opened = await openKeys(keys)
    if (!opened.ok) return opened
    const content = await this.contentOf(asked)
    if (!content.ok) return content
    const published = await publishedAt(target, this.onProgress)
    if (!published.ok) return published
    const at = Math.floor(asked.at / 1000) * 1000
    const signing = { keys: opened.value, at, validDays }
    return signedFiles(content.value, published.value, signing)
  }

  /** Lays the work where the guide's preview looks for a feed, signed with a key made for it and thrown away. */
  async preview(asked: Asked): Outcome<number> {
    const content = await this.contentOf(asked)
    if (!content.ok) return content
    const { text } = await plainKey()
    const keys = await openKeys([{ text, passphrase: undefined }])
    if (!keys.ok) return keys
    const at = Math.floor(asked.at / 1000) * 1000
    const signing = { keys: keys.value, at, validDays: PREVIEW_DAYS }
    const files = await signedFiles(content.value, NOTHING_PUBLISHED, signing)
    if (!files.ok) return files
    const root = files.value.find(({ path }) => path === rootPath(1))
    const sha256OfRoot = await sha256(root?.bytes ?? new Uint8Array())
    const { code } = content.value.snapshot.region
    return ok(await keepPreview(files.value, { code, root: { version: 1, sha256: sha256OfRoot } }))
  }

  /** The work in another format. */
  async export({
    format,
    guide,
    ...asked
  }: Asked & { format: ExportFormat; guide: string }): Outcome<readonly DeskFile[]> {
    const content = await this.contentOf(asked)
    if (!content.ok) return content
    return exported(content.value.snapshot, format, asked.at, guide)
  }

  /** What was checked last, or checked now: somebody may have stopped what ran before. */
  private async contentOf(asked: Asked): Outcome<FeedContent> {
    if (this.last?.key !== (await keyOf(asked.work, wallClock(asked.at).date))) {
      const checked = await this.check(asked)
      if (!checked.ok) return checked
    }
    const content = this.last?.content
    return content ? ok(content) : refused('not-checked')
  }

  /** What was compiled today need not be compiled again after a correction. */
  private hoursOf(day: string): SiteHours {
    if (this.hours?.day !== day) {
      const told = (count: number): void => this.onProgress({ what: 'texts', count })
      this.hours = { day, hours: siteHours(horizonOf(day), told) }
    }
    return this.hours.hours
  }
}

/** An empty workbook to be filled in, or the one at hand with drop-downs and notes. */
export async function template({
  languages,
  work,
}: DeskCalls['template']['ask']): Outcome<DeskFile> {
  const opened = work ? await openWork(work) : undefined
  if (opened?.ok === false) return opened
  const sheets = opened?.value.workbook.sheets
  const bytes = await writeTemplate({ languages, ...(sheets && { sheets }) })
  return ok({ path: 'region.xlsx', bytes })
}

/** What tells one state of the work from another, on a day. */
async function keyOf({ files, edits }: DeskWork, day: string): Promise<string> {
  const hashes = files.map(async ({ path, bytes }) => [path, await sha256(bytes)])
  return JSON.stringify([day, edits, await Promise.all(hashes)])
}

async function signedFiles(
  content: FeedContent,
  published: Published,
  signing: SignOptions,
): Outcome<readonly DeskFile[]> {
  const signed = await signedRelease(content, published, signing)
  if (signed.ok) return ok([...signed.value.files].map(([path, bytes]) => ({ path, bytes })))
  const { code, ...params } = signed.error
  return refused(code, { path: '', ...params })
}
