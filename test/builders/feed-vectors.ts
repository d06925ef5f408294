import { readdirSync, readFileSync } from 'node:fs'
import type { Root } from '../../src/catalogue/release.ts'
import { aRoot, keyFrom } from './feed.ts'

/** The published example keys of RFC 8037 (appendix A.1) and RFC 8032 (§ 7.1, test 2): the region's, and another. */
export const vectorKey = await keyFrom({
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
})
export const otherKey = await keyFrom({
  kty: 'OKP',
  crv: 'Ed25519',
  d: Buffer.from(
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    'hex',
  ).toString('base64url'),
  x: Buffer.from(
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    'hex',
  ).toString('base64url'),
})

/** The root that the app of the vectors is built with. */
export const vectorRoot: Root = aRoot([vectorKey])

/** A refusal: its code, and of its parameters those that are held against it. */
export type Refused = { readonly code: string } & Readonly<Record<string, string | number>>

/** A feed as somebody serves it, and what must come of it. */
export interface Vector {
  readonly comment: string
  readonly expect: 'checked' | 'up-to-date' | Refused
  /** What the device's clock says, in milliseconds UTC. */
  readonly now: number
  /** The root built into the app: {@link vectorRoot}, unless said otherwise. */
  readonly root: Root
  /** The release the device has, taken in under the root of this number. */
  readonly stored?: { readonly version: number; readonly release: string; readonly root: number }
  /** Base64, by path: later roots, the release, data. */
  readonly files: Readonly<Record<string, string>>
}

const folder = new URL('../vectors/feed/', import.meta.url)

/** Every vector, by its name. */
export const readVectors = (): readonly (readonly [string, Vector])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector,
    ])

export const bytesFrom = (base64: string): Uint8Array =>
  Uint8Array.from(Buffer.from(base64, 'base64'))

/** The files of a vector as they lie on a host. */
export const filesOf = ({ files }: Vector): Map<string, Uint8Array> =>
  new Map(Object.entries(files).map(([path, text]) => [path, bytesFrom(text)]))
