import OpeningHours from 'opening_hours'

/** The library's names of the Länder; a wrong one silently loses its holidays. */
export const LIBRARY_NAMES: Readonly<Record<string, string>> = {
  'DE-BW': 'Baden-Württemberg',
  'DE-BY': 'Bayern',
  'DE-BE': 'Berlin',
  'DE-BB': 'Brandenburg',
  'DE-HB': 'Bremen',
  'DE-HH': 'Hamburg',
  'DE-HE': 'Hessen',
  'DE-MV': 'Mecklenburg-Vorpommern',
  'DE-NI': 'Niedersachsen',
  'DE-NW': 'Nordrhein-Westfalen',
  'DE-RP': 'Rheinland-Pfalz',
  'DE-SL': 'Saarland',
  'DE-SN': 'Sachsen',
  'DE-ST': 'Sachsen-Anhalt',
  'DE-SH': 'Schleswig-Holstein',
  'DE-TH': 'Thüringen',
}

export const QUARTER = 15 * 60_000

/**
 * What the library says at every quarter of an hour between two local midnights, asked the
 * ordinary way: with ordinary dates, in a process whose zone is Europe/Berlin. Holidays make each
 * question slow, and within an open end the library contradicts its own list of changes; such
 * texts are walked from change to change instead.
 */
export function libraryStates(text: string, land: string, from: Date, to: Date): string[] {
  // It keeps that Land's school holidays by kind of school.
  const inSchools = land === 'DE-MV' && text.includes('SH')
  const state = inSchools ? 'MV-ABS' : (LIBRARY_NAMES[land] ?? '')
  const hours = new OpeningHours(text, {
    lat: 51,
    lon: 10,
    address: { country_code: 'de', state },
  })
  return /PH|SH|Feiertag|\+/.test(text) ? walked(hours, from, to) : asked(hours, from, to)
}

function asked(hours: OpeningHours, from: Date, to: Date): string[] {
  const states: string[] = []
  for (let at = from.getTime(); at < to.getTime(); at += QUARTER) {
    const now = new Date(at)
    states.push(shown(hours.getStateString(now, true), hours.getComment(now)))
  }
  return states
}

function walked(hours: OpeningHours, from: Date, to: Date): string[] {
  const states: string[] = []
  const changes = hours.getIterator(from)
  for (let at = from.getTime(), more = true; more;) {
    const word = changes.getState() ? 'open' : changes.getUnknown() ? 'unknown' : 'closed'
    const state = shown(word, changes.getComment())
    more = changes.advance(to)
    const end = more ? changes.getDate().getTime() : to.getTime()
    for (; at < end; at += QUARTER) states.push(state)
  }
  return states
}

/** The vectors' comments that ask for an appointment; elsewhere `test/vectors/hours` says otherwise. */
const APPOINTMENT = /nach (telefonischer )?(vereinbarung|anmeldung)|by appointment/i

function shown(state: string, comment: string | undefined): string {
  const onAppointment = comment !== undefined && APPOINTMENT.test(comment)
  return state !== 'open' && onAppointment ? 'by-appointment' : state
}
