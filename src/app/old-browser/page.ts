import type { Text } from '../../catalogue/text.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { GERMAN, LANGUAGES } from '../../language/languages.ts'
import { INSECURE } from './check.ts'
import type { Embedded } from './embedded.ts'
import { OLDEST } from './oldest.ts'

/** All rooms of one language, as `locales/<language>.json` has them. */
export type Rooms = Readonly<Record<string, Nested>>
interface Nested {
  readonly [key: string]: string | Nested
}

/** Draws with what every browser has had for ten years. */
export class Page {
  readonly #language: LanguageCode
  readonly #rooms: Rooms

  constructor(language: LanguageCode, rooms: Rooms) {
    this.#language = language
    this.#rooms = rooms
    document.documentElement.lang = language
    document.documentElement.dir = LANGUAGES[language].direction
    document.body.style.cssText =
      'max-width: 45rem; margin: 0 auto; padding: 1rem; font: 1.1rem/1.5 sans-serif'
  }

  /** Puts a part of it beneath those that are there. */
  show(part: HTMLElement): void {
    document.body.appendChild(part)
  }

  /** What is wrong, and what to do about it. */
  notice(missing: string): HTMLElement {
    const kind = missing === INSECURE ? 'insecure' : 'old'
    const newest = `Safari ${OLDEST.safari}, Chrome ${OLDEST.chrome}, Firefox ESR ${OLDEST.firefox}`
    const lines = [element('p', this.#said('browser', kind, 'help').replace('{{oldest}}', newest))]
    if (kind === 'old')
      lines.push(element('p', this.#said('browser', 'old', 'missing').replace('{{name}}', missing)))
    const title = this.#said('browser', kind, 'title')
    document.title = title
    const notice = element('section', element('h1', title), ...lines)
    notice.setAttribute('role', 'alert')
    return notice
  }

  /** The built-in region's addresses, to be read and called. */
  region({ snapshot, issued }: Embedded): HTMLElement {
    const { region, locations } = snapshot
    const [year = '', month = '', day = ''] = issued.slice(0, 10).split('-')
    const date = `${day}.${month}.${year}`
    return element(
      'section',
      element('h2', this.#told(region.name)),
      element('p', this.#said('browser', 'readOnly').replace('{{date}}', date)),
      ...(region.demo ? [element('p', this.#said('common', 'demo'))] : []),
      ...locations.map((location) => this.#office(snapshot, location)),
    )
  }

  /** That not even the built-in region can be read. */
  failure(): HTMLElement {
    return element('p', this.#said('common', 'failure', 'text'))
  }

  #office(
    { services, service_at_locations, organizations }: Embedded['snapshot'],
    { id, organization_id, name, address, phones }: Embedded['snapshot']['locations'][number],
  ): HTMLElement {
    const here = service_at_locations
      .filter(({ location_id }) => location_id === id)
      .map(({ service_id }) => service_id)
    const offered = services.filter((service) => here.indexOf(service.id) >= 0)
    const by = organizations.filter((one) => one.id === organization_id)
    const { address_1, address_2, postal_code, city } = address
    const street = [address_1, address_2].filter(Boolean).join(', ')
    // What an office has none of, its organisation may have.
    const called = phones || (by[0] && by[0].phones) || []
    return element(
      'article',
      element('h3', this.#told(name)),
      element('p', german(`${street}, ${postal_code} ${city}`)),
      ...called.map(({ number }) => element('p', link(number))),
      element('ul', ...offered.map((service) => element('li', this.#told(service.name)))),
    )
  }

  #said(...path: readonly string[]): string {
    let found: string | Nested | undefined = this.#rooms
    for (const key of path) found = typeof found === 'object' ? found[key] : found
    return typeof found === 'string' ? found : ''
  }

  #told(text: Text): HTMLElement {
    const told = text[this.#language]
    if (told === undefined) return german(text.de)
    const words = element('bdi', told)
    words.lang = this.#language
    words.dir = LANGUAGES[this.#language].direction
    return words
  }
}

function german(words: string): HTMLElement {
  const told = element('bdi', words)
  told.lang = GERMAN
  told.dir = 'ltr'
  return told
}

function link(number: string): HTMLElement {
  const call = document.createElement('a')
  call.href = `tel:${number.replace(/[^+\d]/g, '')}`
  call.dir = 'ltr'
  call.textContent = number
  return call
}

function element(name: string, ...content: readonly (HTMLElement | string)[]): HTMLElement {
  const made = document.createElement(name)
  for (const part of content)
    made.appendChild(typeof part === 'string' ? document.createTextNode(part) : part)
  return made
}
