import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { freePort } from '../e2e/server.ts'
import type { Tab } from './tab.ts'
import { strategyOf } from './tab.ts'

/** How W3C WebDriver names an element in its answers (§ 12). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

/** A tab of WebKitGTK's own small browser, by W3C WebDriver over HTTP; on a screen that nobody sees. */
export async function webkitTab(program: string): Promise<Tab> {
  const port = await freePort()
  const driver = spawn('xvfb-run', ['-a', program, `--port=${port}`], {
    // A group of its own, so that what it starts ends with it.
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  })
  const end = (): void => {
    if (driver.pid) process.kill(-driver.pid)
  }
  try {
    return tabOf(await startSession(`http://127.0.0.1:${port}`), end)
  } catch (error) {
    end()
    throw error
  }
}

type Send = (path: string, body?: object, method?: string) => Promise<unknown>

const sender =
  (base: string): Send =>
  async (path, body, method = 'POST') => {
    const response = await fetch(base + path, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    })
    const { value } = (await response.json()) as { value: unknown }
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`)
    return value
  }

async function startSession(base: string): Promise<Send> {
  const send = sender(base)
  for (let tries = 0; ; tries++)
    try {
      await send('/status', undefined, 'GET')
      break
    } catch (error) {
      if (tries === 300) throw error
      await new Promise((resume) => setTimeout(resume, 100))
    }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } } }
  const { sessionId } = (await send('/session', { capabilities })) as { sessionId: string }
  const session = sender(`${base}/session/${sessionId}`)
  await session('/timeouts', { script: 120_000, pageLoad: 120_000 })
  await session('/window/rect', { width: 1024, height: 768 })
  return session
}

function tabOf(send: Send, end: () => void): Tab {
  const act = async (where: string, what: string, body?: object): Promise<void> => {
    const element = (await send('/element', strategyOf(where).webdriver)) as Record<string, string>
    await send(`/element/${element[ELEMENT]}/${what}`, body)
  }
  return {
    open: (url) => send('/url', { url }),
    reload: () => send('/refresh'),
    async evaluate(expression) {
      const script = `const done = arguments[0]; Promise.resolve(${expression}).then(
        (value) => done({ value }), (error) => done({ error: String(error) }))`
      const answer = (await send('/execute/async', { script, args: [] })) as {
        readonly value?: unknown
        readonly error?: string
      }
      if (answer.error !== undefined) throw new Error(answer.error)
      return answer.value
    },
    click: (where) => act(where, 'click'),
    type: (where, text) => act(where, 'value', { text }),
    choose: (where, file) => act(where, 'value', { text: resolve(file) }),
    async close() {
      await send('', undefined, 'DELETE').catch(() => undefined)
      end()
    },
  }
}
