import type { Material } from './notice.ts'

/** What a saved leaflet is called: its title in its own language, and which that is: `Erste Schritte (de).pdf`. */
export function fileNameOf({
  title,
  language,
  path,
}: Pick<Material, 'title' | 'language' | 'path'>): string {
  const words = (title[language] ?? title.de).replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  return `${words} (${language})${path.slice(path.lastIndexOf('.'))}`
}
