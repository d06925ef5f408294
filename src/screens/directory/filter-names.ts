import { formatNumber, languageName } from '../../language/format.ts'
import type { FilterName, Filters } from '../../search/query.ts'
import { useRoom, useSpeaker } from '../parts/speech.tsx'

/** How a chosen filter is called, by its group; what stands in a `select` is plain text. */
export function useFilterNames() {
  const t = useRoom('directory')
  const { language } = useSpeaker()
  return {
    type: (type: string) => t(`types.${type}`),
    kind: (kind: string) => t(`vocabulary:kindsPlural.${kind}`),
    need: (need: string) => t(`vocabulary:needs.${need}`),
    open: (open: string) => t(`open.${open}`),
    language: (tag: string) => languageName(language, tag).text,
    age: (age: string) => t('filter.aged', { age: formatNumber(language, Number(age)) }),
    group: (group: string) => t(`match:rank.group.${group}`),
    accessible: () => t('vocabulary:wheelchair.yes'),
    childcare: () => t('filter.childcare'),
    town: (town: string) => town,
    mode: (mode: string) => t(`vocabulary:modes.${mode}`),
  } as const satisfies Record<FilterName, (value: string) => string>
}

/** What is chosen, in the order of the panel. */
export const chosenFilters = (filters: Filters): [FilterName, string][] =>
  (Object.entries(filters) as [FilterName, Filters[FilterName]][]).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
