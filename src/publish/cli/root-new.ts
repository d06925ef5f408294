import type { Command } from 'commander'
import { regionCode } from '../../catalogue/snapshot.ts'
import { instant } from '../release/instant.ts'
import { pendingRoot } from '../release/pending-root.ts'
import { makeRoot } from '../release/root.ts'
import { momentOf } from './clock.ts'
import { addCommand } from './command.ts'
import { count } from './count.ts'
import type { Exit } from './failure.ts'
import { readFeedFolder } from './feed-folder.ts'
import { collect, type KeyOptions, readListedKeys, withPassphraseFile } from './key-file.ts'
import { DAY, finishRoot, pendingPath, ROOT_DAYS, signWith } from './publish-root.ts'
import { existsSync } from 'node:fs'
import type { Terminal } from './terminal.ts'

interface NewOptions extends KeyOptions {
  readonly region: string
  readonly out: string
  readonly rootKey: readonly string[]
  readonly releaseKey?: readonly string[]
  readonly rootThreshold: number
  readonly releaseThreshold: number
  readonly validDays: number
  readonly now?: string
}

/** `root new`: the first root of a region, with keys that stay offline. */
export function addRootNew(group: Command): void {
  const command = group
    .command('new')
    .description(
      'make the first root of a region: keys that sign roots, kept offline, and keys for releases',
    )
    .requiredOption('--region <code>', 'the code of the region, as in the workbook')
    .requiredOption('--out <dir>', 'the feed folder')
    .requiredOption(
      '--root-key <file>',
      'a key for roots, whole or its public half; several are possible',
      collect,
    )
    .option(
      '--release-key <file>',
      'a key for releases, likewise; without one the keys for roots sign them',
      collect,
    )
    .option('--root-threshold <keys>', 'how many keys have to sign a root', count(1, 16), 1)
    .option('--release-threshold <keys>', 'how many keys have to sign a release', count(1, 16), 1)
    .option('--valid-days <days>', 'how long the root holds', count(1, 3650), ROOT_DAYS)
    .option('--now <instant>', 'the moment of the root, 2026-11-24T11:00:00Z')
  const examples = [
    'root new --region musterkreis --out feed-out --root-key root-1.key.age --root-key root-2.pub.json --root-threshold 2 --release-key online.pub.json',
  ]
  addCommand(withPassphraseFile(command), examples, (_, terminal) =>
    newRoot(command.opts<NewOptions>(), terminal),
  )
}

async function newRoot(options: NewOptions, terminal: Terminal): Promise<Exit> {
  const at = momentOf(options.now)
  if (!at.ok) return terminal.fail(at.error)
  const { region, out } = options
  if (!regionCode.safeParse(region).success)
    return terminal.fail({ code: 'bad-region', params: { region } })
  const published = readFeedFolder(out)
  if (!published.ok) return terminal.fail(published.error)
  if (published.value.root || existsSync(pendingPath(out, 1)))
    return terminal.fail({ code: 'root-exists', params: { path: out } })
  const rootKeys = await readListedKeys(options.rootKey, options, terminal)
  if (!rootKeys.ok) return terminal.fail(rootKeys.error)
  const releaseKeys = await readListedKeys(options.releaseKey ?? options.rootKey, options, terminal)
  if (!releaseKeys.ok) return terminal.fail(releaseKeys.error)

  const [forRoots, forReleases] = [rootKeys.value, releaseKeys.value].map((keys) =>
    keys.map(({ listed }) => listed),
  )
  const root = makeRoot({
    region,
    version: 1,
    expires: instant(at.value + options.validDays * DAY),
    roles: {
      root: { keys: forRoots ?? [], threshold: options.rootThreshold },
      release: { keys: forReleases ?? [], threshold: options.releaseThreshold },
    },
  })
  if (!root.ok) {
    const { code, ...params } = root.error
    return terminal.fail({ code, params })
  }
  const keys = rootKeys.value.flatMap(({ signing }) => signing ?? [])
  const signed = await signWith(pendingRoot(root.value, undefined), keys)
  return signed.ok ? finishRoot(out, signed.value, terminal) : terminal.fail(signed.error)
}
