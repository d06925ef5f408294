import { useEffect } from 'react'
import { officeData, scriptText } from '../../handout/structured-data.ts'
import { wallClock } from '../../hours/berlin.ts'
import type { LocationPage } from '../../store/store.ts'
import { officeLink } from './office-link.ts'

/** Lets a JSON object into a script element: Trusted Types guard those, though this one is never run. */
export type TrustData = (json: string) => unknown

interface StructuredDataProps {
  readonly page: LocationPage
  /** Milliseconds UTC. */
  readonly now: number
  readonly trust: TrustData
}

/** Describes an office to machines (schema.org JSON-LD), for as long as its page is shown. */
export function StructuredData({ page, now, trust }: StructuredDataProps) {
  const today = wallClock(now).date
  const text = scriptText(officeData(page, officeLink(page.location.id), today))
  useEffect(() => {
    const script = document.createElement('script')
    script.type = 'application/ld+json'
    script.text = trust(text) as string
    document.head.append(script)
    return () => script.remove()
  }, [text, trust])
  return null
}
