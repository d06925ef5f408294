import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { transform } from 'esbuild'
import { TARGET } from '../../src/app/old-browser/oldest.ts'

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file))

/** Whether a compiler has nothing to rewrite for a target: another one than the build's own. */
async function fits(file: string, code: string, target: string | string[]): Promise<boolean> {
  const loader = file.endsWith('.css') ? 'css' : 'js'
  const compile = async (to: string | string[]): Promise<string> => {
    // It mistrusts the tables of characters of every engine; those here are from 2023 and later.
    const supported = { 'regexp-unicode-property-escapes': true }
    return (await transform(code, { loader, target: to, supported })).code
  }
  return (await compile(target)) === (await compile('esnext'))
}

test('no script and no style has syntax that the oldest engines cannot read', async () => {
  const files = filesIn('dist', /\.(?:js|css)$/)
  expect(files.length).toBeGreaterThan(100)
  const beyond: string[] = []
  for (const file of files)
    if (!(await fits(file, readFileSync(file, 'utf8'), TARGET))) beyond.push(file)
  expect(beyond).toEqual([])
  // Newer syntax would be noticed.
  expect(await fits('a.js', 'using a = open()', TARGET)).toBe(false)
  expect(await fits('a.css', 'a { b { color: red } }', 'safari15')).toBe(false)
})

test('the look at the browser, and the page for those that are too old, are read by browsers of 2016', async () => {
  for (const file of ['dist/early.js', 'dist/old-browser.js'])
    expect(await fits(file, readFileSync(file, 'utf8'), 'es2015'), file).toBe(true)
})

/** What came after Safari 17.0, Chrome 137 or Firefox 140: named in the guide's own sources only where it is asked for first. */
const NEWER =
  /\b(?:withResolvers|groupBy|fromBase64|toBase64|fromHex|toHex|checkVisibility|requestIdleCallback|startViewTransition|isSubsetOf|DurationFormat|setHTML|showSaveFilePicker|showOpenFilePicker|CookieStore|Promise\.try|RegExp\.escape|Iterator\.from|Error\.isError|Float16Array|getOrInsert|sumPrecise|popover\w*|scheduler)\b|\bTemporal\./
/** The same of styles, where a browser without it would show something else than meant. */
const NEWER_STYLE = /light-dark\(|@starting-style|@scope|anchor-name|field-sizing|interpolate-size/
const ASKED_FIRST: Readonly<Record<string, RegExp>> = {
  'src/screens/parts/aloud.ts': /checkVisibility\?\.call/,
}

test('the guide uses nothing that came later, unless it asks whether it is there', () => {
  const sources = filesIn('src', /\.tsx?$/).filter(
    (file) => !/^src[/](?:publish|demo)[/]/.test(file),
  )
  expect(sources.length).toBeGreaterThan(300)
  const uses = sources.filter((file) => {
    const source = readFileSync(file, 'utf8')
    return NEWER.test(source) && !ASKED_FIRST[file]?.test(source)
  })
  expect(uses).toEqual([])
  // What the build rewrites for them may stand in the sources.
  const styles = filesIn('dist', /\.css$/)
  expect(styles.filter((file) => NEWER_STYLE.test(readFileSync(file, 'utf8')))).toEqual([])
})
