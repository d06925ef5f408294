import type { Material } from '../../catalogue/notice.ts'
import { MATERIAL_LIMIT } from '../../feed/limits.ts'
import { sha256 } from '../release/sha256.ts'
import type { Problem } from '../workbook/problem.ts'
import type { ReadSheets } from '../workbook/read-workbook.ts'

/** What a feed may carry, by the ending of the file (see `material` of the catalogue). */
const MEDIA_TYPES: Readonly<Record<string, readonly [Material['media_type'], string]>> = {
  pdf: ['application/pdf', 'pdf'],
  png: ['image/png', 'png'],
  jpg: ['image/jpeg', 'jpg'],
  jpeg: ['image/jpeg', 'jpg'],
  txt: ['text/plain', 'txt'],
}

const MEGABYTE = 1024 * 1024

/** What a file's bytes say for its record. */
export type MaterialFile = Pick<Material, 'media_type' | 'path' | 'sha256' | 'length'>

export interface ReadMaterials {
  /** By the path the workbook has. */
  readonly recordOf: (path: string) => MaterialFile | undefined
  /** By the path the feed has. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly problems: readonly Problem[]
}

/** Reads and hashes the files that the sheet `materials` names, and names those it cannot use. */
export async function readMaterials(
  { materials }: ReadSheets,
  file: (path: string) => Uint8Array | undefined,
): Promise<ReadMaterials> {
  const records = new Map<string, MaterialFile>()
  const files = new Map<string, Uint8Array>()
  const problems: Problem[] = []
  for (const { row, entry } of materials) {
    const path = entry.file
    if (path === undefined) continue
    const place = { sheet: 'materials', row, column: 'file', value: path }
    const [, ending = ''] = /\.(\w+)$/.exec(path) ?? []
    const type = MEDIA_TYPES[ending.toLowerCase()]
    const bytes = type && file(path)
    if (!type) {
      const allowed = Object.keys(MEDIA_TYPES).join(', ')
      problems.push({ ...place, code: 'file-type', params: { allowed } })
    } else if (!bytes || bytes.length === 0) problems.push({ ...place, code: 'missing-file' })
    else if (bytes.length > MATERIAL_LIMIT) {
      const params = { largest: Math.floor(MATERIAL_LIMIT / MEGABYTE) }
      problems.push({ ...place, code: 'file-too-large', params })
    } else {
      const record = await describe(bytes, type)
      records.set(path, record)
      files.set(record.path, bytes)
    }
  }
  return { recordOf: (path) => records.get(path), files, problems }
}

async function describe(
  bytes: Uint8Array,
  [media_type, ending]: readonly [Material['media_type'], string],
): Promise<MaterialFile> {
  const hash = await sha256(bytes)
  return { media_type, path: `material/${hash}.${ending}`, sha256: hash, length: bytes.length }
}
