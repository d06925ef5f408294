import type { Outline } from '../../catalogue/outline.ts'
import { MOST_OUTLINE_POINTS } from '../../catalogue/outline.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Complaint, Problem } from '../workbook/problem.ts'
import { type Point, type Polygon, simplify } from './simplify.ts'

/** The file beside the workbook that may hold the region's outline. */
export const OUTLINE_FILE = 'region.geojson'

/** The region's outline as a feed carries it; undefined where the workbook has none. */
export interface ReadOutline {
  readonly value: Outline | undefined
  readonly problems: readonly Problem[]
}

/**
 * Reads `region.geojson`: a Polygon or MultiPolygon in WGS 84, alone or as the features of a map (RFC 7946), as map
 * services export it. Simplified to what an overview shows.
 *
 * @param file a file beside the workbook, by its path
 */
export function readOutline(file: (path: string) => Uint8Array | undefined): ReadOutline {
  const bytes = file(OUTLINE_FILE)
  if (!bytes) return { value: undefined, problems: [] }
  const polygons = polygonsIn(parse(bytes))
  if (!polygons.ok)
    return { value: undefined, problems: [{ sheet: OUTLINE_FILE, ...polygons.error }] }
  const [first, ...others] = simplify(polygons.value, MOST_OUTLINE_POINTS)
  if (!first) return { value: undefined, problems: [{ sheet: OUTLINE_FILE, ...NOT_GEOJSON }] }
  const value: Outline =
    others.length === 0
      ? { type: 'Polygon', coordinates: first }
      : { type: 'MultiPolygon', coordinates: [first, ...others] }
  return { value, problems: [] }
}

type Read<T> = Result<T, Complaint>

const NOT_GEOJSON: Complaint = { code: 'outline-not-geojson' }

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

interface Json {
  readonly type?: unknown
  readonly coordinates?: unknown
  readonly geometry?: unknown
  readonly features?: unknown
}

/** The polygons of a geometry, a feature or a collection of features, all checked. */
function polygonsIn(json: unknown): Read<Polygon[]> {
  const { type, coordinates, geometry, features } = (json ?? {}) as Json
  if (type === 'Feature') return polygonsIn(geometry)
  if (type === 'FeatureCollection' && Array.isArray(features)) return inEach(features, polygonsIn)
  if (type === 'Polygon') return inEach([coordinates], polygon)
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) return inEach(coordinates, polygon)
  return err(NOT_GEOJSON)
}

/** What `read` makes of each part, in one list; the first complaint ends it. */
function inEach<T>(parts: readonly unknown[], read: (part: unknown) => Read<T[]>): Read<T[]> {
  const all: T[] = []
  for (const part of parts) {
    const one = read(part)
    if (!one.ok) return one
    all.push(...one.value)
  }
  return all.length > 0 ? ok(all) : err(NOT_GEOJSON)
}

/** The rings of a polygon; in a complaint they are counted within it, the outer one is 1. */
function polygon(coordinates: unknown): Read<Polygon[]> {
  if (!Array.isArray(coordinates)) return err(NOT_GEOJSON)
  const rings: Point[][] = []
  for (const [index, points] of coordinates.entries()) {
    const ring = readRing(points, index + 1)
    if (!ring.ok) return ring
    rings.push(ring.value)
  }
  return rings.length > 0 ? ok([rings]) : err(NOT_GEOJSON)
}

function readRing(points: unknown, ring: number): Read<Point[]> {
  if (!Array.isArray(points)) return err(NOT_GEOJSON)
  const read: Point[] = []
  for (const [index, point] of points.entries()) {
    const [longitude, latitude] = (Array.isArray(point) ? point : []) as unknown[]
    if (!isWithin(longitude, 180) || !isWithin(latitude, 90))
      return err({
        code: 'outline-bad-point',
        value: JSON.stringify(point),
        params: { ring, point: index + 1 },
      })
    read.push([longitude, latitude])
  }
  const [first, last] = [read[0], read.at(-1)]
  const closed = read.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
  return closed ? ok(read) : err({ code: 'outline-open-ring', params: { ring } })
}

const isWithin = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most
