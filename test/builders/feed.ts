import { calculateJwkThumbprint, exportJWK, generateKeyPair, GeneralSign, importJWK } from 'jose'
import type { CryptoKey, JWK } from 'jose'
import type { Release, Root } from '../../src/catalogue/release.ts'
import type { Snapshot } from '../../src/catalogue/snapshot.ts'
import type { FeedSource } from '../../src/feed/source.ts'
import { storedSource } from '../../src/feed/source.ts'
import { aLocation, anOrganization, aService, uuid } from './offers.ts'

export const ISSUED = '2026-11-24T08:00:00Z'
export const NOW = Date.parse('2026-11-24T09:00:00Z')
export const VERSION = 1000

export interface TestKey {
  readonly kid: string
  readonly jwk: { kty: 'OKP'; crv: 'Ed25519'; x: string }
  readonly privateKey: CryptoKey
}

export async function aKey(): Promise<TestKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const secret: JWK = await exportJWK(privateKey)
  return keyFrom(secret as PrivateJwk)
}

type PrivateJwk = JWK & TestKey['jwk'] & { d: string }

/** A key known beforehand, for documents that come out the same each time. */
export async function keyFrom(secret: PrivateJwk): Promise<TestKey> {
  const { kty, crv, x } = secret
  const privateKey = await importJWK(secret, 'EdDSA')
  return { kid: await calculateJwkThumbprint({ kty, crv, x }), jwk: { kty, crv, x }, privateKey }
}

export const aRoot = (keys: readonly TestKey[], more: Partial<Root> = {}): Root => {
  const role = { keyids: keys.map(({ kid }) => kid), threshold: 1 }
  return {
    type: 'root',
    format: 1,
    region: 'musterkreis',
    version: 1,
    expires: '2036-11-24T08:00:00Z',
    keys: keys.map(({ jwk }) => jwk),
    roles: { root: role, release: role },
    ...more,
  }
}

/** A small valid region: one office of one MBE with one service. */
export const aSnapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
  region: {
    code: 'musterkreis',
    name: { de: 'Musterkreis' },
    demo: true,
    languages: ['de'],
    towns: [],
    hours_until: '2028-06-01',
  },
  holiday_calendars: [{ id: 'DE-NW', days: [] }],
  organizations: [anOrganization(1, 'mbe')],
  locations: [aLocation(1)],
  contacts: [],
  services: [aService(10, 1)],
  service_at_locations: [{ id: uuid(101), service_id: uuid(10), location_id: uuid(1) }],
  programmes: [],
  courses: [],
  notices: [],
  materials: [],
  rules: [],
  ...more,
})

export const sha256 = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex')

export const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

/** A release that names these snapshot bytes, as they are. */
export async function aRelease(
  snapshot: Uint8Array,
  more: Partial<Release> = {},
): Promise<Release> {
  const hash = await sha256(snapshot)
  return {
    type: 'release',
    format: 1,
    region: 'musterkreis',
    version: VERSION,
    issued: ISSUED,
    expires: '2027-02-22T08:00:00Z',
    snapshot: { path: `data/${hash}.json`, sha256: hash, length: snapshot.length },
    deltas: [],
    vault: [],
    materials: [],
    ...more,
  }
}

/** A document signed by keys, each as often as it is listed. */
export async function signed(
  document: unknown,
  keys: readonly TestKey[],
  typ = `anlaufstelle-${(document as { type: string }).type}+json`,
): Promise<Uint8Array> {
  const jws = new GeneralSign(bytesOf(document))
  for (const { privateKey, kid } of keys)
    jws.addSignature(privateKey).setProtectedHeader({ alg: 'EdDSA', kid, typ })
  return bytesOf(await jws.sign())
}

export interface TestFeed {
  readonly key: TestKey
  readonly root: Root
  readonly release: Release
  readonly files: Map<string, Uint8Array>
  readonly source: FeedSource
}

/** A whole feed in memory. */
export async function aFeed(
  content: { snapshot?: Snapshot; release?: Partial<Release>; key?: TestKey } = {},
): Promise<TestFeed> {
  const key = content.key ?? (await aKey())
  const snapshot = bytesOf(content.snapshot ?? aSnapshot())
  const release = await aRelease(snapshot, content.release)
  const files = new Map([
    ['release.jws.json', await signed(release, [key])],
    [release.snapshot.path, snapshot],
  ])
  return { key, root: aRoot([key]), release, files, source: storedSource(files) }
}
