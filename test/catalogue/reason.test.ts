import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactIn } from '../../src/catalogue/reason.ts'

describe('a telephone number in a reason', () => {
  it.each([
    '0221 4710421',
    '0221/4710-421',
    '0221 / 47 10 421',
    '(0221) 47 10 421',
    '( 02 21 ) 47 10 42-1',
    '0221-4710421',
    '0221.4710.421',
    '02 21 47 10 42 1',
    '0221–4710 421',
    '0221\u00a04710\u00a0421',
    '+49 221 4710 421',
    '+49 (0)221 4710-421',
    '+49(0) 221/4710421',
    '0049 221 4710421',
    '00492214710421',
    '+492214710421',
    '+380 44 123 45 67',
    '0171 1234567',
    '0171/123 45 67',
    '01711234567',
    '0 171 12 34 56 7',
    '0800 1234567',
    '02942 123',
    '4710421',
    '4710 421',
    '47104-21',
    'Tel. 4711',
    'Tel.: 47 11',
    'Durchwahl 421',
    'Durchwahl -421',
    'Handy: 4711 12',
    'Telefonnummer 4711',
    '٠٢٢١ ٤٧١٠٤٢١',
    '۰۱۷۱ ۱۲۳۴۵۶۷',
    '０２２１ ４７１０４２１',
    'هاتف 4711',
    'тел. 4711',
    'BG-Nummer 35502//0012345',
    'Nr. 12 34 56',
    '12-34-56',
    '12.34.56.78',
    '12/34 56',
    '1 2 3 4 5 6',
    '221.471.042',
  ])('is found: %s', (written) => {
    expect(contactIn(written)).toBe('phone')
    expect(contactIn(`Herr Quitte hat es gesagt, ${written}, er ist erreichbar.`)).toBe('phone')
    expect(contactIn(`Seit 28.11.2026, 08:00-12:00 Uhr:\n${written}`)).toBe('phone')
  })

  it.each([
    '',
    'Die Öffnungszeiten stehen anders am Eingang.',
    '28.11.2026',
    '1.12.',
    '1.12.26',
    '28. 11. 2026',
    'vom 28.11.2026 bis 15.01.2027',
    '28.11.–15.12.2026',
    '28.11.2026-15.12.2026',
    '2026-11-28',
    '2026-11-28 bis 2026-12-24',
    '20261128',
    '28/11/2026',
    '01/2027',
    'Schuljahr 2026/2027',
    'Schuljahr 2026/27',
    '2025, 2026 und 2027',
    '§ 16a SGB II',
    '§§ 16, 16a und 44 SGB II',
    '§ 44 Abs. 4 Satz 2 AufenthG',
    'Artikel 15 bis 18 DSGVO',
    'Art. 9 DSGVO',
    '§ 421 SGB III, § 104 Abs. 1 Nr. 3',
    '43121 Erlenbrück',
    '01067 Dresden',
    'PLZ 43121 statt 43103',
    'Quittensteg 11, 43121 Erlenbrück',
    '43121 Erlenbrück, 43103 Lindental',
    '08:00-12:00',
    '8:30–12:30 Uhr',
    '8.30 bis 12.30 Uhr',
    '8.30-12.30 Uhr',
    '08.00 - 12.00 Uhr und 14.00 - 18.00 Uhr',
    'Mo-Fr 08:00-12:00, Th 14:00-18:00',
    'Mo,Tu,Fr 08:30-12:00; Th 08:30-12:00,14:00-16:30',
    '0800-1200 Uhr',
    'Di 9–12 Uhr, Do 14–18 Uhr',
    'Telefonzeiten 08:00-12:00',
    'Telefon nur 9-12 Uhr',
    'Tel. ab 08:00 Uhr',
    'Das Telefon ist seit 28.11.2026 abgestellt.',
    'Telefon im 2. Stock',
    '50 €',
    '12,50 €',
    '1.250,00 €',
    '1 250 000 Euro',
    'EUR 229,00',
    '0,50 Euro',
    'Zimmer 204',
    'Zimmer 204 bis 206',
    'Raum 3.12',
    'Busse 1 und 7, Linie 104',
    'von 12 bis 27 Jahren',
    '12-27 Jahre',
    '01.12',
    '01.12 - 05.12',
    '28-11-2026',
    '2026/11/28',
    '28/11/26',
    'Mo 9-12/14-18 Uhr',
    'Mo 9-12 und 14-18 Uhr',
    '16 von 20 Plätzen',
    '100 %',
    'Hausnummer 12-14',
    'A1, A2, B1',
    'IntV 13',
    'Stand 2026',
  ])('is not: %s', (written) => {
    expect(contactIn(written)).toBeUndefined()
    expect(contactIn(`Am Eingang steht: ${written}.`)).toBeUndefined()
    expect(contactIn(`${written}\n${written}`)).toBeUndefined()
  })
})

