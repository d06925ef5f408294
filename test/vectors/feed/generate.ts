/**
 * Writes the feed vectors anew: `npx tsx test/vectors/feed/generate.ts`. Run it only when the format
 * changes or a vector is added: the files are literal bytes, so that a change of the code cannot
 * change what it is tested with. Keys and clock are fixed and Ed25519 is deterministic, so a vector
 * that was not touched comes out the same.
 */
import { writeFileSync } from 'node:fs'
import type { Release, Root } from '../../../src/catalogue/release.ts'
import type { TestKey } from '../../builders/feed.ts'
import {
  aRelease,
  aRoot,
  aSnapshot,
  bytesOf,
  NOW,
  sha256,
  signed,
  VERSION,
} from '../../builders/feed.ts'
import { aService, uuid } from '../../builders/offers.ts'
import { otherKey as other, vectorKey as key, vectorRoot } from '../../builders/feed-vectors.ts'

const snapshot = bytesOf(aSnapshot())

interface Made {
  readonly release: Uint8Array
  readonly data?: Uint8Array
  /** The path the data lies at; the one its own hash names, where left out. */
  readonly path?: string
  readonly root?: Root
  /** Roots that lie on the host, from the second. */
  readonly roots?: readonly Uint8Array[]
  /** What else lies there. */
  readonly others?: Readonly<Record<string, Uint8Array>>
  readonly now?: number
}

interface Stored {
  readonly version: number
  readonly release: Uint8Array
  readonly root?: number
}

