import { z } from './zod.ts'

/** The most points an outline may have in all: an overview drawn some hundred pixels wide shows no more. */
export const MOST_OUTLINE_POINTS = 600

/** Longitude, latitude in degrees, WGS 84 (RFC 7946 § 3.1.1, § 4); an overview needs no height. */
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])

/** A closed line: its last point is its first (RFC 7946 § 3.1.6). */
const ring = z
  .array(position)
  .min(4)
  .max(MOST_OUTLINE_POINTS)
  .refine((points) => {
    const [first, last] = [points[0], points.at(-1)]
    return first?.[0] === last?.[0] && first?.[1] === last?.[1]
  })

/** An outer ring and the holes in it. */
const polygonCoordinates = z.array(ring).min(1).max(150)

/** Where a region lies: a GeoJSON geometry (RFC 7946 § 3.1.6, § 3.1.7), of few enough points to be drawn by a tablet. */
export const outline = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: polygonCoordinates }),
    z.object({
      type: z.literal('MultiPolygon'),
      coordinates: z.array(polygonCoordinates).min(1).max(150),
    }),
  ])
  .refine((geometry) => {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
    return rings.flat().length <= MOST_OUTLINE_POINTS
  })
export type Outline = z.infer<typeof outline>
