import { describe, expect, it } from 'vitest'
import authorities from '../../locales/data-protection.json' with { type: 'json' }
import type { Organization } from '../../src/catalogue/organization.ts'
import type { ConsentPartner } from '../../src/handout/consent.ts'
import { supervisionOf } from '../../src/handout/consent.ts'
import { aLocation, anOrganization } from '../builders/offers.ts'

/** ISO 3166-2:DE, all sixteen. */
const LAENDER = 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'
  .split(' ')
  .map((land) => `DE-${land}`)

const partner = (organization: Organization, land = 'DE-NW'): ConsentPartner => {
  const office = aLocation(1)
  return {
    organization,
    office: { ...office, address: { ...office.address, state_province: land } },
  }
}
const jobcenter = (jobcenter_type?: 'gE' | 'zkT'): Organization => ({
  ...anOrganization(1, 'jobcenter'),
  ...(jobcenter_type && { jobcenter_type }),
})
const agency = anOrganization(2, 'arbeitsagentur')
const mbe = anOrganization(3, 'mbe')
const jmd = anOrganization(4, 'jmd')
const church: Organization = {
  ...anOrganization(5, 'mbe'),
  data_protection_authority: 'Aufsicht der Kirche, aufsicht.example',
}

const FEDERAL = /www\.bfdi\.bund\.de$/
const NW = /www\.ldi\.nrw\.de$/
const ASK: readonly RegExp[] = []

const toldOf = (...partners: readonly Organization[]) =>
  supervisionOf(partners.map((one) => partner(one))).map((one) => one.authorities)

describe('whom to complain to', () => {
  it.each<[string, readonly Organization[], readonly (readonly RegExp[])[]]>([
    ['a joint Jobcenter and the Agentur', [jobcenter('gE'), agency], [[FEDERAL]]],
    ["a county's own Jobcenter and an MBE", [jobcenter('zkT'), mbe], [[NW], ASK]],
    ['a Jobcenter of either type', [jobcenter(), mbe], [[FEDERAL, NW], ASK]],
    ["the Agentur and a county's own Jobcenter", [agency, jobcenter('zkT')], [[FEDERAL], [NW]]],
    ['two counselling services', [mbe, jmd], [ASK]],
    ['a service that names its own', [church, agency], [[/^Aufsicht der Kirche/], [FEDERAL]]],
  ])('about %s', (_, partners, expected) => {
    const told = toldOf(...partners)
    expect(told.map((one) => one.length)).toEqual(expected.map((one) => one.length))
    for (const [group, patterns] of expected.entries())
      for (const [index, pattern] of patterns.entries())
        expect(told[group]?.[index]).toMatch(pattern)
  })

  it('names every partner once, those under the same authority together', () => {
    const told = supervisionOf([agency, mbe, jobcenter('gE'), jmd].map((one) => partner(one)))
    expect(told.map(({ partners }) => partners)).toEqual([
      [agency, jobcenter('gE')],
      [mbe, jmd],
    ])
  })

  it('follows the Land of each partner, not that of the first', () => {
    const told = supervisionOf([
      partner(jobcenter('zkT'), 'DE-NW'),
      partner({ ...jobcenter('zkT'), id: agency.id }, 'DE-HE'),
    ])
    expect(told.map(({ authorities: [one] }) => one)).toEqual([
      expect.stringMatching(NW) as string,
      expect.stringMatching(/datenschutz\.hessen\.de$/) as string,
    ])
  })

  it.each(LAENDER)("in %s of a county's own Jobcenter is an authority of its own", (land) => {
    const { name, website } = authorities.laender[land as keyof typeof authorities.laender]
    const told = supervisionOf([partner(jobcenter('zkT'), land)])
    expect(told.map((one) => one.authorities)).toEqual([[`${name}, ${website}`]])
    expect(name).toMatch(/Datenschutz/)
    expect(website).toMatch(/^([\w-]+\.)+de$/)
  })

  it('is asked for where the Land has none known here', () => {
    const told = supervisionOf([partner(jobcenter('zkT'), 'AT-9'), partner(jobcenter(), 'AT-9')])
    expect(told.map((one) => one.authorities)).toEqual([[], [expect.stringMatching(FEDERAL)]])
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
