import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { ok, type Result } from '../../result.ts'
import { instant } from '../release/instant.ts'
import type { PublicKey } from '../release/key.ts'
import { pendingRoot } from '../release/pending-root.ts'
import { nextRoot, type Rotation } from '../release/root.ts'
import { momentOf } from './clock.ts'
import { addCommand } from './command.ts'
import { count } from './count.ts'
import type { Exit, Failure } from './failure.ts'
import { readFeedFolder } from './feed-folder.ts'
import {
  collect,
  type KeyOptions,
  readKeyFiles,
  readListedKeys,
  withPassphraseFile,
} from './key-file.ts'
import { DAY, finishRoot, pendingPath, ROOT_DAYS, signWith } from './publish-root.ts'
import type { Terminal } from './terminal.ts'

interface RotateOptions extends KeyOptions {
  readonly feed: string
  readonly key?: readonly string[]
  readonly addRootKey?: readonly string[]
  readonly addReleaseKey?: readonly string[]
  readonly revoke?: readonly string[]
  readonly rootThreshold?: number
  readonly releaseThreshold?: number
  readonly validDays: number
  readonly now?: string
}

/** `root rotate`: the next root, with other keys, fewer keys or a later date. */
export function addRootRotate(group: Command): void {
  const command = group
    .command('rotate')
    .description('make the next root: add keys, revoke keys, or let the same ones hold longer')
    .requiredOption('--feed <dir>', 'the feed folder; its newest root is followed')
    .option(
      '--key <file>',
      'a key that signs: enough of the old root and of the new one have to',
      collect,
    )
    .option('--add-root-key <file>', 'a new key for roots, whole or its public half', collect)
    .option('--add-release-key <file>', 'a new key for releases, likewise', collect)
    .option('--revoke <kid>', 'the id of a key that shall sign nothing any more', collect)
    .option('--root-threshold <keys>', 'how many keys have to sign a root', count(1, 16))
    .option('--release-threshold <keys>', 'how many keys have to sign a release', count(1, 16))
    .option('--valid-days <days>', 'how long the root holds', count(1, 3650), ROOT_DAYS)
    .option('--now <instant>', 'the moment of the root, 2026-11-24T11:00:00Z')
  const examples = [
    'root rotate --feed feed-out --key root-1.key.age --add-release-key online-2.pub.json --revoke 8Gv…',
    'root rotate --feed feed-out --key root-1.key.age --valid-days 365',
  ]
  addCommand(withPassphraseFile(command), examples, (_, terminal) =>
    rotate(command.opts<RotateOptions>(), terminal),
  )
}

async function rotate(options: RotateOptions, terminal: Terminal): Promise<Exit> {
  const { feed } = options
  const published = readFeedFolder(feed)
  if (!published.ok) return terminal.fail(published.error)
  const { root: previous } = published.value
  if (!previous) return terminal.fail({ code: 'no-root', params: { path: feed } })
  const path = pendingPath(feed, previous.version + 1)
  if (existsSync(path)) return terminal.fail({ code: 'root-exists', params: { path } })
  const rotation = await readRotation(options, terminal)
  if (!rotation.ok) return terminal.fail(rotation.error)
  const keys = await readKeyFiles(options.key ?? [], options, terminal)
  if (!keys.ok) return terminal.fail(keys.error)

  const next = await nextRoot(previous, rotation.value)
  if (!next.ok) {
    const { code, ...params } = next.error
    return terminal.fail({ code, params })
  }
  const signed = await signWith(pendingRoot(next.value, previous), keys.value)
  return signed.ok ? finishRoot(feed, signed.value, terminal) : terminal.fail(signed.error)
}

async function readRotation(
  options: RotateOptions,
  terminal: Terminal,
): Promise<Result<Rotation, Failure>> {
  const at = momentOf(options.now)
  if (!at.ok) return at
  const root = await readListed(options.addRootKey, options, terminal)
  if (!root.ok) return root
  const release = await readListed(options.addReleaseKey, options, terminal)
  if (!release.ok) return release
  return ok({
    add: { root: root.value, release: release.value },
    revoke: options.revoke ?? [],
    thresholds: { root: options.rootThreshold, release: options.releaseThreshold },
    expires: instant(at.value + options.validDays * DAY),
  })
}

async function readListed(
  paths: readonly string[] = [],
  options: KeyOptions,
  terminal: Terminal,
): Promise<Result<PublicKey[], Failure>> {
  const keys = await readListedKeys(paths, options, terminal)
  return keys.ok ? ok(keys.value.map(({ listed }) => listed)) : keys
}