describe('a mail address in a reason', () => {
  it.each([
    'anna@quitte.example',
    'Anna.Quitte+x@mail.quitte.example',
    'anna @ quitte.example',
    'anna(at)quitte.example',
    'anna [at] quitte [punkt] example',
    'anna {ät} quitte.example',
    'mailto:anna@quitte.example',
    'anna＠quitte.example',
    'ali.k at web de',
    'ali.k at web.de',
    'ali.k (at) web.de',
    'ali.k (at) web de',
    'ali.k[at]web punkt de',
    'ali.k ät web.de',
    'ali.k @ web de',
    'ali.k at web dot de',
  ])('is found: %s', (written) => {
    expect(contactIn(written)).toBe('email')
    expect(contactIn(`Bitte an ${written}, danke.`)).toBe('email')
  })

  it.each([
    'www.quitte.example',
    'um 12 @ Lindental',
    '@quitte',
    'Seite (at) Home',
    'Look at www.quitte.example',
    'The sign at the door says so',
    'They open at nine',
  ])('is not: %s', (written) => {
    expect(contactIn(written)).toBeUndefined()
  })
})

describe('what dates and times are made of is never taken for a number', () => {
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = fc.integer({ min: 1, max: 31 })
  const month = fc.integer({ min: 1, max: 12 })
  const year = fc.integer({ min: 2020, max: 2035 })
  const dates = fc.tuple(day, month, year, fc.nat({ max: 7 })).map(([d, m, y, how]) => {
    const written = [
      `${d}.${m}.${y}`,
      `${two(d)}.${two(m)}.${y}`,
      `${two(d)}. ${two(m)}. ${y}`,
      `${y}-${two(m)}-${two(d)}`,
      `${two(d)}.${two(m)}.`,
      `${two(d)}/${two(m)}/${y}`,
      `${two(d)}-${two(m)}-${y}`,
      `${two(d)}.${two(m)}.${String(y).slice(2)}`,
    ]
    return written[how] ?? ''
  })
  const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  const dash = fc.constantFrom('–', '-', ' – ', ' bis ')
  const times = fc
    .tuple(clock, clock, dash, fc.constantFrom(':', '.'), fc.boolean())
    .map(([[h, m], [to, tom], between, point, padded]) => {
      const at = (hour: number, minute: number) =>
        `${padded ? two(hour) : hour}${point}${two(minute)}`
      return `${at(h, m)}${between}${at(to, tom)}${point === '.' ? ' Uhr' : ''}`
    })
  const postal = fc
    .integer({ min: 1067, max: 99_998 })
    .map((n) => `${String(n).padStart(5, '0')} Musterstadt`)
  const paragraph = fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 9 }))
    .map(([n, abs]) => `§ ${n} Abs. ${abs} SGB II`)
  const harmless = fc.oneof(dates, times, postal, paragraph)

  it('alone, side by side, or in lines', () => {
    const joined = fc.constantFrom(', ', ' und ', '\n', '; ', ' ab ')
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1, maxLength: 4 }), joined, (parts, between) => {
        expect(contactIn(parts.join(between))).toBeUndefined()
      }),
      { numRuns: 2000 },
    )
  })

  it('and a span of dates is none either', () => {
    fc.assert(
      fc.property(dates, dates, dash, (from, to, between) => {
        expect(contactIn(`Vom ${from}${between}${to} geschlossen.`)).toBeUndefined()
      }),
      { numRuns: 2000 },
    )
  })

  it('while six digits in pieces are, beside any of them', () => {
    const piece = fc.constantFrom('12 34 56', '471-04-21', '47 11/04 2', '4711 042')
    fc.assert(
      fc.property(harmless, piece, (one, number) => {
        expect(contactIn(`${one}, Nr. ${number}, danke`)).toBe('phone')
      }),
    )
  })
})
