import { isPlainText } from './plain-text.ts'

/**
 * Whether a link may lead there: an https address that a browser can read. Refused are other schemes, what a browser would
 * read in another way than it is written, and names before the host, behind which it hides
 * (`https://jobcenter.example@elsewhere.example`). No zod: a form asks it too.
 */
export function isWebAddress(address: string): boolean {
  if (!/^https:\/\/[^\s/]+(\/\S*)?$/.test(address)) return false
  if (!isPlainText(address) || address.includes('\\') || !URL.canParse(address)) return false
  const { username, password } = new URL(address)
  return username === '' && password === ''
}
