/*
 * A name beside a date of birth. German writes every noun with a capital, so two capitals are no name yet: beside them stands
 * a date that lies ten years or more back, and neither is a word of offices, laws or meetings.
 */

/** German and English, short and long, at the beginning of a sentence and within. */
const MONTHS =
  '[Jj]an(?:uar|uary)?|[Ff]eb(?:ruar|ruary)?|[Mm]är(?:z)?|[Mm]aerz|[Mm]rz|[Mm]ar(?:ch)?|[Aa]pr(?:il)?|[Mm]a[iy]|' +
  '[Jj]un[ie]?|[Jj]ul[iy]?|[Aa]ug(?:ust)?|[Ss]ept?(?:ember)?|[Oo][kc]t(?:ober)?|[Nn]ov(?:ember)?|[Dd]e[zc](?:ember)?'

const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const FULL = '(?:19|20)\\d{2}'

/** A whole date with its year as `y1` … `y5`: ISO, `12.03.1990`, `12/3/90`, `12. März 1990`, `March 12, 1990`, `19900312`. */
const dateNamed = (name: string): string =>
  `(?:${[
    `(?<${name}1>${FULL})[-/.]${MONTH}[-/.]${DAY}`,
    `${DAY}(?:\\. ?${MONTH}\\. ?|[/-]${MONTH}[/-])(?<${name}2>${FULL}|\\d{2})`,
    `${DAY}\\.? ?(?:${MONTHS})\\.? (?<${name}3>${FULL})`,
    `(?:${MONTHS})\\.? ${DAY}(?:st|nd|rd|th)?,? (?<${name}4>${FULL})`,
    `(?<${name}5>${FULL})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`,
  ].join('|')})(?!\\d)`
const A_DATE = `(?<![\\d.])${dateNamed('y')}`

/** Somebody is so old at least, or it was no date of birth. */
const YEARS_BACK = 10

const PARTICLE =
  '(?:vo[nm](?: de[rmn])?|van(?: de[rn]?)?|de|del|della|da|dos|di|la|le|el|al|bin|ibn|ben|bint|abu)'
const PART = `(?:\\p{Lu}[\\p{L}'’.]*(?:-[\\p{L}'’]+)*|(?:al|el|ad|as|ash|an|ar)-\\p{Lu}[\\p{L}'’]+|(?!\\p{Lu}|\\p{Ll})\\p{Lo}{2,})`
const SALUTATION = '(?:Herrn?|Frau|Familie|Fam\\.|Hr\\.|Fr\\.|Mr\\.?|Mrs\\.?|Ms\\.?)'
const SALUTED = `${SALUTATION} (?:${PARTICLE} )*${PART}`
/** `Ali Hassan`, `Hassan, Ali`, `Maria de la Cruz`. */
const TWO_PARTS = `(?<a>${PART}),? (?:${PARTICLE} )*(?<b>${PART})`
/** What stands between a name and its date: nothing much. */
const BESIDE = '(?: ?[,;:|([/-])* ?\\n? ?[([]?'

/** `Ali Hassan am 12.03.1990`: of a person's day as of a law's. */
const OF = '(?: (?:am|vom|on|of))?'

const NAME_THEN_DATE = new RegExp(
  `(?<!\\p{L})(?:${SALUTED}|${TWO_PARTS})${OF}${BESIDE}${A_DATE}`,
  'gu',
)
const DATE_THEN_NAME = new RegExp(
  `${A_DATE}[)\\]]?${BESIDE}(?:${SALUTED}|${TWO_PARTS})(?!\\p{L})`,
  'gu',
)

/** `geb. 12.03.1990`, `Geburtsdatum: 1990-03-12`, `born on 12 March 1990`. */
const BORN_THEN_DATE = new RegExp(
  `(?<!\\p{L})(?:geb(?:\\.|oren(?:e[rnms]?)?)?|geburtsdatum|geb\\.?-?datum|gebdat\\.?|birth ?date|date of birth|d\\.?o\\.?b\\.?|born)` +
    `[:,]* ?(?:am|ist|on|is|der|den)? ?[:(]? ?${A_DATE}`,
  'iu',
)
/** `am 12.03.1990 geboren`; not `ab dem 1.1.2025 geborene Kinder`, whom a law means. */
const DATE_THEN_BORN = new RegExp(
  `(?<!(?:vor|nach|ab|seit|bis|zwischen|und)(?: dem| zum| einschließlich)? )${A_DATE},? ?\\(?(?:geb\\.|geboren)`,
  'iu',
)
/** The sign of genealogists; at the beginning of a line with a blank after it, it begins an item of a list. */
const STAR_THEN_DATE = new RegExp(`(?:(?<!^ *)\\* ?|^ *\\*)${A_DATE}`, 'gmu')
/** An office has a birthday too, but not one of long ago. */
const BIRTHDAY_THEN_DATE = new RegExp(
  `(?:geburtstag|birthday)[:,]? ?(?:am|is|on)?:? ?${A_DATE}`,
  'giu',
)

/**
 * Words that are part of no name: whole ones, and ends of longer ones. A surname among them is missed rather than every
 * title of a law refused.
 */
