import Holidays from 'date-holidays'

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(new Holidays().getStates('DE', 'de')).map(([code, name]) => [`DE-${code}`, name]),
)

/** The German name of a Land (ISO 3166-2, `DE-NW`): `Nordrhein-Westfalen`. An unknown code stays as it is. */
export const landName = (code: string): string => NAMES.get(code) ?? code

/** The code of a Land by its name, its code or the end of it (`NW`), in capitals or not; undefined for anything else. */
export function landCode(words: string): string | undefined {
  const said = words.trim().toLowerCase()
  const [found] =
    [...NAMES].find(([code, name]) =>
      [code, code.slice(3), name].some((one) => one.toLowerCase() === said),
    ) ?? []
  return found
}
