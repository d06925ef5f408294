import type { Material } from '../../src/catalogue/notice.ts'
import { sha256 } from './feed.ts'
import { uuid } from './offers.ts'

/** A record of the file that has these bytes. */
export async function aMaterial(
  n: number,
  bytes: Uint8Array,
  more: Partial<Material> = {},
): Promise<Material> {
  const hash = await sha256(bytes)
  return {
    id: uuid(n),
    title: { de: `Merkblatt ${n}` },
    language: 'de',
    media_type: 'text/plain',
    path: `material/${hash}.txt`,
    sha256: hash,
    length: bytes.length,
    ...more,
  }
}
