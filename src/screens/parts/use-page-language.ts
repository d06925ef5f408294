import { useEffect } from 'react'
import type { LanguageCode } from '../../language/languages.ts'
import { LANGUAGES } from '../../language/languages.ts'

/**
 * Makes a language the whole page's, as long as this part of it is shown: in it the window's title is
 * read out (WCAG 3.1.1), and its direction puts the scroll bar where its readers expect it.
 */
export function usePageLanguage(language: LanguageCode): void {
  useEffect(() => {
    const { documentElement: page } = document
    const { lang, dir } = page
    page.lang = language
    page.dir = LANGUAGES[language].direction
    return () => {
      page.lang = lang
      page.dir = dir
    }
  }, [language])
}
