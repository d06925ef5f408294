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

/** A text as the library reads it in a Land. */
export function libraryHours(text: string, land: string): OpeningHours {
  // It keeps that Land's school holidays by kind of school.
  const inSchools = land === 'DE-MV' && text.includes('SH')
  const state = inSchools ? 'MV-ABS' : (LIBRARY_NAMES[land] ?? '')
  return new OpeningHours(text, { lat: 51, lon: 10, address: { country_code: 'de', state } })
}

/**
 * What the library says at every quarter of an hour between two local midnights: with ordinary
 * dates, in a process whose zone is Europe/Berlin. Holidays make each question slow, and within an
 * open end the library contradicts its own list of changes; such texts are walked from change to
 * change instead.
 */
export function libraryStates(text: string, land: string, from: Date, to: Date): string[] {
  const hours = libraryHours(text, land)
  return /PH|SH|Feiertag|\+/.test(text) ? walked(hours, from, to) : asked(hours, from, to)
}

export function asked(hours: OpeningHours, from: Date, to: Date): string[] {
  const states: string[] = []
  for (let at = from.getTime(); at < to.getTime(); at += QUARTER) {
    const now = new Date(at)
    states.push(shown(hours.getStateString(now, true), hours.getComment(now)))
  }
  return states
}

export function walked(hours: OpeningHours, from: Date, to: Date): string[] {
  const states: string[] = []
  const changes = hours.getIterator(from)
  for (let at = from.getTime(); at < to.getTime();) {
    const word = changes.getState() ? 'open' : changes.getUnknown() ? 'unknown' : 'closed'
    const state = shown(word, changes.getComment())
    const end = changes.advance(to) ? changes.getDate().getTime() : to.getTime()
    for (; at < end; at += QUARTER) states.push(state)
  }
  return states
}

/** How the vectors ask for an appointment. */
const APPOINTMENT = /nach (telefonischer )?(vereinbarung|anmeldung)|by appointment/i

function shown(state: string, comment: string | undefined): string {
  const onAppointment = comment !== undefined && APPOINTMENT.test(comment)
  return state !== 'open' && onAppointment ? 'by-appointment' : state
}
