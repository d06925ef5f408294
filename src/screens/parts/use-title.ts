import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useClientView } from './client-view.tsx'
import { takeDrawnBefore } from './drawn-before.ts'

/** The pages drawn now, each opened above the one before it: the last one names the window. */
const pages: { title: string }[] = []

function nameWindow(): void {
  const topmost = pages.at(-1)
  if (topmost) document.title = topmost.title
}

/**
 * Names the page in the window's title and moves the focus to its heading when it comes and whenever
 * `place` or the view changes, so that screen readers and keyboards start where the new page starts (WCAG 2.4.2,
 * 2.4.3). Nobody is taken from where they are in a page that stood there before the guide came. Another language is no new place. A page opened above another gives the title back when it closes.
 */
export function useTitle(title: string, place = ''): RefObject<HTMLHeadingElement | null> {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const page = useRef({ title: '' })
  const clientView = useClientView()
  const name = t('common:app.name')
  useEffect(() => {
    const { current } = page
    pages.push(current)
    return () => {
      pages.splice(pages.indexOf(current), 1)
      nameWindow()
    }
  }, [])
  useEffect(() => {
    page.current.title = `${title} · ${name}`
    nameWindow()
  }, [title, name])
  useEffect(() => {
    const drawnBefore = takeDrawnBefore()
    if (drawnBefore && document.activeElement !== document.body) return
    heading.current?.focus({ preventScroll: true })
    if (drawnBefore) return
    window.scrollTo({ top: 0 })
    heading.current?.closest('[data-scrolls]')?.scrollTo({ top: 0 })
  }, [place, clientView])
  return heading
}
