// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fileName, saveFile } from '../../../src/screens/handout/save.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('a file', () => {
  it('is there until a slow browser has read it, and then no longer', async () => {
    vi.useFakeTimers()
    const made = vi.spyOn(URL, 'createObjectURL')
    const revoked = vi.spyOn(URL, 'revokeObjectURL')
    const saved: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download, this.href)
    })
    saveFile('termin.ics', 'text/calendar', 'BEGIN:VCALENDAR')
    const url = String(made.mock.results[0]?.value)
    expect(saved).toEqual(['termin.ics', url])
    const [file] = made.mock.calls[0] as [Blob]
    expect([file.type, await file.text()]).toEqual(['text/calendar', 'BEGIN:VCALENDAR'])
    vi.advanceTimersByTime(39_000)
    expect(revoked).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1000)
    expect(revoked.mock.calls).toEqual([[url]])
  })

  it.each([
    ['Jobcenter Lindental', 'jobcenter-lindental.vcf'],
    ['Jugendbüro: Größe & Übermut', 'jugendbuero-groesse-uebermut.vcf'],
    ['  ', 'anlaufstelle.vcf'],
    ['استشارة', 'anlaufstelle.vcf'],
    ['a'.repeat(90), `${'a'.repeat(60)}.vcf`],
  ])('is named so that every file system takes it: %s', (name, file) => {
    expect(fileName(name, 'vcf')).toBe(file)
  })
})
