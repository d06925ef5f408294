import type { ReactNode } from 'react'
import { createContext, use, useMemo } from 'react'
import type { Cooperation, NamedOrganization } from '../../catalogue/compartments.ts'
import { formatCalendarDate, formatCalendarLong } from '../../language/format.ts'
import { Told, useSpeaker } from '../parts/speech.tsx'

/** What every room of the partners is given. */
export interface RoomProps {
  readonly cooperation: Cooperation
  /** The organisation that is enrolled on this device. */
  readonly own: NamedOrganization
  /** Of which day it all is: the calendar date of the release it came with. */
  readonly asOf: string
}

const Named = createContext<ReadonlyMap<string, NamedOrganization>>(new Map())

/** Makes the names of the cooperation's organisations known inside. */
export function WithNames({
  cooperation: { organizations },
  children,
}: {
  readonly cooperation: Cooperation
  readonly children: ReactNode
}) {
  const names = useMemo(() => new Map(organizations.map((one) => [one.id, one])), [organizations])
  return <Named value={names}>{children}</Named>
}

/** The organisation of an id; undefined where nobody told its name. */
export const useNamed = (): ((id: string | undefined) => NamedOrganization | undefined) => {
  const names = use(Named)
  return (id = '') => names.get(id)
}

/** An organisation by its name; nothing where it has none. */
export function Name({ of }: { of: string | undefined }) {
  const organization = useNamed()(of)
  return organization ? <Told text={organization.name} quiet /> : null
}

/** Dates as who reads here writes them. */
export function useDates() {
  const { language } = useSpeaker()
  return useMemo(
    () => ({
      /** `24. November 2026` */
      day: (date: string) => formatCalendarDate(language, date),
      /** `Dienstag, 24. November 2026` */
      long: (date: string) => formatCalendarLong(language, date),
    }),
    [language],
  )
}

/** What somebody wrote, German as all the partners tell each other. */
export function Written({ children }: { children: string }) {
  return (
    <bdi lang="de" dir="ltr">
      {children}
    </bdi>
  )
}