/** A feed's files as text and base64, with what must come of them. */
async function vector(
  name: string,
  comment: string,
  expected: unknown,
  { release, data = snapshot, path, root = vectorRoot, roots = [], others = {}, now = NOW }: Made,
  stored?: Stored,
): Promise<void> {
  const later = roots.map((bytes, at) => [`root.${at + 2}.jws.json`, base64(bytes)] as const)
  const beside = Object.entries(others).map(([at, bytes]) => [at, base64(bytes)] as const)
  const files = {
    ...Object.fromEntries(later),
    'release.jws.json': base64(release),
    [path ?? `data/${await sha256(data)}.json`]: base64(data),
    ...Object.fromEntries(beside),
  }
  const device = stored && { root: 1, ...stored, release: base64(stored.release) }
  const content = { comment, expect: expected, now, root, stored: device, files }
  const file = new URL(`${name}.json`, import.meta.url)
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const release = (more: Partial<Release> = {}, data = snapshot): Promise<Release> =>
  aRelease(data, more)
const sign = async (more: Partial<Release> = {}, keys: TestKey[] = [key], data = snapshot) =>
  signed(await release(more, data), keys)
const refusal = (code: string, more: object = {}): object => ({ code, ...more })
const badSignature = refusal('bad-signature', { path: 'release.jws.json' })
const path = `data/${await sha256(snapshot)}.json`
const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
const good = await sign()

await vector('good', 'A feed as it should be.', 'checked', { release: good })
await vector(
  'up-to-date',
  'The device has this very release.',
  'up-to-date',
  { release: good },
  {
    version: VERSION,
    release: good,
  },
)

// Signatures: F2
const text = new TextDecoder().decode(good)
const jws = JSON.parse(text) as { payload: string; signatures: Record<string, string>[] }
const [signature] = jws.signatures
/** A payload, the good one unless another is given, under any header, with a signature that truly holds for its algorithm. */
async function reheaded(
  header: object,
  signer: (input: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>,
  payload = jws.payload,
): Promise<Uint8Array> {
  const protectedPart = Buffer.from(JSON.stringify(header)).toString('base64url')
  const mac = await signer(new TextEncoder().encode(`${protectedPart}.${payload}`))
  const made = { protected: protectedPart, signature: Buffer.from(mac).toString('base64url') }
  return bytesOf({ ...jws, payload, signatures: [made] })
}
const ed25519 = (input: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.sign('Ed25519', key.privateKey, input)
async function hmacByPublicKey(input: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const bytes = Buffer.from(key.jwk.x, 'base64url')
  const secret = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign'])
  return crypto.subtle.sign('HMAC', secret, input)
}
const header = { kid: key.kid, typ: 'anlaufstelle-release+json' }
const forged = bytesOf({ ...(await release()), version: VERSION + 1 })
await vector('bad-signature', 'The payload was changed after signing.', badSignature, {
  release: bytesOf({ ...jws, payload: Buffer.from(forged).toString('base64url') }),
})
await vector('wrong-key', 'Signed well, by a key the root does not list.', badSignature, {
  release: await sign({}, [other]),
})
await vector('foreign-kid', "Another key's signature under the region's key id.", badSignature, {
  release: await signed(await release(), [{ ...other, kid: key.kid }]),
})
await vector('alg-none', 'No algorithm, no signature.', badSignature, {
  release: await reheaded({ ...header, alg: 'none' }, () => Promise.resolve(new ArrayBuffer(0))),
})
await vector(
  'alg-swapped',
  'A true HS256 MAC, its secret the public key that everybody has.',
  badSignature,
  {
    release: await reheaded({ ...header, alg: 'HS256' }, hmacByPublicKey),
  },
)
await vector('alg-unknown', 'An algorithm nobody knows, over a true signature.', badSignature, {
  release: await reheaded({ ...header, alg: 'XYZ' }, ed25519),
})
await vector(
  'typ-confused',
  'A document signed as a root cannot pass for a release.',
  badSignature,
  {
    release: await signed(await release(), [key], 'anlaufstelle-root+json'),
  },
)
await vector('header-unprotected', 'A header outside the signature is refused.', badSignature, {
  release: bytesOf({ ...jws, signatures: [{ ...signature, header: { kid: key.kid } }] }),
})
await vector(
  'header-critical',
  'An extension that must be understood, and is not (RFC 7515 § 4.1.11).',
  badSignature,
  {
    release: await reheaded({ ...header, alg: 'EdDSA', crit: ['exp'], exp: 0 }, ed25519),
  },
)
/** Any text, signed well as a release. */
const signedText = (content: string): Promise<Uint8Array> =>
  reheaded({ ...header, alg: 'EdDSA' }, ed25519, Buffer.from(content).toString('base64url'))
const ed25519ByOther = (input: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.sign('Ed25519', other.privateKey, input)
for (const [name, carried] of [
  ['jwk', other.jwk],
  ['jku', 'https://example.org/keys.json'],
  ['x5c', ['MIIB']],
] as const)
  await vector(
    `header-${name}`,
    `A key that the signature itself brings, as ${name}, is no key (RFC 7515 § 4.1): only the root's count.`,
    badSignature,
    { release: await reheaded({ ...header, alg: 'EdDSA', [name]: carried }, ed25519ByOther) },
  )
await vector(
  'payload-twice',
  'Two payloads under one name: the last one counts for every reader, and its signature does not hold.',
  badSignature,
  {
    release: bytesOf(
      text.replace(/}$/, `,"payload":"${Buffer.from(forged).toString('base64url')}"}`),
    ),
  },
)
await vector(
  'nested-signed-document',
  'Twenty thousand arrays inside each other.',
  badSignature,
  { release: bytesOf(nested) },
)
const listsKeyTwice = aRoot([key, key])
await vector(
  'key-listed-twice',
  'One key that the root lists twice is one signer.',
  badSignature,
  {
    release: await sign(),
    root: {
      ...listsKeyTwice,
      roles: {
        ...listsKeyTwice.roles,
        release: { keyids: [key.kid, key.kid], threshold: 2 },
      },
    },
  },
)
/** A later root, signed by whoever must, and by the keys given. */
const laterRoot = (root: Root, keys: readonly TestKey[] = [key]) => signed(root, keys)
const withThreshold = (role: 'root' | 'release', root: Root): Root => ({
  ...root,
  roles: { ...root.roles, [role]: { ...root.roles[role], threshold: 2 } },
})
const both = aRoot([key, other], { version: 2 })
const twoOfTwo = [await laterRoot(withThreshold('release', both))]
await vector('threshold-one-key-twice', 'Two signatures by one key are one signer.', badSignature, {
  release: await sign({}, [key, key]),
  roots: twoOfTwo,
})
await vector('threshold-met', 'Two keys signed, two are asked for.', 'checked', {
  release: await sign({}, [key, other]),
  roots: twoOfTwo,
})
await vector('threshold-not-met', 'One key signed, two are asked for.', badSignature, {
  release: good,
  roots: twoOfTwo,
})
await vector('not-json', 'A web page instead of a release.', badSignature, {
  release: bytesOf('<!doctype html><title>Hello</title>'),
})

// What a release says of itself: F5
const overdue = await sign({ expires: '2026-11-24T09:00:00Z' })
await vector('expired', 'Past its date.', refusal('expired', { expires: '2026-11-24T09:00:00Z' }), {
  release: overdue,
})
await vector(
  'known-but-expired',
  'The device has this very release, and the host has had nothing newer until past its date.',
  refusal('expired', { expires: '2026-11-24T09:00:00Z' }),
  { release: overdue },
  { version: VERSION, release: overdue },
)
await vector(
  'root-expired',
  'The keys themselves are past their date.',
  refusal('expired', { expires: '2026-11-24T09:00:00Z' }),
  {
    release: good,
    roots: [await laterRoot(aRoot([key], { version: 2, expires: '2026-11-24T09:00:00Z' }))],
  },
)
await vector(
  'rolled-back',
  'An older release, well signed.',
  refusal('rolled-back', { version: VERSION, stored: VERSION + 1 }),
  { release: good },
  { version: VERSION + 1, release: await sign({ version: VERSION + 1 }) },
)
await vector(
  'same-version-other-bytes',
  'Another release under the version the device has.',
  refusal('rolled-back', { version: VERSION, stored: VERSION }),
  { release: good },
  { version: VERSION, release: await sign({ expires: '2027-03-01T08:00:00Z' }) },
)
const farAhead = 9_999_999_999
/** A root whose releases these keys sign; roots are signed by the region's first key alone. */
const releasedBy = (version: number, keys: readonly TestKey[]): Root => ({
  ...aRoot([key, other], { version }),
  roles: { ...vectorRoot.roles, release: { keyids: keys.map(({ kid }) => kid), threshold: 1 } },
})
const signedByEither = releasedBy(2, [key, other])
const revokesOther = releasedBy(3, [key])
await vector(
  'fast-forward-held',
  'A version far ahead, by a key that still counts: nothing older is taken.',
  refusal('rolled-back', { version: VERSION, stored: farAhead }),
  { release: good },
  { version: farAhead, release: await sign({ version: farAhead }) },
)
await vector(
  'fast-forward-recovered',
  'A version far ahead, by a key that was revoked since: the next good release is taken.',
  'checked',
  { release: good, roots: [await laterRoot(signedByEither), await laterRoot(revokesOther)] },
  { version: farAhead, release: await sign({ version: farAhead }, [other]), root: 2 },
)
const years = (past: number): number => Date.parse(`${2026 + past}-11-24T09:00:00Z`)
await vector(
  'clock-back',
  'A clock that is ten years behind makes no older release a newer one.',
  refusal('rolled-back', { version: VERSION, stored: VERSION + 1 }),
  { release: good, now: years(-10) },
  { version: VERSION + 1, release: await sign({ version: VERSION + 1 }) },
)
await vector(
  'clock-forward',
  'For a clock that is five years ahead everything is past its date.',
  refusal('expired', { expires: '2027-02-22T08:00:00Z' }),
  { release: good, now: years(5) },
)
await vector(
  'wrong-region',
  "The region's key signed for another region.",
  refusal('wrong-region', { region: 'anderswo' }),
  {
    release: await sign({ region: 'anderswo' }),
  },
)
await vector(
  'unknown-format',
  'A format of a later app.',
  refusal('unknown-format', { format: 2 }),
  {
    release: await signed({ type: 'release', format: 2, shape: 'unknown' }, [key]),
  },
)
await vector(
  'malformed-release',
  'Signed, but no version.',
  refusal('malformed', { path: 'release.jws.json' }),
  {
    release: await signed({ ...(await release()), version: undefined }, [key]),
  },
)
await vector(
  'path-outside',
  'A path that leads out of the feed.',
  refusal('malformed', { path: 'release.jws.json' }),
  {
    release: await sign({ snapshot: { ...(await release()).snapshot, path: '../../etc/passwd' } }),
  },
)

await vector(
  'nested-release',
  'Signed, and yet twenty thousand arrays inside each other.',
  refusal('malformed', { path: 'release.jws.json' }),
  { release: await signedText(nested) },
)
await vector(
  'proto-release',
  'A release that brings a prototype in which its entries would be found.',
  refusal('malformed', { path: 'release.jws.json' }),
  { release: await signedText(`{"__proto__":${JSON.stringify(await release())}}`) },
)
await vector(
  'key-of-another-role',
  'Signed by a key that may sign roots only.',
  badSignature,
  { release: await sign({}, [key]), roots: [await laterRoot(releasedBy(2, [other]))] },
)

// Later roots: F2
const badRoot = (version: number) =>
  refusal('bad-signature', { path: `root.${version}.jws.json` })
const plain = (version: number): Root => aRoot([key], { version })
await vector(
  'revoked-key',
  'The key that signed was revoked by the root before.',
  badSignature,
  {
    release: good,
    roots: [await laterRoot(aRoot([other], { version: 2 }), [key, other])],
  },
)
await vector(
  'root-by-revoked-key',
  'A root signed by a key that the root before had revoked.',
  badRoot(3),
  {
    release: good,
    roots: [
      await laterRoot(aRoot([other], { version: 2 }), [key, other]),
      await laterRoot(plain(3), [key]),
    ],
  },
)
await vector(
  'root-skipped',
  'Root 3 in the place of root 2 would skip what root 2 revoked.',
  refusal('malformed', { path: 'root.2.jws.json' }),
  { release: good, roots: [await laterRoot(plain(3))] },
)
await vector('root-reordered', 'Roots 2 and 3 in each other’s place.', badRoot(2), {
  release: await sign({}, [other]),
  roots: [
    await laterRoot(aRoot([other], { version: 3 }), [other]),
    await laterRoot(aRoot([other], { version: 2 }), [key, other]),
  ],
})
await vector(
  'root-chain-too-long',
  'Sixty-five later roots, of which the last names who signed: sixty-four are followed at one look.',
  badSignature,
  {
    release: await sign({}, [other]),
    roots: await Promise.all(
      Array.from({ length: 65 }, (_, at) =>
        laterRoot(at < 64 ? plain(at + 2) : releasedBy(at + 2, [other])),
      ),
    ),
  },
)
await vector('root-by-itself', 'A root signed by its own keys alone.', badRoot(2), {
  release: await sign({}, [other]),
  roots: [await laterRoot(aRoot([other], { version: 2 }), [other])],
})
await vector(
  'root-by-release-key',
  'A root signed by a key that may sign releases only.',
  badRoot(3),
  {
    release: await sign({}, [other]),
    roots: [await laterRoot(releasedBy(2, [other])), await laterRoot(plain(3), [other])],
  },
)
await vector(
  'root-one-key-twice',
  'Two signatures of one key under a root that asks for two keys.',
  badRoot(3),
  {
    release: good,
    roots: [await laterRoot(withThreshold('root', both), [key, other]), await laterRoot(plain(3), [key, key])],
  },
)
await vector(
  'root-names-key-twice',
  'A root that names one key twice, so that it would count as two.',
  refusal('malformed', { path: 'root.2.jws.json' }),
  {
    release: good,
    roots: [await laterRoot(withThreshold('release', aRoot([key, key], { version: 2 })))],
  },
)

// The bytes of the snapshot: F4
const flipped = Uint8Array.from(snapshot)
flipped[40] = (flipped[40] ?? 0) ^ 1
await vector('truncated', 'The last byte is missing.', refusal('truncated', { path }), {
  release: good,
  data: snapshot.slice(0, -1),
  path,
})
await vector(
  'one-byte-flipped',
  'One bit of the snapshot differs.',
  refusal('hash-differs', { path }),
  {
    release: good,
    data: flipped,
    path,
  },
)
await vector('longer-than-declared', 'A byte more than declared.', refusal('too-large', { path }), {
  release: good,
  data: Buffer.concat([snapshot, bytesOf(' ')]),
  path,
})
await vector('declared-beyond-limit', 'A length no region has.', refusal('too-large', { path }), {
  release: await sign({ snapshot: { ...(await release()).snapshot, length: 2 ** 31 } }),
})
await vector('extra-file', 'Files that no release names: nobody asks for them.', 'checked', {
  release: good,
  others: { [`data/${'0'.repeat(64)}.json`]: bytesOf('{}'), 'root.json': bytesOf('{}') },
})
const declared = async (length: number) =>
  sign({ snapshot: { ...(await release()).snapshot, length } })
await vector('declared-too-long', 'A byte more declared than there is.', refusal('truncated', { path }), {
  release: await declared(snapshot.length + 1),
})
await vector('declared-too-short', 'A byte less declared than there is.', refusal('too-large', { path }), {
  release: await declared(snapshot.length - 1),
})
await vector(
  'mixed-releases',
  'The snapshot of another good release, as long as this one’s, in its place.',
  refusal('hash-differs', { path }),
  { release: good, data: bytesOf(aSnapshot({ services: [aService(11, 1)], service_at_locations: [{ id: uuid(101), service_id: uuid(11), location_id: uuid(1) }] })), path },
)
await vector('missing-data', 'The snapshot is not there.', refusal('no-feed-here'), {
  release: good,
  path: 'data/elsewhere.json',
})

// The records: F6
const base = aSnapshot()
const refused = async (name: string, comment: string, content: unknown, expected: object) => {
  const data = bytesOf(content)
  await vector(name, comment, expected, { release: await sign({}, [key], data), data })
}
const [service] = base.services
const [organization] = base.organizations
await refused(
  'one-invalid-record',
  'One service has an age nobody reaches.',
  { ...base, services: [{ ...service, minimum_age: 400 }] },
  refusal('bad-record', { table: 'services', record: service?.id }),
)
await refused(
  'script-address',
  'A website that would run a script.',
  { ...base, organizations: [{ ...organization, website: 'javascript:alert(1)' }] },
  refusal('bad-record', { table: 'organizations', record: organization?.id }),
)
await refused(
  'duplicate-ids',
  'An id that stands twice.',
  { ...base, organizations: [organization, organization] },
  refusal('duplicate-id', { table: 'organizations', record: organization?.id }),
)
await refused(
  'duplicate-calendars',
  'Two calendars for one Land.',
  { ...base, holiday_calendars: [...base.holiday_calendars, ...base.holiday_calendars] },
  refusal('duplicate-id', { table: 'holiday_calendars', record: 'DE-NW' }),
)
await refused(
  'dangling-reference',
  'A service of an organisation that is not there.',
  { ...base, services: [{ ...service, organization_id: '00000000-0000-4000-8000-000000000099' }] },
  refusal('dangling-reference', { table: 'services', record: service?.id }),
)
await refused(
  'missing-calendar',
  'An office whose public holidays are not there.',
  { ...base, holiday_calendars: [] },
  refusal('dangling-reference', { table: 'locations', record: base.locations[0]?.id }),
)
await refused(
  'foreign-snapshot',
  "Another region's snapshot under this region's release.",
  { ...base, region: { ...base.region, code: 'anderswo' } },
  refusal('wrong-region', { region: 'anderswo' }),
)
await refused('not-a-snapshot', 'Hashed well, but no snapshot.', [1, 2, 3], refusal('malformed'))
const snapshotText = new TextDecoder().decode(snapshot)
const written = async (name: string, comment: string, expected: unknown, content: string) => {
  const data = bytesOf(content)
  await vector(name, comment, expected, { release: await sign({}, [key], data), data })
}
await written(
  'half-a-character',
  'A name that ends in the first half of a pair (RFC 7493 § 2.1).',
  refusal('malformed'),
  snapshotText.replace(/"de":"([^"]*)"/, '"de":"$1\\ud83d"'),
)
await written(
  'proto-record',
  'Records that bring a prototype: what is not in the schema is left out.',
  'checked',
  snapshotText.replace('"services":[{', '"services":[{"__proto__":{"polluted":true},'),
)
await written(
  'proto-frame',
  'A snapshot that brings a prototype in which its tables would be found.',
  refusal('malformed'),
  `{"__proto__":${snapshotText}}`,
)
await written(
  'name-twice',
  'A table that stands twice: the last one counts for every reader, and refers to what is not there.',
  refusal('dangling-reference', { table: 'locations', record: base.locations[0]?.id }),
  snapshotText.replace(/}$/, ',"organizations":[]}'),
)
await written(
  'nested-snapshot',
  'Twenty thousand arrays in the place of a record.',
  refusal('bad-record', { table: 'services', record: '#1' }),
  snapshotText.replace(/"services":\[/, `"services":[${nested},`),
)
