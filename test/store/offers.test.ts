import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Programme } from '../../src/catalogue/service.ts'
import { applyRelease } from '../../src/store/apply.ts'
import { Database } from '../../src/store/database.ts'
import { coursePage, listCourses, listProgrammes, programmePage } from '../../src/store/offers.ts'
import { contentOf } from '../builders/content.ts'
import { aRelease, aSnapshot, bytesOf, NOW } from '../builders/feed.ts'
import { aCourse, aLocation, anOrganization, uuid } from '../builders/offers.ts'

const organization = anOrganization(1, 'course-provider')
const location = aLocation(1)
const course = aCourse(20, 'general')
const group: Programme = {
  id: uuid(30),
  organization_id: uuid(1),
  location_id: uuid(1),
  name: { de: 'Frauencafé' },
  description: { de: 'Kaffee' },
  audience: 'client',
  needs: ['gruppe'],
  schedules: [{ dtstart: '2027-01-11', opens_at: '10:00', closes_at: '12:00' }],
}
const { location_id: _, ...online } = { ...group, id: uuid(31) }

let db: Database
let databases = 0
beforeEach(async () => {
  db = new Database(`offers-${databases++}`)
  const snapshot = aSnapshot({
    organizations: [organization],
    locations: [location],
    courses: [course],
    programmes: [group, online],
  })
  const release = await aRelease(bytesOf(snapshot), { version: 1 })
  await applyRelease(db, { release, ...contentOf(snapshot) }, NOW)
})

describe('the offers of a region', () => {
  it('come with who holds them and where, if anywhere', async () => {
    const programmes = await listProgrammes(db)
    expect(programmes).toMatchObject([
      { programme: group, organization, location: { id: location.id } },
      { programme: online, organization },
    ])
    expect(programmes[1]?.location).toBeUndefined()
    expect(await listCourses(db)).toMatchObject([{ course, organization, location }])
  })

  it('are found by id, and an unknown id is nothing', async () => {
    expect(await coursePage(db, course.id)).toMatchObject({ course, organization })
    expect(await programmePage(db, online.id)).toMatchObject({ programme: online })
    expect(await coursePage(db, uuid(99))).toBeUndefined()
    expect(await programmePage(db, uuid(99))).toBeUndefined()
  })
})
