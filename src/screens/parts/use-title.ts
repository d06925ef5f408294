import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * Names the page in the window's title and moves the focus to its heading whenever `place`
 * changes, so that screen readers and keyboards start where the new page starts (WCAG 2.4.2, 2.4.3).
 */
export function useTitle(title: string, place = title): RefObject<HTMLHeadingElement | null> {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const name = t('common:app.name')
  useEffect(() => {
    document.title = `${title} · ${name}`
  }, [title, name])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
    heading.current?.closest('[data-scrolls]')?.scrollTo({ top: 0 })
  }, [place])
  return heading
}
