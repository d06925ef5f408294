import { everywhere, FILES_ONLY, type Header, RULES } from './headers.ts'

export interface NginxOptions {
  /** The folder that is served, absolute. */
  readonly root: string
  /** `guide.example.org` */
  readonly serverName: string
  /** What `listen` says: `80`, `127.0.0.1:8080`. */
  readonly listen: string
  /** Whether nginx has the module for `.br` (Debian: libnginx-mod-http-brotli-static). */
  readonly brotli: boolean
  /** Other origins that feeds lie on. */
  readonly feeds?: readonly string[]
}

/** What is compressed on the way where no twin lies beside it: the guide, and what of a feed changes; HTML always is. */
const COMPRESSED = [
  'application/json',
  'application/manifest+json',
  'image/svg+xml',
  'text/css',
  'text/javascript',
  'text/plain',
]

/**
 * A configuration for nginx, to be included within `http` (Debian: a file in `sites-available`). Headers come from maps and
 * stand in one place: an `add_header` in a location would silence all others.
 */
export function nginxConfiguration(options: NginxOptions): string {
  const { root, serverName, listen, brotli, feeds } = options
  const names = [...new Set(RULES.flatMap(({ headers }) => headers.map(([name]) => name)))]
  return `${names.map(mapOf).join('\n')}
server {
    listen ${listen};
    server_name ${serverName};
    root ${quoted(root)};
    index index.html;

    server_tokens off;
    gzip on;
    gzip_types ${COMPRESSED.join(' ')};
    gzip_min_length 512;
    gzip_static on;
    gzip_vary on;
${brotli ? '    brotli_static on;\n' : ''}
    include /etc/nginx/mime.types;
    types {
        application/manifest+json webmanifest;
        application/octet-stream age;
        text/javascript js mjs;
    }
    charset utf-8;
    charset_types application/json application/manifest+json text/css text/html text/javascript text/plain;

${[...everywhere(feeds).map(addHeader), ...names.map((name) => `    add_header ${name} ${variable(name)} always;`)].join('\n')}

    location / {
        try_files $uri /index.html;
    }

    location /desk/ {
        try_files $uri /desk/index.html;
    }

${FILES_ONLY.map((path) => `    location ${path} {\n        try_files $uri =404;\n    }`).join('\n\n')}
}
`
}

/** The value of a header by the address; where no rule sets it, nothing is sent. */
function mapOf(name: string): string {
  const lines = RULES.flatMap(({ path, headers }) => {
    const value = headers.find(([header]) => header === name)?.[1] ?? ''
    return path === '/' ? [`    default ${quoted(value)};`] : [`    ~^${path} ${quoted(value)};`]
  })
  return `map $uri ${variable(name)} {\n${lines.join('\n')}\n}\n`
}

const variable = (name: string): string =>
  `$anlaufstelle_${name.toLowerCase().replaceAll('-', '_')}`
const addHeader = ([name, value]: Header): string =>
  `    add_header ${name} ${quoted(value)} always;`
const quoted = (value: string): string =>
  `"${value.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`)}"`
