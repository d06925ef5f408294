import { expect, it } from 'vitest'
import { terminalCode } from '../../../src/publish/preview/terminal-code.ts'
import { readCode } from './read-code.ts'

it.each(['https://192.168.178.20:4961/', 'https://10.0.0.1:65535/'])(
  '%s can be read off the terminal',
  (url) => {
    const lines = terminalCode(url, false)
    expect(readCode(lines)).toBe(url)
    // Black on white whatever the terminal's colours are, and every line ends them.
    const coloured = lines.map((line) => `\u001b[30;107m${line}\u001b[0m`)
    expect(terminalCode(url, true)).toEqual(coloured)
  },
)
