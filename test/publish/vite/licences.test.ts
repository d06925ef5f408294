import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Rolldown } from 'vite'
import { build } from 'vite'
import { afterAll, describe, expect, it } from 'vitest'
import { licences } from '../../../src/publish/vite/licences.ts'

const root = process.cwd()
// Where packages are found as they are for the guide.
const folder = mkdtempSync(join(root, 'test-licences-'))
afterAll(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)

const PAGE = '<script type="module" src="./page.js"></script>'

async function bundle(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [name, text] of Object.entries({ 'index.html': PAGE, ...files })) write(name, text)
  const { list, inWorker } = licences(root)
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [list],
    worker: { format: 'es', plugins: () => [inWorker()] },
    build: { write: false, assetsInlineLimit: 0 },
  })
  const { output } = built as Rolldown.RolldownOutput
  const found = output.find(({ fileName }) => fileName === 'licences.txt')
  return found?.type === 'asset' ? String(found.source) : ''
}

describe('the list of licences', () => {
  it('names what is in the page, in a worker of it and in its style sheets, with the words of its makers', async () => {
    const text = await bundle({
      'page.js': `import { parse } from 'regexparam'
        import './page.css'
        new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }).postMessage(parse('/a'))`,
      'page.css': `@font-face { font-family: a; src: url('@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2') }
        body { font-family: a }`,
      'worker.js': `import { zlibSync } from 'fflate'
        self.onmessage = ({ data }) => self.postMessage(zlibSync(data))`,
    })
    for (const name of ['regexparam', 'fflate', '@fontsource-variable/noto-sans', 'workbox-core']) {
      const about = JSON.parse(
        readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
      ) as { version: string; license: string }
      expect(text).toContain(`${name} ${about.version} (${about.license})`)
    }
    expect(text).toContain('SIL OPEN FONT LICENSE')
    expect(text).toContain(
      readFileSync(join(root, 'node_modules/fflate/LICENSE'), 'utf8').trim().slice(0, 200),
    )
  })

  it('does not name what is not in it', async () => {
    const text = await bundle({ 'page.js': `import { parse } from 'regexparam'; parse('/a')` })
    expect(text).not.toContain('fflate')
    expect(text).not.toContain('fontsource')
  })
})
