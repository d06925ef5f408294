import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personalDataIn } from '../../src/catalogue/personal-data.ts'

const TODAY = '2026-11-29'
const found = (text: string) => personalDataIn(text, TODAY)

describe('personal data of clients', () => {
  it.each([
    'Ali Hassan, 12.03.1990',
    'Ali Hassan 12.03.1990',
    'Ali Hassan (12.03.1990)',
    'Ali Hassan; 12.3.90',
    'Hassan, Ali (12.3.90)',
    'Hassan, Ali, 12.03.1990',
    'HASSAN, ALI 12.03.1990',
    'ALI HASSAN 12.03.1990',
    '12.03.1990 Ali Hassan',
    '12.03.1990, Hassan, Ali',
    '1990-03-12 Ali Hassan',
    'Ali Hassan 1990-03-12',
    'Ali Hassan, 12. März 1990',
    'Ali Hassan, 12. Dez. 1990',
    'Ali Hassan, 12. Mrz. 1990',
    'Ali Hassan 19900312',
    'Ali Hassan [12.03.1990]',
    '[12.03.1990] Ali Hassan',
    'Anna Klein, 12.03.1990',
    'Peter Groß (12.03.1990)',
    'Jürgen Müller am 12.03.1990',
    'Frau Yılmaz vom 12.03.1990',
    'Ali Hassan, March 12, 1990',
    'Ali Hassan, 12/03/1990',
    'Ali Hassan\n12.03.1990',
    'Fall: Ali Hassan, 12.03.1990, wartet auf den Kurs',
    'Beratung Ali Hassan, 12.03.1990',
    'Muhammad Ali al-Hassan, 12.03.1990',
    'Maria de la Cruz, 12.03.1990',
    'Anna-Lena Müller-Lüdenscheidt (12.03.1990)',
    'Peter Hartung, 12.03.1990',
    'Ali Kaplan, 12.03.1990',
    'Karl-Heinz Albrecht, 12.03.1990',
    'August Lambrecht, 12.03.1950',
    'Ursula von der Quitte, 12.03.1990',
    'Petra Sonntag, 12.03.1990',
    'Jan Thaler, 12.03.1990',
    'Frau Yılmaz, 12.03.1990',
    'Herr H. (12.3.1990)',
    'Familie Hassan, 12.03.1990',
    'Frau von Thaler 12.03.1990',
    'Ольга Иванова, 12.03.1990',
    'علي حسن ١٢.٠٣.١٩٩٠',
    'Ali Hassan, ١٢.٠٣.١٩٩٠',
    'Ali Hassan, ۱۲.۰۳.۱۹۹۰',
    'der Sohn, geb. 12.03.2024',
    'Er ist geboren am 12.03.1990.',
    'geboren am 12. März 1990',
    'Geburtsdatum: 12.03.1990',
    'Geburtsdatum 1990-03-12',
    'Geburtstag: 12.03.1990',
    'Kind *12.03.2015',
    'A. H. (* 12.03.1990)',
    'am 12.03.1990 geboren',
    'die Tochter (12.03.2019 geb.)',
    'date of birth: 12 March 1990',
    'born on 12.03.1990',
    'Ali Hassan,\u00a012.03.1990',
    'Ali Hassan,\u200e 12.03.\u200b1990',
  ])('%j has a name or a word with a date of birth', (text) => {
    expect(found(text)).toBe('name-and-birth-date')
  })

  it.each([
    'Kundennummer 123D456789',
    '123 D 456 789',
    '123-D-456789',
    'Es geht um 123d456789.',
    'KdNr. ١٢٣D٤٥٦٧٨٩',
    '12345//0012345',
    '12345BG0012345',
    '12345 BG 0012345',
    '65 170839 J 003',
    '65170839J003',
    '12345678901',
    '12 345 678 901',
    '123456789012',
    'BG-Nummer: 4711 22',
    'AZR-Nr. 12 34 56',
  ])('%j has the number of a person or household', (text) => {
    expect(found(text)).toBe('customer-number')
  })

  it.each([
    ['Anrufen: 0171 1234567', 'phone'],
    ['+49 221 4710 999', 'phone'],
    ['Tel. 4711', 'phone'],
    ['Kurs-Nr. 0171-1234-567', 'phone'],
    ['Rückruf 471 022 33', 'phone'],
    ['ali.k@web.example', 'mail'],
    ['ali.k at web de', 'mail'],
  ])('%j: %s', (text, kind) => {
    expect(found(text)).toBe(kind)
  })

  it.each([
    '',
    'Gesetz vom 12.03.2015',
    'Genfer Konvention vom 28.07.1951',
    'Charta der Vielfalt vom 12.12.2006',
    'Übereinkommen über die Rechte des Kindes vom 20.11.1989',
    'Treffen am 8. Dezember 2026',
    'Treffen am 08.12.2026, 14:00–16:00 Uhr, Raum 3.08',
    'Protokoll vom Treffen Lindental, 09.06.2026',
    'Aufenthaltsgesetz (30.07.2004)',
    'Zweites Buch Sozialgesetzbuch, 24.12.2003',
    'Viertes Gesetz für moderne Dienstleistungen am Arbeitsmarkt, 24.12.2003',
    'SGB II (24.12.2003)',
    'SGB III, 24.03.1997',
    'BMAS Weisung, 12.03.2014',
    'Kooperationsvereinbarung Kreis Gütersloh, 12.03.2014',
    'Beschluss des Bundesrats vom 12.03.2014',
    'Deutscher Bundestag, 30.07.2004',
    'Neue Integrationskursverordnung 13.12.2004',
    'Inkrafttreten Zuwanderungsgesetz: 01.01.2005',
    'Am 01.01.2005 trat das Zuwanderungsgesetz in Kraft',
    '01.01.2005 Inkrafttreten Zuwanderungsgesetz',
    'Stand: 12.03.2014',
    'Kinder, die ab dem 1.1.2025 geboren werden',
    'für nach dem 1. Januar 2025 geborene Kinder',
    'zwischen 1.1.2020 und 31.12.2024 geborene Kinder',
    'Der JMD feiert seinen Geburtstag am 12.03.2027',
    '* 12.03.2014 Gesetz geändert\n* 08.12.2026 nächstes Treffen',
    'Ansprechpartnerin wird Frau Sternenau ab 01.03.2027',
    'Oksana Sternenau, 08.12.2026',
    'Frau Silberbach stellt am 08.12.2026 die Zuständigkeiten vor',
    'Klientin, 34 Jahre, zwei Kinder, B1-Kurs abgebrochen. Was nun?',
    'Verordnung (EU) 2016/679, Art. 9',
    'Verordnung (EG) Nr. 883/2004 und Richtlinie 2011/95/EU',
    'BT-Drs. 20/12345',
    'BGBl. 2023 I Nr. 217',
    'BGBl. I S. 2954',
    'veröffentlicht im GMBl 2016 Nr. 28, Seiten 548-552',
    'BSG, Urteil vom 12.3.2020, B 14 AS 12/19 R',
    'LSG NRW, L 7 AS 1234/20',
    '1.250.000 Euro für Sprachkurse',
    'rund 12.500 Teilnehmende im Jahr 2025/26',
    '§ 44 Abs. 4 AufenthG, § 10 SGB II, §§ 16a bis 16k',
    'Bildungsgutschein: 1.500 €',
    'Mo–Fr 9–12 Uhr, Do 14–18 Uhr',
    'Postleitzahl 33330 Gütersloh',
    'Netzwerk Frühe Hilfen (12.05.2013)',
    'Kleine Anfrage, 12.05.2013',
    'Große Koalition [12.05.2013]',
    'Fassung Integrationskursverordnung 20041213',
    'Charta der Vielfalt, 13.12.2006',
    'Internationaler Frauentag, 08.03.2015',
    'Süddeutsche Zeitung, 12.03.2015',
    'Konferenz Berlin, 12.03.2015',
    'Fachtag Münster (12.03.2015)',
    'Bundesministerin Quitte, 12.03.2014',
    'UN-Kinderrechtskonvention (20.11.1989)',
    'Tag der Deutschen Einheit 03.10.1990',
    'Maßnahme-Nr. 955/123/2026',
    'BAMF-Kurs Nr. 47/2026, Beginn 01.02.2027',
    '250.000 Euro weniger für MBE, 120 000 Plätze weniger als 2024/2025/2026',
    'Wie viele Plätze gibt es im Frühjahr 2027? Bisher 20 in B1, 15 in B2.',
    'Ablauf:\n1. Rückblick\n2. Zahlen 2026\n3. Termine 2027',
    'Welche Integrationskurse beginnen im Frühjahr?',
    'Übergang vom JMD zur MBE mit 27',
    'Alle Partner waren vertreten. Die Übersichten der Beratungsstellen sind aktuell. Das Jobcenter stellt die neue Zuständigkeit nach Buchstaben vor.',
    'Vereinbart: Das Jobcenter schickt bis 15.01.2027 die Liste. Nächstes Treffen: 08.06.2027, 10 Uhr.',
  ])('%j passes', (text) => {
    expect(found(text)).toBeUndefined()
  })

  const two = (n: number): string => String(n).padStart(2, '0')
  const longAgo = fc
    .record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 1930, max: 2016 }),
    })
    .chain(({ day, month, year }) =>
      fc.constantFrom(
        `${two(day)}.${two(month)}.${year}`,
        `${day}.${month}.${year}`,
        `${day}. ${month}. ${year}`,
        `${year}-${two(month)}-${two(day)}`,
        `${day}/${month}/${year}`,
      ),
    )
  const given = fc.constantFrom('Ali', 'Oksana', 'Ngọc', 'Émilie', 'Jean-Luc', 'Żaneta')
  const family = fc.constantFrom('Hassan', 'Sternenau', 'Nguyễn', 'Müller', "O'Neill", 'Öztürk')

  it('finds a name beside a date of birth in whatever order and around it', () => {
    const around = fc.constantFrom('', 'Es geht um ', 'fall ', '(', '– ')
    fc.assert(
      fc.property(given, family, longAgo, around, fc.nat(4), (one, other, date, before, order) => {
        const said = [
          `${one} ${other}, ${date}`,
          `${other}, ${one} (${date})`,
          `${date} ${one} ${other}`,
          `${one} ${other} ${date}`,
          `Frau ${other}: ${date}`,
        ][order]
        expect(found(`${before}${said ?? ''}`)).toBe('name-and-birth-date')
      }),
    )
  })

  it('lets every date of a law, a meeting or a decision pass', () => {
    const before = fc.constantFrom(
      'Gesetz vom ',
      'Treffen am ',
      'in Kraft seit ',
      'Erlass (',
      'gültig bis ',
      'Das Jobcenter hat am ',
      'Stand ',
      'Die Vereinbarung gilt ab dem ',
    )
    const after = fc.constantFrom('', '.', ' in Kraft', ' beschlossen', ')', ': alle waren da')
    fc.assert(
      fc.property(before, longAgo, after, (one, date, other) => {
        expect(found(`${one}${date}${other}`)).toBeUndefined()
      }),
    )
  })

  it('finds every customer number, however it is parted', () => {
    const number = fc.tuple(
      fc.stringMatching(/^\d{3}$/),
      fc.stringMatching(/^[A-Za-z]$/),
      fc.stringMatching(/^\d{6}$/),
      fc.constantFrom('', ' ', '-', '/'),
    )
    fc.assert(
      fc.property(number, ([area, letter, rest, gap]) => {
        expect(found(`Nr. ${area}${gap}${letter}${gap}${rest}.`)).toBe('customer-number')
      }),
    )
  })

  it('takes any text without a hang or a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const kind = found(text)
        expect(found(`${text}\n`)).toBe(kind)
      }),
    )
  })

  it.each(['A-AA', 'Ali ', 'Ali, ', 'A.', "A'", '1 ', '12.03.1990 ', '* ', 'S. 1', 'ع ', 'von '])(
    'comes to an end with %j over and over',
    (piece) => {
      expect(found(`${piece.repeat(8000 / piece.length)}Ali Hassan, 12.03.1990`)).toBeDefined()
    },
  )
})
