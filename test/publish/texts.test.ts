import { describe, expect, it } from 'vitest'
import german from '../../locales/de/publish.json' with { type: 'json' }
import english from '../../locales/en/publish.json' with { type: 'json' }
import type { Failure } from '../../src/publish/cli/failure.ts'
import type { ExportRemark } from '../../src/publish/export/hsds/report.ts'
import type { RemarkCode } from '../../src/publish/import/imported.ts'
import type { GateRemark } from '../../src/publish/import/merge/gate.ts'
import type { Remark } from '../../src/publish/import/osm/remark.ts'
import { PROBLEM_CODES } from '../../src/publish/workbook/problem.ts'

/** Every key with the parameters of its text. */
function shapeOf(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]: [string, unknown]) =>
    typeof text === 'string'
      ? [`${path}${key} ${[...new Set(text.match(/\{\{\w+\}\}/g))].toSorted().join(' ')}`]
      : shapeOf(text as object, `${path}${key}.`),
  )
}

describe('texts of the command line', () => {
  it('has a text and a remedy for every problem', () => {
    expect(Object.keys(english.problems).toSorted()).toEqual(PROBLEM_CODES.toSorted())
    for (const { what, remedy } of Object.values(english.problems)) {
      expect(what).toMatch(/\S/)
      expect(remedy).toMatch(/\S/)
    }
  })

  it('words every failure and every remark of an import', () => {
    // The types say that none is missing.
    const failures: Record<Failure['code'], string> = english.failures
    const remarks: Record<Remark['code'], string> = english.import
    const exchanged: Record<RemarkCode, string> = english.exchange
    const exported: Record<ExportRemark['code'], string> = english.export
    const gate: Record<GateRemark['code'], string> = english.gate
    const sentences = Object.values({ ...failures, ...remarks, ...exported })
    for (const text of sentences) expect(text).toMatch(/\.$/)
    // A problem's own sentence may follow.
    const others = Object.values({ ...exchanged, ...gate })
    for (const text of others) expect(text).toMatch(/(\.|:|\. \{\{kind\}\})$/)
  })

  it('says the same in German, with the same parameters', () => {
    expect(shapeOf(german)).toEqual(shapeOf(english))
  })
})
