import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Snapshot } from '../../catalogue/snapshot.ts'
import { err, ok, type Result } from '../../result.ts'
import { horizonOf } from '../hours/horizon.ts'
import { buildSnapshot } from '../snapshot/build-snapshot.ts'
import { dateOf } from './clock.ts'
import type { Exit } from './failure.ts'
import { readFeed } from './read-feed.ts'
import { readWorkbookFiles } from './read-workbook-files.ts'
import { reportProblems } from './report-problems.ts'
import type { Terminal } from './terminal.ts'

/**
 * A region from its workbook, or from the folder of its feed, whose signatures are checked; the error is the exit code, its
 * reason already said.
 *
 * @param at now, in ms UTC
 */
export async function readRegion(
  path: string,
  at: number,
  terminal: Terminal,
): Promise<Result<Snapshot, Exit>> {
  if (existsSync(join(path, 'root.1.jws.json'))) {
    const feed = await readFeed(path, at)
    return feed.ok ? feed : err(terminal.fail(feed.error))
  }
  const workbook = await readWorkbookFiles(path)
  if (!workbook.ok) return err(terminal.fail(workbook.error))
  const { problems, content } = await buildSnapshot(workbook.value, {
    horizon: horizonOf(dateOf(at)),
    onCompiled: (texts) => terminal.progress(terminal.texts('progress.hours', { texts })),
  })
  return content ? ok(content.snapshot) : err(reportProblems(problems, terminal))
}
