import { expect, it } from 'vitest'
import { phonesFor } from '../../src/catalogue/phones.ts'
import { match } from '../../src/match/match.ts'
import {
  aClient,
  aLocation,
  anOrganization,
  aService,
  someOffers,
  uuid,
} from '../builders/offers.ts'

const OWNERS = ['at', 'service', 'location', 'organization'] as const
type Owner = (typeof OWNERS)[number]

/** A service where it is given; of its owners those named have a number, their own. */
function owners(withNumber: readonly Owner[]) {
  const phones = (owner: Owner) =>
    withNumber.includes(owner)
      ? { phones: [{ number: `+49 221 471${OWNERS.indexOf(owner)}` }] }
      : {}
  return {
    at: { id: uuid(1001), service_id: uuid(10), location_id: uuid(1), ...phones('at') },
    service: aService(10, 1, phones('service')),
    location: aLocation(1, phones('location')),
    organization: { ...anOrganization(1, 'mbe'), ...phones('organization') },
  }
}

const NEAREST = [
  ['+49 221 4710', OWNERS],
  ['+49 221 4710', ['at', 'organization']],
  ['+49 221 4711', ['service', 'location', 'organization']],
  ['+49 221 4712', ['location', 'organization']],
  ['+49 221 4713', ['organization']],
  [undefined, []],
] as const

it.each(NEAREST)('where to ring is %s where %j have numbers', (nearest, withNumber) => {
  expect(phonesFor(owners(withNumber))?.[0]?.number).toBe(nearest)
})

it.each([
  ['+49 221 4711', ['service', 'organization']],
  ['+49 221 4713', ['organization']],
  [undefined, []],
] as const)('without a place it is %s where %j have numbers', (nearest, withNumber) => {
  const { service, organization } = owners(withNumber)
  const nowhere = { at: undefined, location: undefined, service, organization }
  expect(phonesFor(nowhere)?.[0]?.number).toBe(nearest)
})

it.each(NEAREST)('an answer names %s where %j have numbers', (nearest, withNumber) => {
  const { at, service, location, organization } = owners(withNumber)
  const offers = {
    ...someOffers({ services: [service], locations: [location], organizations: [organization] }),
    service_at_locations: [at],
  }
  const moment = { at: Date.parse('2026-11-24T09:00:00Z') }
  const { services } = match(aClient(), offers, moment)
  expect(services.map(({ phones }) => phones?.[0]?.number)).toEqual([nearest])
})
