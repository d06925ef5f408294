import type { Material } from './notice.ts'

/** Signs of a title in a name: of every script fewer than the 255 bytes that file systems take. */
const LONGEST = 59

/** What has a meaning in a path or a shell, and what is not seen: a control of direction could show another ending. */
const NOT_IN_NAMES =
  /[\\/:*?"<>|\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/** What a saved leaflet is called: its title in its own language, and which that is: `Erste Schritte (de).pdf`. */
export function fileNameOf({
  title,
  language,
  path,
}: Pick<Material, 'title' | 'language' | 'path'>): string {
  const said = (title[language] ?? title.de).replace(NOT_IN_NAMES, ' ').replace(/^[\s.]+/, '')
  const words = Array.from(said).slice(0, LONGEST).join('').trim()
  return `${words || 'anlaufstelle'} (${language})${path.slice(path.lastIndexOf('.'))}`
}
