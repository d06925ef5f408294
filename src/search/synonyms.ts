import type { WhyCode } from './query.ts'

/** Words and phrases that are looked for under one another's name. */
export interface SynonymGroup {
  /** As they are written; the first is what the others are explained by where an entry has none of them. */
  readonly words: readonly [string, ...string[]]
  /** What of the vocabulary stands behind the words, found though no text names it. */
  readonly codes?: readonly WhyCode[]
}

const kind = (term: (WhyCode & { field: 'kind' })['term']): WhyCode => ({ field: 'kind', term })
const need = (term: (WhyCode & { field: 'need' })['term']): WhyCode => ({ field: 'need', term })
const group = (term: (WhyCode & { field: 'group' })['term']): WhyCode => ({ field: 'group', term })
const specialty = (term: (WhyCode & { field: 'specialty' })['term']): WhyCode => ({
  field: 'specialty',
  term,
})

/**
 * The field's words for the same thing, German but for a few: what offices are called by the people who go there, and what a
 * benefit was called over the years. Words of other languages come from the vocabulary
 * (`code-words.ts`).
 *
 * A word counts as a whole; from four letters on as the beginning of a compound (`Schulden` in `Schuldenberatung`), from
 * five on as its end. Abbreviations in capitals count as a whole only. Order does not matter.
 */
