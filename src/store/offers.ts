import type { Location, Organization } from '../catalogue/organization.ts'
import type { Course, Programme } from '../catalogue/service.ts'
import type { Database } from './database.ts'
import { byIds } from './queries.ts'

/** A group or event with who holds it and where. */
export interface ListedProgramme {
  readonly programme: Programme
  readonly organization: Organization
  /** Undefined where it has no office of its own: online, or somewhere its text tells. */
  readonly location: Location | undefined
}

/** A course with its provider and place. */
export interface ListedCourse {
  readonly course: Course
  readonly organization: Organization
  readonly location: Location
}

/** All programmes of the region in no order, those that are over too: the store knows no clock. */
export const listProgrammes = (db: Database): Promise<ListedProgramme[]> =>
  db.transaction('r', [db.programmes, db.organizations, db.locations], async () =>
    withPlaces(db, await db.programmes.toArray()),
  )

/** All courses of the region in no order, those that are over too. */
export const listCourses = (db: Database): Promise<ListedCourse[]> =>
  db.transaction('r', [db.courses, db.organizations, db.locations], async () =>
    withCoursePlaces(db, await db.courses.toArray()),
  )

/** One programme; undefined for an unknown id. */
export async function programmePage(
  db: Database,
  id: string,
): Promise<ListedProgramme | undefined> {
  const programme = await db.programmes.get(id)
  return programme && (await withPlaces(db, [programme]))[0]
}

/** One course; undefined for an unknown id. */
export async function coursePage(db: Database, id: string): Promise<ListedCourse | undefined> {
  const course = await db.courses.get(id)
  return course && (await withCoursePlaces(db, [course]))[0]
}

async function withPlaces(
  db: Database,
  programmes: readonly Programme[],
): Promise<ListedProgramme[]> {
  const { organizations, locations } = await placesOf(db, programmes)
  return programmes.flatMap((programme) => {
    const organization = organizations.get(programme.organization_id)
    const location = locations.get(programme.location_id ?? '')
    return organization ? [{ programme, organization, location }] : []
  })
}

async function withCoursePlaces(db: Database, courses: readonly Course[]): Promise<ListedCourse[]> {
  const { organizations, locations } = await placesOf(db, courses)
  return courses.flatMap((course) => {
    const organization = organizations.get(course.organization_id)
    const location = locations.get(course.location_id)
    return organization && location ? [{ course, organization, location }] : []
  })
}

async function placesOf(db: Database, offers: readonly (Programme | Course)[]) {
  const [organizations, locations] = await Promise.all([
    byIds(
      db.organizations,
      offers.map((one) => one.organization_id),
    ),
    byIds(
      db.locations,
      offers.flatMap((one) => one.location_id ?? []),
    ),
  ])
  return { organizations, locations }
}
