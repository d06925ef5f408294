import { isAbsolute } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { feedOrigins } from '../../catalogue/regions.ts'
import { headersFile } from '../hosting/headers-file.ts'
import { nginxConfiguration } from '../hosting/nginx.ts'
import { addCommand, addGroupHelp } from './command.ts'
import { EXIT, type Exit } from './failure.ts'
import { readRegionsFile } from './regions-file.ts'
import type { Terminal } from './terminal.ts'

interface NginxCommandOptions {
  readonly root: string
  readonly serverName: string
  readonly listen: string
  readonly brotli: boolean
  readonly regions?: string
}

const REGIONS = [
  '--regions <file>',
  'the index the guide was built with, if it serves many: the hosts of its feeds may be asked then',
] as const

/** `host nginx|headers`: what a web host needs to know to serve the guide and its feed. */
export function addHost(program: Command): void {
  const group = program
    .command('host')
    .description('print what a web host needs to serve the guide and its feed')
  addGroupHelp(group, ['host headers'])
  const nginx = group
    .command('nginx')
    .description('a configuration for nginx, for a file in sites-available')
    .requiredOption(
      '--root <dir>',
      'the folder that is served: dist/ as npm run build makes it',
      path,
    )
    .requiredOption('--server-name <name>', 'the host’s name, guide.example.org', name)
    .option('--listen <where>', 'what nginx listens to: 80, 127.0.0.1:8080', address, '80')
    .option('--no-brotli', 'without the module for .br files')
    .option(...REGIONS)
  addCommand(
    nginx,
    [
      'host nginx --root /srv/guide --server-name guide.example.org > guide.conf',
      'host nginx --root /srv/guide --server-name guide.example.org --regions regions.json',
    ],
    (_, terminal) => {
      const { regions, ...options } = nginx.opts<NginxCommandOptions>()
      return printWith(regions, terminal, (feeds) => nginxConfiguration({ ...options, feeds }))
    },
  )
  const headers = group
    .command('headers')
    .description('the headers as a _headers file, for static hosts; npm run build makes it too')
    .option(...REGIONS)
  addCommand(
    headers,
    ['host headers > dist/_headers', 'host headers --regions regions.json > dist/_headers'],
    (_, terminal) => printWith(headers.opts<{ regions?: string }>().regions, terminal, headersFile),
  )
}

/** Prints what is made of the origins of an index's feeds; of none without an index. */
function printWith(
  path: string | undefined,
  terminal: Terminal,
  made: (feeds: readonly string[]) => string,
): Promise<Exit> {
  const index = path === undefined ? undefined : readRegionsFile(path)
  if (index && !index.ok) return Promise.resolve(terminal.fail(index.error))
  terminal.print(made(index ? feedOrigins(index.value) : []).trimEnd())
  return Promise.resolve(EXIT.fine)
}

/** Nothing that could end a directive of the configuration and begin another. */
const matching =
  (pattern: RegExp, what: string) =>
  (value: string): string => {
    if (pattern.test(value)) return value
    throw new InvalidArgumentError(what)
  }

const name = matching(/^[\w.*-]+$/, 'It must be a host name.')
const address = matching(/^[\w.:[\]*-]+( ssl)?$/, 'It must be a port, or an address with a port.')

function path(value: string): string {
  // `$` begins a variable of nginx.
  if (isAbsolute(value) && !/[$\r\n]/.test(value)) return value
  throw new InvalidArgumentError('It must be an absolute path.')
}
