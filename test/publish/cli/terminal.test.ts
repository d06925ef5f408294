import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { printable } from '../../../src/publish/cli/terminal.ts'
import { terminalCode } from '../../../src/publish/preview/terminal-code.ts'
import { HOSTILE } from '../../vectors/hostile/corpus.ts'
import { runFeed, writeWorkbookTo } from './run-feed.ts'

// eslint-disable-next-line no-control-regex -- these are what is looked for
const OBEYED = /[\0-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

const folder = mkdtempSync(join(tmpdir(), 'anlaufstelle-terminal-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('what is printed', () => {
  it.each(HOSTILE)('gives a terminal no orders: %j', (text) => {
    expect(printable(text)).not.toMatch(OBEYED)
  })

  it('shows what was there, and leaves what is plain as it is', () => {
    expect(printable('a\u001b[2Jb\u202ec')).toBe('a\\u001b[2Jb\\u202ec')
    expect(printable('Größe\tالعربية\n')).toBe('Größe\tالعربية\n')
  })

  it('keeps the colours of a QR code', () => {
    const code = terminalCode('https://guide.example/', true).join('\n')
    expect(code).toMatch(OBEYED)
    expect(printable(code)).toBe(code)
  })

  it('so does the check of a workbook that somebody else wrote', () => {
    const name = '\u001b]0;owned\u0007\u001b[2J\u202eName'
    const hostile = [{ id: 'mbe-lindental', kind: 'mbe', 'name.de': name }]
    writeWorkbookTo(join(folder, 'region'), { organizations: hostile })
    const { code, out, err } = runFeed(['check', join(folder, 'region')])
    expect(code).not.toBe(0)
    expect(out + err).toContain('\\u001b]0;owned')
    expect(out + err).not.toMatch(OBEYED)
  })
})
