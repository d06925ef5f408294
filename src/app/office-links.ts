import { useEffect } from 'react'
import { useLocation } from 'wouter'

/** The page a stable link (`#/office/<id>`) leads to; undefined for any other fragment. */
export function officePath(hash: string): string | undefined {
  const id = /^#\/office\/([^/?#]+)$/.exec(hash)?.[1]
  return id === undefined ? undefined : `/directory/${id}`
}

/**
 * Leads stable links to the office's page, in place of their own entry in the history; with the language a link
 * asks for.
 *
 * @param enabled false where no address may lead away: with a client
 */
export function useOfficeLinks(enabled: boolean): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    if (!enabled) return
    const follow = (): void => {
      const path = officePath(location.hash)
      if (path !== undefined) navigate(path + location.search, { replace: true })
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [enabled, navigate])
}
