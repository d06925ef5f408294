import words from '../../../../locales/de/vocabulary.json' with { type: 'json' }
import { addressLines } from '../../../catalogue/address.ts'
import type { Contact, Location, Organization, Phone } from '../../../catalogue/organization.ts'
import type { Snapshot } from '../../../catalogue/snapshot.ts'
import { ORGANIZATION_KINDS, type OrganizationKind } from '../../../catalogue/vocabulary.ts'
import { formatCalendarDate } from '../../../language/format.ts'
import { exceptionLines, weekLines } from './hours.ts'
import { html, type Html } from './html.ts'
import { STYLE } from './style.ts'

/** The German texts, `overview.<key>`. */
export type OverviewTexts = (
  key: string,
  params?: Readonly<Record<string, string | number>>,
) => string

interface Context {
  readonly snapshot: Snapshot
  readonly today: string
  readonly texts: OverviewTexts
}

/**
 * A region's offices, people and hours for partners who want paper: one German HTML file that needs nothing else and runs
 * nothing (its content policy allows its own style alone), laid out for A4.
 *
 * @param today calendar date in Europe/Berlin, on which it is right
 */
export async function overviewOf(
  snapshot: Snapshot,
  today: string,
  texts: OverviewTexts,
): Promise<string> {
  const context = { snapshot, today, texts }
  const title = texts('overview.title', { region: snapshot.region.name.de })
  const policy = `default-src 'none'; style-src 'sha256-${await hashOf(STYLE)}'`
  const page = html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${{ html: policy }}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${{ html: `<style>${STYLE}</style>` }}
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>${texts('overview.asOf', { date: formatCalendarDate('de', today) })}</p>
          ${snapshot.region.demo && html`<p><strong>${texts('overview.demo')}</strong></p>`}
        </header>
        <main>${ORGANIZATION_KINDS.map((kind) => kindSection(kind, context))}</main>
        <footer>
          <p>${texts('overview.free')}</p>
          <p>${texts('overview.holidays')}</p>
          ${snapshot.region.email && html`<p>${texts('overview.corrections', { email: snapshot.region.email })}</p>`}
        </footer>
      </body>
    </html> `
  return page.html
}

/** As a content policy writes it (CSP § 2.3.1): SHA-256 in base64. */
async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
}

function kindSection(kind: OrganizationKind, context: Context): Html | undefined {
  const own = context.snapshot.organizations
    .filter((one) => one.kind === kind)
    .toSorted((a, b) => a.name.de.localeCompare(b.name.de, 'de'))
  if (own.length === 0) return undefined
  return html`<section>
    <h2>${words.kindsPlural[kind]}</h2>
    ${own.map((organization) => organizationPart(organization, context))}
  </section> `
}

function organizationPart(organization: Organization, context: Context): Html {
  const { snapshot, texts } = context
  const byName = (a: { name: { de: string } }, b: { name: { de: string } }): number =>
    a.name.de.localeCompare(b.name.de, 'de')
  const offices = snapshot.locations
    .filter((one) => one.organization_id === organization.id)
    .toSorted(byName)
  const people = snapshot.contacts.filter((one) => one.organization_id === organization.id)
  const reach = [...phoneTexts(organization.phones), organization.email, organization.website]
  return html`<article class="organization">
    <h3>${organization.name.de}</h3>
    <p class="soft">${reach.filter((one) => one !== undefined).join(' · ')}</p>
    ${offices.length > 0 && html`<div class="offices">${offices.map((one) => officePart(one, context))}</div>`}
    ${people.length > 0 && peopleTable(people, context)}
    ${offices.length + people.length === 0 && html`<p>${texts('overview.noOffice')}</p>`}
  </article> `
}

function officePart(location: Location, context: Context): Html {
  const { snapshot, today, texts } = context
  const calendar = snapshot.holiday_calendars.find(({ id }) => id === location.holiday_calendar)
  const times = (type: 'in-person' | 'phone') => ({
    schedule: location.schedules?.find(({ attending_type }) => attending_type === type),
    closure: location.temporarily_closed,
    calendar,
  })
  const facts: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ['hours', weekLines(times('in-person'), today, texts)],
    ['otherwise', exceptionLines(times('in-person'), today, texts)],
    ['phone', phoneTexts(location.phones)],
    ['phoneHours', weekLines(times('phone'), today, texts)],
    ['email', [location.email]],
    ['web', [location.website]],
    ['way', [location.transportation?.de]],
    [
      'wheelchair',
      [location.wheelchair && words.wheelchair[location.wheelchair], location.accessibility?.de],
    ],
  ]
  return html`<section class="office">
    <h4>${location.name.de}</h4>
    <p>${addressLines(location).join(', ')}</p>
    ${closureLine(location, context)}
    <dl>${facts.map(([key, lines]) => factPart(texts(`overview.${key}`), lines))}</dl>
    ${location.assured_date && html`<p class="soft">${texts('overview.confirmed', { date: formatCalendarDate('de', location.assured_date) })}</p>`}
  </section> `
}

function factPart(name: string, lines: readonly (string | undefined)[]): Html | undefined {
  const said = inLines(lines)
  return said.length === 0
    ? undefined
    : html`<dt>${name}</dt>
        <dd>${said}</dd>`
}

/** A closure that is over is none. */
function closureLine(
  { temporarily_closed: closed }: Location,
  { today, texts }: Context,
): Html | undefined {
  if (!closed || (closed.to !== undefined && closed.to < today)) return undefined
  const from = formatCalendarDate('de', closed.from)
  const said =
    closed.to === undefined
      ? texts('overview.closedFrom', { from })
      : texts('overview.closedUntil', { from, to: formatCalendarDate('de', closed.to) })
  return html`<p class="closed">${[said, closed.reason?.de].filter(Boolean).join(' ')}</p>`
}

function peopleTable(people: readonly Contact[], context: Context): Html {
  const { texts } = context
  const rows = people.toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
  return html`<table>
    <caption>
      ${texts('overview.people')}
    </caption>
    <thead>
      <tr>
        ${['person', 'role', 'contact', 'languages', 'reached'].map((key) => html`<th scope="col">${texts(`overview.${key}`)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((one) => personRow(one, context))}
    </tbody>
  </table> `
}

function personRow(contact: Contact, { snapshot, today, texts }: Context): Html {
  const places = snapshot.locations.filter(({ id }) => contact.location_ids?.includes(id))
  const calendar = snapshot.holiday_calendars.find(({ id }) => id === places[0]?.holiday_calendar)
  const hours = (contact.schedules ?? []).flatMap((schedule) =>
    weekLines({ schedule, closure: undefined, calendar }, today, texts).map((line) =>
      schedule.attending_type === 'phone' ? `${texts('overview.phone')}: ${line}` : line,
    ),
  )
  const absent = contact.absent_until !== undefined && contact.absent_until >= today
  const reached = [
    ...places.map(({ name }) => name.de),
    ...hours,
    ...(absent
      ? [texts('overview.absent', { date: formatCalendarDate('de', contact.absent_until ?? '') })]
      : []),
  ]
  const role = [words.roles[contact.role], contact.title?.de].filter(Boolean).join(', ')
  return html`<tr>
    <th scope="row">${contact.name}</th>
    <td>${role}</td>
    <td>${inLines([...phoneTexts(contact.phones), contact.email])}</td>
    <td>${spokenText(contact)}</td>
    <td>${inLines(reached)}</td>
  </tr> `
}

/** A line each; what is not given is none. */
const inLines = (lines: readonly (string | undefined)[]): Html[] =>
  lines
    .filter((line) => line !== undefined)
    .map((line, index) => html`${index > 0 && html`<br />`}${line}`)

const phoneTexts = (phones: readonly Phone[] | undefined): string[] =>
  (phones ?? []).map(({ number, description }) =>
    description ? `${number} (${description.de})` : number,
  )

const languageNames = new Intl.DisplayNames(['de'], { type: 'language', fallback: 'none' })

const spokenText = ({ spoken_languages }: Contact): string =>
  (spoken_languages ?? [])
    .map(({ language, note }) => {
      const name = languageNames.of(language) ?? language
      return note ? `${name} (${note.de})` : name
    })
    .join(', ')
