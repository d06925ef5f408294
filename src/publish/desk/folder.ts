import { err, ok, type Result } from '../../result.ts'
import type { FeedFolder } from './draft.ts'
import type { DeskFailure } from './messages.ts'

/** File System Access, where the browser has it: not every one does, and TypeScript's DOM does not know it. */
interface Picker {
  showDirectoryPicker?: (options: {
    id: string
    mode: 'readwrite'
    startIn?: FeedFolder
  }) => Promise<FeedFolder>
}
const picker = window as Picker

export const mayChooseFolder = (): boolean => picker.showDirectoryPicker !== undefined

/**
 * The folder the feed goes into: chosen by a person each time, beginning where it went last.
 *
 * @returns `cancelled` where nobody chose one
 */
export async function chooseFolder(
  last: FeedFolder | undefined,
): Promise<Result<FeedFolder, DeskFailure>> {
  try {
    const folder = await picker.showDirectoryPicker?.({
      id: 'feed',
      mode: 'readwrite',
      ...(last && { startIn: last }),
    })
    return folder ? ok(folder) : err({ code: 'cancelled', params: {} })
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError')
      return err({ code: 'cancelled', params: {} })
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    return err({ code: 'unreadable', params: { path: '', reason } })
  }
}
