import { useSearch, useSearchParams } from 'wouter'

/** What is chosen on a screen, in the address's query: it can be kept and sent on. It says nothing of any client. */
export interface Query {
  readonly get: (name: string) => string | undefined
  /** The value of a list of values; undefined for any other, whatever somebody wrote into the address. */
  readonly oneOf: <T extends string>(name: string, values: readonly T[]) => T | undefined
  /** Puts values there, or takes them away where undefined, in the same entry of the history. */
  readonly set: (values: Readonly<Record<string, string | undefined>>) => void
}

/** The query of the address, read and written. */
export function useQuery(): Query {
  const [params, setParams] = useSearchParams()
  const get = (name: string): string | undefined => params.get(name) ?? undefined
  return {
    get,
    oneOf: (name, values) => values.find((value) => value === get(name)),
    set: (values) =>
      setParams(
        (last) => {
          const next = new URLSearchParams(last)
          for (const [name, value] of Object.entries(values))
            if (value === undefined || value === '') next.delete(name)
            else next.set(name, value)
          return next
        },
        { replace: true },
      ),
  }
}

/** Takes the query along to another address: from a list to one of its entries and back. */
export function useWithQuery(): (path: string) => string {
  const search = useSearch()
  return (path) => (search ? `${path}?${search}` : path)
}
