import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { err, ok, type Result } from '../../result.ts'
import { type Account, accountOf, releaseBefore } from '../account/account.ts'
import { selfSigned } from '../preview/certificate.ts'
import { changesPage } from '../preview/changes-page.ts'
import { CHANGES_ADDRESS } from '../preview/routes.ts'
import { terminalCode } from '../preview/terminal-code.ts'
import { momentOf } from './clock.ts'
import { addCommand } from './command.ts'
import { count } from './count.ts'
import { EXIT, type Exit, type Failure } from './failure.ts'
import { readFeedFolder } from './feed-folder.ts'
import { isAddress, readCheckedFeed } from './read-feed.ts'
import { guideFor } from './serve-guide.ts'
import { answering, listen, type Opened } from './serve-http.ts'
import type { CommonOptions, Terminal } from './terminal.ts'

interface ServeOptions extends CommonOptions {
  readonly published?: string
  readonly host?: string | true
  readonly port?: number
  readonly app?: string
}

/** `serve <dir>`: a feed in the guide as tablets will show it, before it is published. */
export function addServe(program: Command): void {
  const command = program
    .command('serve')
    .description('preview a feed in the guide, and what it changes; until Ctrl-C')
    .argument('<dir>', 'the feed folder, as build writes it')
    .option(
      '--published <place>',
      'what is published: a feed folder or its https address; else the release before in the folder',
    )
    .option(
      '--host [address]',
      'serve tablets and telephones in the same network too, encrypted, with a QR code',
    )
    .option(
      '--port <port>',
      'the port on this computer; else one of the region’s own',
      count(1, 65_533),
    )
    .option('--app <dir>', 'a built guide to show it in; else dist/, or one built for this feed')
  const examples = [
    'serve feed-out',
    'serve feed-out --published https://guide.example.org/feed/ --lang de',
    'serve feed-out --host',
  ]
  addCommand(command, examples, (path, terminal) =>
    serve(path, command.opts<ServeOptions>(), terminal),
  )
}

async function serve(feed: string, options: ServeOptions, terminal: Terminal): Promise<Exit> {
  const at = momentOf(undefined)
  if (!at.ok) return terminal.fail(at.error)
  const addresses = addressesFor(options.host)
  if (!addresses.ok) return terminal.fail(addresses.error)
  const difference = (): Promise<Result<Difference, Failure>> =>
    differenceOf(feed, options, at.value)
  const first = await difference()
  if (!first.ok) return terminal.fail(first.error)
  const guide = await guideFor(feed, first.value.version, options.app, terminal)
  if (!guide.ok) return terminal.fail(guide.error)

  const listener = answering({
    guide: guide.value.folder,
    feed,
    style: STYLES.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n'),
    changes: async () => pageOf(await difference(), options, terminal),
  })
  const servers: Opened[] = []
  const opened = await open(listener, feed, addresses.value, { options, at: at.value, servers })
  if (opened.ok) {
    present(first.value.account, opened.value, terminal)
    await interrupted()
    terminal.note(terminal.texts('preview.stopped'))
  }
  for (const server of servers) server.close()
  guide.value.remove()
  return opened.ok ? EXIT.fine : terminal.fail(opened.error)
}

const STYLES = ['../../screens/parts/tokens.css', '../preview/changes.css']

interface Difference {
  readonly version: number
  readonly account: Account
}

/** The feed as tablets take it, against what is published; read anew each time, since a folder may be built again. */
async function differenceOf(
  feed: string,
  { published, lang }: ServeOptions,
  at: number,
): Promise<Result<Difference, Failure>> {
  const read = await readCheckedFeed(feed, feed, at)
  if (!read.ok) return read
  const { release, snapshot } = read.value
  const { version, issued } = release
  const now = { version, issued, snapshot }
  if (published === undefined) {
    const folder = readFeedFolder(feed)
    if (!folder.ok) return folder
    return ok({
      version,
      account: await accountOf(now, releaseBefore(folder.value, version), lang),
    })
  }
  if (!isAddress(published) && !statSync(published, { throwIfNoEntry: false })?.isDirectory())
    return err({ code: 'bad-option', params: { option: '--published', value: published } })
  const before = await readCheckedFeed(feed, published, at)
  if (!before.ok) return before
  const earlier = { ...before.value.release, snapshot: before.value.snapshot }
  return ok({ version, account: await accountOf(now, earlier, lang) })
}

