import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { leadsElsewhere } from './regions/chosen.ts'

/** The page a stable link (`#/office/<id>`) leads to; undefined for any other fragment. */
export function officePath(hash: string): string | undefined {
  const id = /^#\/office\/([^/?#]+)$/.exec(hash)?.[1]
  return id === undefined ? undefined : `/directory/${id}`
}

/**
 * Leads stable links to the office's page, in place of their own entry in the history; with the language a link
 * asks for. One of a region that is not shown leads to where that can be brought.
 *
 * @param enabled false where no address may lead away: with a client
 */
export function useOfficeLinks(enabled: boolean): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    if (!enabled) return
    const follow = (): void => {
      const path = officePath(location.hash)
      if (path === undefined) return
      const { search, hash } = location
      // The link stays in the address: once its region is shown, the page is loaded anew and leads on.
      if (__MANY_REGIONS__ && leadsElsewhere(search))
        navigate(`/settings/region${search}${hash}`, { replace: true })
      else navigate(path + search, { replace: true })
    }
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [enabled, navigate])
}