export const SYNONYMS: readonly SynonymGroup[] = [
  {
    words: [
      'Grundsicherung',
      'Grundsicherungsgeld',
      'Bürgergeld',
      'Arbeitslosengeld II',
      'Arbeitslosengeld 2',
      'ALG II',
      'ALG 2',
      'ALG2',
      'Hartz IV',
      'Hartz 4',
      'Hartz4',
      'SGB II',
      'SGB 2',
    ],
    codes: [kind('jobcenter')],
  },
  {
    words: [
      'Arbeitslosengeld',
      'Arbeitslosengeld I',
      'Arbeitslosengeld 1',
      'ALG I',
      'ALG 1',
      'SGB III',
    ],
    codes: [kind('arbeitsagentur')],
  },
  {
    words: ['Agentur für Arbeit', 'Arbeitsagentur', 'Arbeitsamt'],
    codes: [kind('arbeitsagentur')],
  },
  { words: ['Jobcenter', 'Job Center', 'ARGE', 'Sozialagentur'], codes: [kind('jobcenter')] },
  {
    words: [
      'Ausländerbehörde',
      'Ausländeramt',
      'Ausländerbüro',
      'Immigrationsamt',
      'Einwanderungsamt',
      'Migrationsamt',
      'ABH',
    ],
    codes: [kind('auslaenderbehoerde')],
  },
  {
    words: ['BAMF', 'Bundesamt für Migration und Flüchtlinge', 'Bundesamt'],
    codes: [kind('bamf')],
  },
  {
    words: [
      'Migrationsberatung',
      'MBE',
      'Migrationserstberatung',
      'Einwanderungsberatung',
      'Flüchtlingsberatung',
      'Integrationsberatung',
    ],
    codes: [kind('mbe')],
  },
  { words: ['Jugendmigrationsdienst', 'JMD'], codes: [kind('jmd')] },
  {
    words: [
      'Sprachkurs',
      'Deutschkurs',
      'Integrationskurs',
      'Deutsch lernen',
      'Sprachschule',
      'Deutschunterricht',
      'Berufssprachkurs',
      'BSK',
      'DeuFöV',
    ],
    codes: [need('sprache'), kind('course-provider')],
  },
  {
    words: ['Alphabetisierung', 'Alphakurs', 'Lesen und Schreiben lernen', 'Analphabet'],
    codes: [group('literacy'), { field: 'course-kind', term: 'literacy' }],
  },
  {
    words: [
      'Kinderbetreuung',
      'Kita',
      'Kindergarten',
      'Kindertagesstätte',
      'Krippe',
      'Tagesmutter',
      'Tagespflege',
      'Kinderkrippe',
      'Hort',
      // Where the vocabulary names the need by another word.
      'дитячий садок',
      'детский сад',
    ],
    codes: [need('kinderbetreuung')],
  },
  {
    words: [
      'Schulden',
      'Schuldner',
      'Schuldnerberatung',
      'Insolvenz',
      'Privatinsolvenz',
      'Pfändung',
      'Inkasso',
      'Mahnung',
      'Gerichtsvollzieher',
      'Überschuldung',
      'P-Konto',
    ],
    codes: [need('schulden'), specialty('debt')],
  },
  {
    words: [
      'Aufenthalt',
      'Aufenthaltstitel',
      'Aufenthaltserlaubnis',
      'Visum',
      'Visa',
      'Duldung',
      'Gestattung',
      'Aufenthaltsgestattung',
      'Niederlassungserlaubnis',
      'Fiktionsbescheinigung',
      'Abschiebung',
    ],
    codes: [need('aufenthalt'), specialty('residence-law')],
  },
  {
    words: ['Asyl', 'Asylverfahren', 'Geflüchtete', 'Flüchtlinge', 'Asylbewerber'],
    codes: [group('asylum-seekers')],
  },
  {
    words: ['Einbürgerung', 'Staatsangehörigkeit', 'Staatsbürgerschaft', 'deutscher Pass'],
    codes: [need('aufenthalt')],
  },
  {
    words: [
      'Anerkennung',
      'Zeugnis',
      'Zeugnisanerkennung',
      'Diplom',
      'Abschluss anerkennen',
      'Berufsanerkennung',
      'Gleichwertigkeit',
      'ZAB',
      'ZSBA',
    ],
    codes: [need('anerkennung'), specialty('recognition-iq'), specialty('recognition-zsba')],
  },
  {
    words: ['Bewerbung', 'Lebenslauf', 'Anschreiben', 'Vorstellungsgespräch', 'Bewerbungsmappe'],
    codes: [need('bewerbung')],
  },
  {
    words: ['Arbeit finden', 'Arbeitssuche', 'Jobsuche', 'Stellensuche', 'Arbeitsvermittlung'],
    codes: [need('arbeit')],
  },
  {
    words: [
      'Ausbildung',
      'Berufsausbildung',
      'Lehrstelle',
      'Ausbildungsplatz',
      'Azubi',
      'Berufsberatung',
      'Umschulung',
    ],
    codes: [need('ausbildung')],
  },
  {
    words: ['Studium', 'studieren', 'Universität', 'Hochschule', 'Garantiefonds', 'GF-H', 'BAföG'],
    codes: [need('ausbildung'), specialty('gf-h')],
  },
  {
    words: ['Erziehungsberatung', 'Erziehung', 'Elternberatung', 'Familienberatung'],
    codes: [need('erziehung'), specialty('parenting')],
  },
  { words: ['Jugendamt', 'Jugendhilfe', 'ASD'], codes: [specialty('jugendamt')] },
  {
    words: ['Sozialamt', 'Sozialhilfe', 'Asylbewerberleistungen', 'AsylbLG', 'SGB XII'],
    codes: [specialty('sozialamt')],
  },
  {
    words: [
      'Therapie',
      'Psychotherapie',
      'Trauma',
      'psychologische Beratung',
      'psychosoziale Beratung',
      'Depression',
    ],
    codes: [need('gesundheit'), specialty('therapy')],
  },
  {
    words: [
      'Gesundheit',
      'Arzt',
      'Ärztin',
      'Krankenkasse',
      'Krankenversicherung',
      'Gesundheitsamt',
    ],
    codes: [need('gesundheit'), specialty('health')],
  },
  {
    words: ['Schwangerschaft', 'schwanger', 'Schwangerenberatung', 'Hebamme', 'Geburt'],
  },
  {
    words: [
      'Wohnung',
      'Wohnungssuche',
      'Miete',
      'Wohnungslos',
      'Obdachlos',
      'Wohngeld',
      'Mietvertrag',
      'Räumungsklage',
      'WBS',
    ],
    codes: [need('wohnen-alltag'), specialty('housing')],
  },
  {
    words: ['Kindergeld', 'Kinderzuschlag', 'Familienkasse', 'Elterngeld', 'Unterhaltsvorschuss'],
    codes: [need('leistungen')],
  },
  {
    words: [
      'Dolmetscher',
      'Dolmetscherin',
      'dolmetschen',
      'Übersetzer',
      'Übersetzung',
      'Sprachmittlung',
      'Sprachmittler',
    ],
    codes: [need('sprachmittlung')],
  },
  {
    words: ['Formular', 'Antrag ausfüllen', 'Formularhilfe', 'Ausfüllhilfe'],
    codes: [need('formular')],
  },
  {
    words: ['Brief verstehen', 'Bescheid verstehen', 'Behördenbrief', 'Amtsbrief'],
    codes: [need('dokumente')],
  },
  {
    words: ['Treffpunkt', 'Begegnungscafé', 'Treff', 'Gruppe', 'Begegnung'],
    codes: [need('gruppe')],
  },
  {
    words: ['Frauen', 'Frauengruppe', 'Frauencafé', 'Frauenberatung', 'Frauenhaus'],
    codes: [group('women')],
  },
  {
    words: ['barrierefrei', 'Rollstuhl', 'rollstuhlgerecht', 'Barrierefreiheit'],
    codes: [
      { field: 'wheelchair', term: 'yes' },
      { field: 'wheelchair', term: 'limited' },
    ],
  },
  {
    words: ['Telefonberatung', 'telefonische Beratung', 'telefonisch', 'Telefon'],
    codes: [{ field: 'mode', term: 'phone' }],
  },
  { words: ['Senioren', 'Ältere', 'Rentner', 'Rente'], codes: [group('seniors')] },
]
