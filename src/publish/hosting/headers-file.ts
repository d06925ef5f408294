import { everywhere, type Header, RULES } from './headers.ts'

/**
 * The `_headers` file that static hosts read (Netlify, Cloudflare Pages and others). There every rule that fits
 * counts, and one header of two rules is joined: so a general rule takes back what a special one sets anew.
 *
 * @param feeds other origins that feeds lie on
 */
export function headersFile(feeds: readonly string[] = []): string {
  // The more special a rule, the later: it has the last word.
  const special = RULES.filter(({ path }) => path !== '/').toSorted(
    (a, b) => a.path.length - b.path.length,
  )
  const general = RULES.find(({ path }) => path === '/')?.headers ?? []
  const lines = [
    '/*',
    ...[...everywhere(feeds), ...general].map(lineOf),
    ...special.flatMap(({ path, headers }) => {
      const above = special.find((one) => one.path !== path && path.startsWith(one.path))
      const inherited = [...general, ...(above?.headers ?? [])].map(([name]) => name)
      const taken = [...new Set(headers.map(([name]) => name))].filter((name) =>
        inherited.includes(name),
      )
      return [`${path}*`, ...taken.map((name) => `  ! ${name}`), ...headers.map(lineOf)]
    }),
  ]
  return `${lines.join('\n')}\n`
}

const lineOf = ([name, value]: Header): string => `  ${name}: ${value}`
