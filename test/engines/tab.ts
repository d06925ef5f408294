/** What the core needs of a browser, whichever drives it. */
export interface Tab {
  readonly open: (url: string) => Promise<unknown>
  readonly reload: () => Promise<unknown>
  /** What an expression gives in the page; a promise is waited for. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** A real click on the first element that fits; `where` is CSS, or XPath where it begins with a slash. */
  readonly click: (where: string) => Promise<void>
  readonly type: (where: string, text: string) => Promise<void>
  /** Puts a file of this disk into a field for files. */
  readonly choose: (where: string, file: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** An engine as it is installed on this machine. */
export interface Engine {
  readonly name: string
  /** The program; undefined where it is not installed. */
  readonly program: string | undefined
  readonly launch: (program: string) => Promise<Tab>
}

/** How long a busy machine may take. */
const PATIENCE = 90_000

/** Asks again and again until an expression holds in the page; a page on its way to another answers nothing. */
export async function until(tab: Tab, what: string, expression: string): Promise<void> {
  const end = Date.now() + PATIENCE
  let last: unknown
  while (Date.now() < end) {
    last = await tab.evaluate(expression).catch(String)
    if (last === true) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const shown = await tab.evaluate('document.body.innerText').catch(String)
  throw new Error(`${what}: still ${String(last)} after ${PATIENCE / 1000} s\n${String(shown)}`)
}

const isXPath = (where: string): boolean => where.startsWith('/')

/** An expression for the first element that fits. */
export const found = (where: string): string =>
  isXPath(where)
    ? `document.evaluate(${JSON.stringify(where)}, document, null, 9, null).singleNodeValue`
    : `document.querySelector(${JSON.stringify(where)})`

/** An expression for: it is there, drawn, and takes a click. */
export const ready = (where: string): string =>
  `(() => { const it = ${found(where)}; return !!it && it.getClientRects().length > 0 && !it.disabled })()`

/** An expression for: the page shows these words. */
export const shows = (words: string): string =>
  `document.body.innerText.includes(${JSON.stringify(words)})`

/** XPath of a button or link that begins with these words. */
export const named = (words: string): string =>
  `//*[self::button or self::a][starts-with(normalize-space(.), ${JSON.stringify(words)})]`

/** The same as Puppeteer and W3C WebDriver name it. */
export const strategyOf = (where: string) => ({
  puppeteer: isXPath(where) ? `::-p-xpath(${where})` : where,
  webdriver: { using: isXPath(where) ? 'xpath' : 'css selector', value: where },
})

/** Waits for it, then clicks. */
export async function press(tab: Tab, where: string): Promise<void> {
  await until(tab, where, ready(where))
  await tab.click(where)
}
