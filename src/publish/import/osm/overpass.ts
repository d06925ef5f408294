import { z } from '../../../catalogue/zod.ts'
import { err, ok, type Result } from '../../../result.ts'

const coordinates = { lat: z.number(), lon: z.number() }

/** Nodes have a place of their own; ways and relations one by `out center`. */
const element = z.object({
  type: z.enum(['node', 'way', 'relation']),
  id: z.int(),
  lat: coordinates.lat.optional(),
  lon: coordinates.lon.optional(),
  center: z.object(coordinates).optional(),
  tags: z.record(z.string(), z.string()).default({}),
})
const overpass = z.object({ elements: z.array(element) })

/** An element of OpenStreetMap, as far as an office needs it. */
export type OsmElement = z.infer<typeof element>
export type Tags = OsmElement['tags']

/** How OpenStreetMap itself names an element: `node/275368512`. */
export const nameOf = ({ type, id }: OsmElement): string => `${type}/${id}`

/** Reads the answer of an Overpass query; the error says what is wrong with it. */
export function readOverpass(json: string): Result<OsmElement[], string> {
  try {
    const parsed = overpass.safeParse(JSON.parse(json))
    if (parsed.success) return ok(parsed.data.elements)
    const [issue] = parsed.error.issues
    return err(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  } catch (thrown) {
    return err(String(thrown))
  }
}
