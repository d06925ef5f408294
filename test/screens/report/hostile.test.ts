import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import report from '../../../locales/de/report.json' with { type: 'json' }
import vocabulary from '../../../locales/de/vocabulary.json' with { type: 'json' }
import { mailto } from '../../../src/handout/mail.ts'
import {
  formFields,
  NOTHING,
  problemsOf,
  reportedFields,
} from '../../../src/screens/report/draft.ts'
import { mailText } from '../../../src/screens/report/mail-text.ts'
import { aLocation, uuid } from '../../builders/offers.ts'
import { CATEGORIES } from '../../vectors/hostile/corpus.ts'

const fields = formFields({ table: 'locations', record: aLocation(1) })
const german = await createInstance().init({
  lng: 'de',
  resources: { de: { report, vocabulary } },
  interpolation: { escapeValue: false },
})
/** What moves a terminal, and what turns the writing around. */
// eslint-disable-next-line no-control-regex -- these are what must not be there
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

describe.each(CATEGORIES)('$name', ({ cases }) => {
  it('typed into every field are kept in that field alone, without what cannot be seen', () => {
    for (const words of cases) {
      const values = Object.fromEntries(fields.map(({ field }) => [field, words]))
      const draft = { ...NOTHING, values, missing: words, reason: words }
      const kept = reportedFields(draft, fields)
      const names = kept.map(({ field }) => field)
      expect(new Set(names).size).toBe(names.length)
      for (const one of kept) expect([words, UNSEEN.test(one.new)]).toEqual([words, false])
      const refused = Object.keys(problemsOf(draft, fields).fields)
      if (/^\s*(?:javascript|data|vbscript):/i.test(words) && names.includes('website'))
        expect([words, refused]).toEqual([words, expect.arrayContaining(['website'])])
    }
  })

  it('change nothing of the mail but its words', () => {
    for (const words of cases) {
      const values = { 'name.de': words }
      const changed = reportedFields({ ...NOTHING, values }, fields)
      const one = {
        ...{ id: uuid(1), table: 'locations' as const, record_id: uuid(1), name: 'Büro' },
        ...{ release: 1, fields: changed, reason: '', reported_at: 0, sent_at: undefined },
      }
      const text = mailText(german, [one], '')
      const link = new URL(mailto('Änderung', text, 'kontakt@region.example'))
      expect([link.protocol, link.pathname]).toEqual(['mailto:', 'kontakt@region.example'])
      expect([...link.searchParams.keys()]).toEqual(['subject', 'body'])
      expect(text).not.toMatch(UNSEEN)
    }
  })
})