const NO_NAME = new RegExp(
  `^(?:${[
    'der|die|das|den|dem|des|ein|eine|einer|eines|einem|einen|im|in|am|an|auf|aus|ab|bei|bis|mit|nach|seit|vom?|vor|zu[mr]?|für|über|unter|um|und|oder|ohne|gegen|durch|per|laut|gemäß|wie|was|wann|wer|wo|warum|alle|kein|keine|nur|noch|auch|siehe|unser|unsere|unserer|dies|diese|dieser|dieses|the|a|of|on|from|since|law|act|meeting',
    // Without an ending they are names: Anna Klein, Peter Groß.
    '(?:groß|klein)(?:e[rnms]?|s)',
    '(?:neu|alt|erst|zweit|dritt|viert|fünft|letzt|nächst|gemeinsam|öffentlich|deutsch|europäisch|beruflich|sozial|regional|kommunal|interkulturell|jährlich|gültig|aktuell|bisherig|früher|offen|frei)(?:e[rnms]?|s)?',
    'montag|dienstag|mittwoch|donnerstag|samstag',
    'stand|fassung|treffen|sitzung|satzung|weisung|meldung|lesung|prüfung|leistung|änderung|leitung|anlage|thema|themen|termin|start|beginn|ende|frist|erlass|urteil|beschluss|vertrag|protokoll|bericht|antrag|gesetz|recht|rat|amt|kreis|stadt|land|bund|haus|raum|saal|team|träger|verein|kurs|kurse|arbeit|agentur|jobcenter|seite|teil|kapitel|artikel|absatz|paragraf|nummer|nr\\.?|abs\\.?|art\\.?|az\\.?|eu|eg|inkrafttreten|neuregelung|bundestag|bundesrat|landtag|kabinett|partner|beratung|praktikum|schule|ausbildung|projekt|programm|info|tag|woche|monat|jahr|uhr|ort|datum|betreff|gast|gäste|vorstellung|rückblick|austausch|anlass|quelle|integration|migration|flüchtlinge|caritas|diakonie|awo|drk|bad|sankt|st\\.?|konferenz|tagung|zeitung|kongress|forum|workshop|seminar|webinar|charta|konvention|netzwerk|runder|vereinte|nationen|presse|landrat|landrätin',
    '[ivxlc]+|sgb|bsg|lsg|bverfg|bverwg|eugh|bamf|bmas|bmi|bmfsfj|mbe|jmd|ba|fh|gf|gmbh|ev|e\\.v\\.',
  ].join('|')})$|(?:${[
    '.{5}ung(?:en)?|.{3}(?:heit|keit|schaft|tion|ität|ismus)(?:en)?',
    'gesetz(?:es|e)?|gesetzbuch|ordnung|richtlinie|vertrag|gericht|urteil|erlass|beschluss|pflicht|paket|.{4}(?:blatt|plan)|.{6}recht',
    '.{2}(?:amt|amtes|dienst|dienste|stelle|stellen|zentrum|behörde|ministerium|agentur|center|büro|netzwerk|verband|verein)',
    '.{2}(?:kurs|kurse|treffen|tagung|konferenz|projekt|programm|verfahren|geld|hilfe|förderung|bericht|protokoll|fassung|verbot)',
    'hilfen|deutsche[rnms]?|(?:fach|.{5})tag(?:es)?|(?:minister|meister|präsident|kanzler)(?:in)?',
    '.{3}(?:isch|lich|ional|onal|uell|iell|sam)e[rnms]?',
  ].join('|')})$`,
  'iu',
)

interface Found {
  readonly index: number
  readonly 0: string
  readonly groups?: Readonly<Record<string, string | undefined>> | undefined
}

/**
 * Whether a text has somebody's date of birth: a word for it and a date, or a name directly beside a date of long ago.
 *
 * @param text in plain characters (`inPlainCharacters`)
 * @param today the date in Europe/Berlin
 */
export function birthDateIn(text: string, today: string): boolean {
  if (BORN_THEN_DATE.test(text) || DATE_THEN_BORN.test(text)) return true
  const isLongAgo = (found: Found): boolean =>
    yearOf(found, today) <= Number(today.slice(0, 4)) - YEARS_BACK
  const marked = [STAR_THEN_DATE, BIRTHDAY_THEN_DATE].flatMap((mark) => [...text.matchAll(mark)])
  if (marked.some(isLongAgo)) return true
  return [NAME_THEN_DATE, DATE_THEN_NAME].some((pattern) =>
    everyMatch(text, pattern).some((found) => isLongAgo(found) && isName(found)),
  )
}

/** Matches that may overlap: of `Beratung Ali Hassan, 12.03.1990` the last two words count. */
function everyMatch(text: string, pattern: RegExp): Found[] {
  const found: Found[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    pattern.lastIndex = match.index + 1
  }
  return found
}

function yearOf({ groups = {} }: Found, today: string): number {
  const year = ['y1', 'y2', 'y3', 'y4', 'y5'].map((name) => groups[name]).find(Boolean) ?? ''
  if (year.length === 4) return Number(year)
  const [century, short] = [Number(today.slice(0, 2)), Number(today.slice(2, 4))]
  return (Number(year) > short ? century - 1 : century) * 100 + Number(year)
}

/** A salutation says so; of two words neither may be one of offices, laws or meetings. */
function isName({ groups = {} }: Found): boolean {
  const { a, b } = groups
  if (a === undefined || b === undefined) return true
  return ![a, b].some((part) => NO_NAME.test(part)) && !areInitials(a, b)
}

/** `IHK`, `IQ NRW`: letters that stand for words. A name all in capitals is longer in one of its parts. */
function areInitials(...parts: readonly string[]): boolean {
  const capitals = parts.filter((part) => /^\p{Lu}+$/u.test(part))
  if (capitals.length === 2) return capitals.every((part) => part.length < 5)
  return capitals.some((part) => part.length < 5)
}
