// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { isChosen, keepRegions, readKept, readRegion } from '../../src/app/regions/chosen.ts'

beforeEach(() => localStorage.clear())

describe('the regions of a device', () => {
  it('are the embedded one alone until somebody chooses', () => {
    expect([readRegion(), readKept(), isChosen()]).toEqual(['', [''], false])
  })

  it('are remembered, with the one that is shown', () => {
    keepRegions(['', 'ahornkreis', 'birkenkreis'], 'birkenkreis')
    expect([readRegion(), readKept(), isChosen()]).toEqual([
      'birkenkreis',
      ['', 'ahornkreis', 'birkenkreis'],
      true,
    ])
    keepRegions(['birkenkreis', ''], '')
    expect([readRegion(), readKept(), isChosen()]).toEqual(['', ['birkenkreis', ''], true])
    keepRegions(['birkenkreis'], 'birkenkreis')
    expect(readKept()).toEqual(['birkenkreis'])
  })

  it('hold the one that is shown, whatever the list says', () => {
    localStorage.setItem('region', 'ahornkreis')
    expect(readKept()).toEqual(['', 'ahornkreis'])
    localStorage.setItem('regions', 'birkenkreis birkenkreis')
    expect(readKept()).toEqual(['birkenkreis', 'ahornkreis'])
  })

  it('know the embedded one by its code as well', () => {
    keepRegions(['musterkreis'], 'musterkreis')
    expect([readRegion(), readKept()]).toEqual(['', ['']])
  })
})
