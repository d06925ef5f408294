import { isAbsolute } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { headersFile } from '../hosting/headers-file.ts'
import { nginxConfiguration } from '../hosting/nginx.ts'
import { addCommand, addGroupHelp } from './command.ts'
import { EXIT } from './failure.ts'

interface NginxCommandOptions {
  readonly root: string
  readonly serverName: string
  readonly listen: string
  readonly brotli: boolean
}

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
  addCommand(
    nginx,
    ['host nginx --root /srv/guide --server-name guide.example.org > guide.conf'],
    (_, terminal) => {
      terminal.print(nginxConfiguration(nginx.opts<NginxCommandOptions>()).trimEnd())
      return Promise.resolve(EXIT.fine)
    },
  )
  const headers = group
    .command('headers')
    .description('the headers as a _headers file, for static hosts; npm run build makes it too')
  addCommand(headers, ['host headers > dist/_headers'], (_, terminal) => {
    terminal.print(headersFile().trimEnd())
    return Promise.resolve(EXIT.fine)
  })
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