function pageOf(
  difference: Result<Difference, Failure>,
  { lang }: ServeOptions,
  { texts }: Terminal,
): { status: number; page: string } {
  if (!difference.ok) {
    const { code, params } = difference.error
    const account = { title: texts(`failures.${code}`, params), compared: '', groups: [] }
    return { status: 500, page: changesPage({ ...account, holdings: [] }, wordsOf(texts), lang) }
  }
  return { status: 200, page: changesPage(difference.value.account, wordsOf(texts), lang) }
}

const wordsOf = (texts: Terminal['texts']) => ({
  toGuide: texts('preview.toGuide'),
  nothing: texts('preview.nothing'),
  field: texts('preview.field'),
  before: texts('preview.before'),
  now: texts('preview.now'),
})

/** The addresses of this computer that others in the network reach it at; none unless asked for. */
function addressesFor(host: string | true | undefined): Result<readonly string[], Failure> {
  if (host === undefined) return ok([])
  const all = Object.values(networkInterfaces()).flatMap((some = []) => some)
  const here = all.filter(({ family }) => family === 'IPv4')
  const outward = here.filter(({ internal }) => !internal)
  const chosen = host === true ? outward : here.filter(({ address }) => address === host)
  if (chosen.length > 0) return ok(chosen.map(({ address }) => address))
  return err({ code: 'no-network', params: { host: host === true ? '' : host } })
}

interface Opening {
  readonly options: ServeOptions
  readonly at: number
  /** Those that were opened are put here, to be closed whatever happens. */
  readonly servers: Opened[]
}

/** Opens the preview: plain for this computer, encrypted for others. @returns the addresses, this computer's first */
async function open(
  listener: ReturnType<typeof answering>,
  feed: string,
  addresses: readonly string[],
  { options, at, servers }: Opening,
): Promise<Result<readonly string[], Failure>> {
  const first = options.port ?? ownPort(feed)
  const tries = options.port === undefined ? 20 : 0
  const local = await listen(listener, { host: '127.0.0.1', port: first, tries })
  if (!local.ok) return local
  servers.push(local.value)
  const urls = [`http://localhost:${local.value.port}/`]
  if (addresses.length === 0) return ok(urls)
  const certificate = await selfSigned(addresses, at)
  for (const host of addresses) {
    const port = local.value.port + 1
    const others = await listen(listener, { host, port, tries: 20, certificate })
    if (!others.ok) return others
    servers.push(others.value)
    urls.push(`https://${host}:${others.value.port}/`)
  }
  return ok(urls)
}

/**
 * A port that is the region's own: a browser keeps a guide and its data by address and port, and that of one region must
 * not meet the feed of another. From 4200 on, even; the one after it is for others in the network.
 */
function ownPort(feed: string): number {
  const root = readFileSync(join(feed, 'root.1.jws.json'))
  return 4200 + 2 * (createHash('sha256').update(root).digest().readUInt16BE() % 390)
}

function present(
  { title, compared, groups }: Account,
  [here = '', ...others]: readonly string[],
  { print, texts }: Terminal,
): void {
  const numbers = groups.map(({ heading }) => heading).join(', ')
  print([title, compared, ...(numbers ? [numbers] : []), ''].join('\n'))
  print(texts('preview.guide', { url: here }))
  print(texts('preview.changes', { url: new URL(CHANGES_ADDRESS, here).href }))
  for (const url of others) print(texts('preview.network', { url }))
  const [shown] = others
  if (shown === undefined) print(texts('preview.only-here'))
  else
    print(
      ['', ...terminalCode(shown, process.stdout.isTTY), '', texts('preview.warning')].join('\n'),
    )
  print(texts('preview.stop'))
}

const interrupted = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
