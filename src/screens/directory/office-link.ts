import { regionInLinks } from '../../store/active-region.ts'

/** The address of an office that stays the same in every release and language, wherever the guide's pages move. */
export const officeLink = (id: string): string =>
  `${location.origin}/${regionOf()}#/office/${encodeURIComponent(id)}`

const regionOf = (): string => (regionInLinks() === '' ? '' : `?region=${regionInLinks()}`)
