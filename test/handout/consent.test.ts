import { describe, expect, it } from 'vitest'
import authorities from '../../locales/data-protection.json' with { type: 'json' }
import type { Organization } from '../../src/catalogue/organization.ts'
import { authoritiesFor } from '../../src/handout/consent.ts'
import { anOrganization } from '../builders/offers.ts'

/** ISO 3166-2:DE, all sixteen. */
const LAENDER = 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'
  .split(' ')
  .map((land) => `DE-${land}`)

const jobcenter = (jobcenter_type?: 'gE' | 'zkT'): Organization => ({
  ...anOrganization(1, 'jobcenter'),
  ...(jobcenter_type && { jobcenter_type }),
})
const agency = anOrganization(2, 'arbeitsagentur')
const mbe = anOrganization(3, 'mbe')
const jmd = anOrganization(4, 'jmd')

const FEDERAL = 'www.bfdi.bund.de'
const NW = 'www.ldi.nrw.de'
const websitesFor = (partners: readonly Organization[], land = 'DE-NW'): string[] =>
  authoritiesFor(partners, land).map(({ website }) => website)

describe('whom to complain to', () => {
  it.each<[string, readonly Organization[], readonly string[]]>([
    ['a joint Jobcenter and the Agentur', [jobcenter('gE'), agency], [FEDERAL]],
    ["a county's own Jobcenter and an MBE", [jobcenter('zkT'), mbe], [NW]],
    ['a Jobcenter of either type and an MBE', [jobcenter(), mbe], [FEDERAL, NW]],
    ["the Agentur and a county's own Jobcenter", [agency, jobcenter('zkT')], [FEDERAL, NW]],
    ['Jobcenters of both types', [jobcenter('gE'), jobcenter('zkT')], [FEDERAL, NW]],
    ['two counselling services', [mbe, jmd], [NW]],
  ])('about %s', (_, partners, expected) => {
    expect(websitesFor(partners)).toEqual(expected)
  })

  it.each(LAENDER)('in %s is an authority of its own', (land) => {
    const [authority, ...more] = authoritiesFor([mbe, jmd], land)
    expect(more).toEqual([])
    expect(authority).toEqual(authorities.laender[land as keyof typeof authorities.laender])
    expect(authority?.name).toMatch(/Datenschutz/)
    expect(authority?.website).toMatch(/^([\w-]+\.)+de$/)
  })

  it('is the federal commissioner alone where the Land is not known', () => {
    expect(websitesFor([jobcenter(), mbe], 'AT-9')).toEqual([FEDERAL])
    expect(websitesFor([mbe, jmd], '')).toEqual([])
  })
})

describe('the table of authorities', () => {
  it('has the sixteen Länder and no other', () => {
    expect(Object.keys(authorities.laender).toSorted()).toEqual(LAENDER)
  })

  it('has none twice', () => {
    const all = [authorities.federal, ...Object.values(authorities.laender)]
    for (const field of ['name', 'website'] as const)
      expect(new Set(all.map((one) => one[field])).size).toBe(17)
  })
})
