import type { Outline } from '../../catalogue/outline.ts'
import type { OrganizationKind } from '../../catalogue/vocabulary.ts'

/** A place in degrees, WGS 84. */
export interface GeoPoint {
  readonly latitude: number
  readonly longitude: number
}

/** An office to be drawn. */
export interface MapOffice {
  readonly id: string
  readonly name: { readonly de: string; readonly [language: string]: string }
  readonly kind: OrganizationKind
  readonly point: GeoPoint
}

/** The smallest box around places, in degrees. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** A place on the drawing, from its upper left corner. */
export type XY = readonly [x: number, y: number]

/** A box of the world on a drawing of some size. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly place: (point: GeoPoint) => XY
}

/** One office, or several that would lie on one another. */
export interface Mark {
  readonly at: XY
  readonly offices: readonly [MapOffice, ...MapOffice[]]
}

const RADIANS = Math.PI / 180

/** The box around all of these; undefined around nothing. */
export function boundsOf(points: readonly GeoPoint[]): Bounds | undefined {
  if (points.length === 0) return undefined
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const { longitude, latitude } of points) {
    ;[west, east] = [Math.min(west, longitude), Math.max(east, longitude)]
    ;[south, north] = [Math.min(south, latitude), Math.max(north, latitude)]
  }
  return { west, south, east, north }
}

/** The same box, at least this many degrees of latitude high and as wide: what is one point has room around it. */
export function atLeast({ west, south, east, north }: Bounds, degrees: number): Bounds {
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  const high = Math.max(north - south, degrees) / 2
  const wide = Math.max(east - west, degrees / shrinkAt(y)) / 2
  return { west: x - wide, east: x + wide, south: y - high, north: y + high }
}

/** All points of an outline. */
export const pointsOf = (outline: Outline | undefined): GeoPoint[] =>
  ringsOf(outline)
    .flat()
    .map(([longitude, latitude]) => ({ longitude, latitude }))

/** How much shorter a degree of longitude is than one of latitude. */
const shrinkAt = (latitude: number): number => Math.max(0.01, Math.cos(latitude * RADIANS))

/** The height at which a box fills a width, `margin` around it; no higher than `most`. */
export function heightOf(bounds: Bounds, width: number, margin: number, most: number): number {
  const { west, south, east, north } = atLeast(bounds, 0.0001)
  const aspect = (north - south) / ((east - west) * shrinkAt((south + north) / 2))
  return Math.min(most, Math.max(0, width - 2 * margin) * aspect + 2 * margin)
}

/**
 * Draws a box of the world in the middle of an area: equirectangular with the cosine of its middle latitude, so that a
 * kilometre is as long to the north as to the east; a region is too small to tell it from Mercator.
 *
 * @param margin kept free on each side
 */
export function frameOf(bounds: Bounds, width: number, height: number, margin: number): Frame {
  const { west, south, east, north } = atLeast(bounds, 0.0001)
  const middle = { x: (west + east) / 2, y: (south + north) / 2 }
  const shrink = shrinkAt(middle.y)
  const room = (length: number): number => Math.max(1, length - 2 * margin)
  const scale = Math.min(room(width) / ((east - west) * shrink), room(height) / (north - south))
  return {
    width,
    height,
    place: ({ longitude, latitude }) => [
      width / 2 + (longitude - middle.x) * shrink * scale,
      height / 2 - (latitude - middle.y) * scale,
    ],
  }
}

/** Whether a place of the drawing is on it. */
export const isWithin = ([x, y]: XY, { width, height }: Frame): boolean =>
  x >= 0 && x <= width && y >= 0 && y <= height

/** An outline as the `d` of an SVG path, to a tenth of a pixel; its holes need `fill-rule: evenodd`. */
export const pathOf = (outline: Outline | undefined, { place }: Frame): string =>
  ringsOf(outline)
    .map((ring) => {
      const points = ring.map(([longitude, latitude]) => place({ longitude, latitude }))
      return `M${points.map((point) => point.map((value) => value.toFixed(1)).join(' ')).join('L')}Z`
    })
    .join('')

function ringsOf(
  outline: Outline | undefined,
): readonly (readonly (readonly [number, number])[])[] {
  if (!outline) return []
  return outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat()
}

/**
 * The offices of a frame as marks that do not touch: whatever lies nearer than `apart` pixels becomes one, in the middle
 * of its offices. In the order the offices come in; every office that is on the drawing is in one mark.
 */
export function marksOf(offices: readonly MapOffice[], frame: Frame, apart: number): Mark[] {
  let marks: Mark[] = []
  for (const office of offices) {
    const at = frame.place(office.point)
    if (isWithin(at, frame)) marks = added(marks, { at, offices: [office] }, apart)
  }
  return marks
}

/** With one more mark. Two that become one move, and may come too near to a third. */
function added(marks: Mark[], mark: Mark, apart: number): Mark[] {
  const index = marks.findIndex((other) => distance(other.at, mark.at) < apart)
  const near = marks[index]
  if (!near) return [...marks, mark]
  const joined: Mark = {
    at: middleOf(near, mark),
    offices: [...near.offices, ...mark.offices],
  }
  const others = marks.toSpliced(index, 1)
  if (others.every((other) => distance(other.at, joined.at) >= apart))
    return marks.with(index, joined)
  return added(others, joined, apart)
}

const distance = ([ax, ay]: XY, [bx, by]: XY): number => Math.hypot(ax - bx, ay - by)

function middleOf(a: Mark, b: Mark): XY {
  const share = b.offices.length / (a.offices.length + b.offices.length)
  return [a.at[0] + (b.at[0] - a.at[0]) * share, a.at[1] + (b.at[1] - a.at[1]) * share]
}

/** Half the room a mark takes, and a name: most towns' names are shorter. */
const MARK = 24
const NAME = { half: 56, high: 18 }
/** Where a name may stand, from its place down: the nearest first. */
const STEPS = [-30, 40, -38, 48, -46, 56, -64, 74, -92, 102]

/**
 * Where a name stands above or below its place without covering a mark: the middle of its baseline, moved away from the
 * edges. Undefined where there is no room for it nearby, or its place is not on the drawing.
 */
export function nameAt([x, y]: XY, marks: readonly Mark[], frame: Frame): XY | undefined {
  if (!isWithin([x, y], frame)) return undefined
  const half = Math.min(NAME.half, frame.width / 2)
  const middle = Math.min(frame.width - half, Math.max(half, x))
  const isFree = (base: number): boolean =>
    base >= NAME.high &&
    base <= frame.height &&
    marks.every(
      ({ at }) =>
        Math.abs(at[0] - middle) >= half + MARK ||
        Math.abs(at[1] - (base - NAME.high / 3)) >= MARK + NAME.high / 3,
    )
  const step = STEPS.find((one) => isFree(y + one))
  return step === undefined ? undefined : [middle, y + step]
}
