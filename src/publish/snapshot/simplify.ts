/** Longitude and latitude in degrees. */
export type Point = [longitude: number, latitude: number]

/** Closed rings: the outer one, then the holes in it. */
export type Polygon = Point[][]

/** The largest parts of a region; more are too small to be seen on an overview. */
const MOST_PARTS = 60

/** Four decimals of a degree are ten metres. */
const DECIMALS = 4

/** A first tolerance in degrees of latitude: about twenty metres. */
const FINEST = 0.0002

/**
 * Polygons of no more points than `most` in all: the line stays where it turns (Douglas and Peucker 1973), parts and
 * holes that shrink to nothing are left out. The same polygons give the same result.
 */
export function simplify(polygons: readonly Polygon[], most: number): Polygon[] {
  const parts = polygons.toSorted((a, b) => extentOf(b) - extentOf(a)).slice(0, MOST_PARTS)
  const shrink = Math.cos(((parts[0]?.[0]?.[0]?.[1] ?? 0) * Math.PI) / 180)
  let simplified = parts.map((part) => withTolerance(part, 0, shrink))
  for (let tolerance = FINEST; pointsOf(simplified) > most; tolerance *= 1.5)
    simplified = parts.map((part) => withTolerance(part, tolerance, shrink))
  return simplified.filter((part) => part.length > 0)
}

const pointsOf = (polygons: readonly Polygon[]): number => polygons.flat(2).length

/** The outer ring's box in square degrees. */
function extentOf([outer = []]: Polygon): number {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [x, y] of outer) {
    ;[west, east] = [Math.min(west, x), Math.max(east, x)]
    ;[south, north] = [Math.min(south, y), Math.max(north, y)]
  }
  return (east - west) * (north - south)
}

/** A polygon whose outer ring is gone is gone whole. */
function withTolerance(polygon: Polygon, tolerance: number, shrink: number): Polygon {
  const [outer, ...holes] = polygon.map((ring) => rounded(simplifyRing(ring, tolerance, shrink)))
  if (!outer || outer.length < 4) return []
  return [outer, ...holes.filter((hole) => hole.length >= 4)]
}

/** A ring is two lines: from its first point to the farthest one, and back. */
function simplifyRing(ring: Point[], tolerance: number, shrink: number): Point[] {
  const start = ring[0] ?? [0, 0]
  const away = (point: Point): number => distance(point, start, start, shrink)
  const far = ring.reduce(
    (best, point, at) => (away(point) > away(ring[best] ?? start) ? at : best),
    0,
  )
  const there = simplifyLine(ring.slice(0, far + 1), tolerance, shrink)
  const back = simplifyLine(ring.slice(far), tolerance, shrink)
  return [...there, ...back.slice(1)]
}

/** Iterative: a coast of a hundred thousand points would be too deep for recursion. */
function simplifyLine(line: Point[], tolerance: number, shrink: number): Point[] {
  const kept = new Set([0, line.length - 1])
  const open: [number, number][] = [[0, line.length - 1]]
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span
    const [a, b] = [line[from], line[to]]
    let farthest = { at: -1, distance: tolerance }
    for (let at = from + 1; a && b && at < to; at++) {
      const off = distance(line[at] ?? a, a, b, shrink)
      if (off > farthest.distance) farthest = { at, distance: off }
    }
    if (farthest.at === -1) continue
    kept.add(farthest.at)
    open.push([from, farthest.at], [farthest.at, to])
  }
  return line.filter((_, at) => kept.has(at))
}

/** How far a point is from the stretch between two others, in degrees of latitude. */
function distance(point: Point, a: Point, b: Point, shrink: number): number {
  const [px, py] = [(point[0] - a[0]) * shrink, point[1] - a[1]]
  const [bx, by] = [(b[0] - a[0]) * shrink, b[1] - a[1]]
  const length = bx * bx + by * by
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * bx + py * by) / length))
  return Math.hypot(px - along * bx, py - along * by)
}

/** Rounded points, each once in a row. */
function rounded(ring: Point[]): Point[] {
  const round = (value: number): number => Number(value.toFixed(DECIMALS))
  const points = ring.map(([x, y]): Point => [round(x), round(y)])
  return points.filter(
    ([x, y], at) => at === 0 || x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1],
  )
}
