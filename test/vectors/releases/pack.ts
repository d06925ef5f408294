/**
 * Keeps a release as it was built: `npx tsx test/vectors/releases/pack.ts [project]` packs `dist/` of a project, this one
 * unless another is named, beside this file. It bears the day and the name of the commit it was built from.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { zipSync } from 'fflate'

/** What no device keeps: the desk, pictures for shops, leaflets, and the same once more for hosts that serve it compressed. */
const LEFT_OUT = /^(?:\.vite|desk|screenshots|(?:embedded|feed)\/material)\/|\.(?:br|gz)$/

const [, , project = '.'] = process.argv
const git = (...words: readonly string[]): string =>
  execFileSync('git', ['-C', project, ...words], { encoding: 'utf8' }).trim()

if (git('status', '--porcelain', '--untracked-files=no') !== '')
  throw new Error(`${project} differs from its commit: nobody could build this again`)

const dist = join(project, 'dist')
const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile())
  .map((one) => join(one.parentPath, one.name).slice(join(dist, '/').length))
  .filter((path) => !LEFT_OUT.test(path))
  .toSorted()

// Not compressed one by one: many hold the same, as the region and the texts do.
const zip = zipSync(Object.fromEntries(paths.map((path) => [path, readFileSync(join(dist, path))])), {
  level: 0,
  mtime: '1980-01-02',
})
const packed = brotliCompressSync(zip, {
  params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS },
})
const name = `${git('log', '-1', '--format=%cs')}-${git('rev-parse', '--short=7', 'HEAD')}.zip.br`
writeFileSync(new URL(name, import.meta.url), packed)
console.log(`${name}: ${paths.length} files, ${zip.length} bytes, packed ${packed.length}`)
