import type { TFunction } from 'i18next'
import { createInstance } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import report from '../../../locales/de/report.json' with { type: 'json' }
import vocabulary from '../../../locales/de/vocabulary.json' with { type: 'json' }
import { mailText } from '../../../src/screens/report/mail-text.ts'
import type { Report } from '../../../src/store/store.ts'
import { uuid } from '../../builders/offers.ts'

let german: TFunction
beforeAll(async () => {
  german = await createInstance().init({
    lng: 'de',
    resources: { de: { report, vocabulary } },
    interpolation: { escapeValue: false },
  })
})

const aReport = (n: number): Report => ({
  id: uuid(n),
  table: 'services',
  record_id: uuid(n),
  name: `Beratung ${n}`,
  release: 1,
  fields: [
    { field: 'needs', old: 'sprache', new: 'sprache; arbeit' },
    { field: 'spoken_languages', old: '', new: 'de; ar (nur dienstags)' },
    { field: 'phone', old: '+49 221 4710 101', new: '' },
    { field: 'status', old: 'active', new: 'temporarily closed' },
  ],
  reason: 'Aushang',
  reported_at: 0,
  sent_at: undefined,
})

describe('the mail', () => {
  it('says the changes in words', () => {
    expect(mailText(german, [aReport(1)], 'MBE')).toBe(
      [
        'Guten Tag, im Verzeichnis ist Folgendes anders:',
        '',
        'Beratung 1',
        '- Wobei es hilft: Deutsch lernen, Arbeit finden (bisher: Deutsch lernen)',
        '- Sprachen: Deutsch, Arabisch (nur dienstags)',
        '- Telefonnummer: Gibt es nicht mehr (bisher: +49 221 4710 101)',
        '- Stand des Angebots: vorübergehend geschlossen (bisher: findet statt)',
        'Woher: Aushang',
        '',
        'MBE',
      ].join('\n'),
    )
  })

  it('says a topic as it was proposed, and no id', () => {
    const fields = { organization: uuid(9), category: 'law', title: 'Kurse', detail: 'Wer?' }
    const topic: Report = {
      ...aReport(1),
      table: 'topics',
      record_id: undefined,
      name: 'Kurse',
      fields: Object.entries(fields).map(([field, value]) => ({ field, old: '', new: value })),
      reason: '',
    }
    expect(mailText(german, [topic], '').split('\n').slice(2)).toEqual([
      'Thema für ein Treffen: Kurse',
      'Neues im Recht',
      'Wer?',
    ])
  })

  it('says of what does not fit into a link how much the file has', () => {
    const many = Array.from({ length: 20 }, (_, n) => aReport(n + 1))
    const text = mailText(german, many, '')
    const shown = text.match(/^Beratung \d+$/gm)?.length ?? 0
    expect(encodeURIComponent(text).length).toBeLessThanOrEqual(1900)
    expect(shown).toBeGreaterThan(0)
    expect(text).toContain(`${20 - shown} weitere Meldungen stehen in der Datei.`)
  })
})
