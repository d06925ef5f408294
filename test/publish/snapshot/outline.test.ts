import { describe, expect, it } from 'vitest'
import { MOST_OUTLINE_POINTS, outline } from '../../../src/catalogue/outline.ts'
import { buildSnapshot } from '../../../src/publish/snapshot/build-snapshot.ts'
import { readOutline } from '../../../src/publish/snapshot/outline.ts'
import { aWorkbook, HORIZON } from '../a-workbook.ts'

type Ring = number[][]

const SQUARE: Ring = [
  [8, 51],
  [8.4, 51],
  [8.4, 51.4],
  [8, 51.4],
  [8, 51],
]
const polygon = (...rings: Ring[]) => ({ type: 'Polygon', coordinates: rings })

const read = (content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const bytes = new TextEncoder().encode(text)
  return readOutline((path) => (path === 'region.geojson' ? bytes : undefined))
}

/** A coast of many bays around a point. */
const coast = (points: number, size = 0.2): Ring => {
  const ring = Array.from({ length: points }, (_, n) => {
    const angle = (2 * Math.PI * n) / points
    const far = size * (1 + 0.1 * Math.sin(40 * angle))
    return [8 + far * Math.cos(angle), 51 + far * Math.sin(angle)]
  })
  return [...ring, ring[0] ?? []]
}

describe('the outline of a region', () => {
  it.each([
    ['a geometry', polygon(SQUARE)],
    ['a feature', { type: 'Feature', properties: {}, geometry: polygon(SQUARE) }],
    [
      'a map of features',
      { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: polygon(SQUARE) }] },
    ],
    ['a polygon of several', { type: 'MultiPolygon', coordinates: [[SQUARE]] }],
    ['heights beside the coordinates', polygon(SQUARE.map((point) => [...point, 120]))],
  ])('is read from %s', (_, content) => {
    expect(read(content)).toEqual({ value: polygon(SQUARE), problems: [] })
  })

  it('is of few enough points for a tablet, where the line turns most', () => {
    const { value, problems } = read(polygon(coast(20_000)))
    expect(problems).toEqual([])
    expect(outline.safeParse(value).success).toBe(true)
    if (value?.type !== 'Polygon') throw new Error('not one polygon')
    const points = value.coordinates.flat()
    expect(points.length).toBeGreaterThan(100)
    expect(points.length).toBeLessThanOrEqual(MOST_OUTLINE_POINTS)
    const farthest = Math.max(...points.map(([x, y]) => Math.hypot(x - 8, y - 51)))
    expect(farthest).toBeCloseTo(0.22, 2)
  })

  it('of a thousand islands keeps the larger ones', () => {
    const islands = Array.from({ length: 1000 }, (_, n) => [coast(12, 0.001 + n / 20_000)])
    const { value } = read({ type: 'MultiPolygon', coordinates: islands })
    expect(outline.safeParse(value).success).toBe(true)
    expect(value?.coordinates.length).toBeGreaterThan(10)
  })

  it.each<[string, unknown, object]>([
    ['no JSON', 'Kreis Lindental', { code: 'outline-not-geojson' }],
    ['a point', { type: 'Point', coordinates: [8, 51] }, { code: 'outline-not-geojson' }],
    ['an empty map', { type: 'FeatureCollection', features: [] }, { code: 'outline-not-geojson' }],
    [
      'metres',
      polygon(SQUARE, [[441_000, 5_731_000], ...SQUARE]),
      { code: 'outline-bad-point', value: '[441000,5731000]', params: { ring: 2, point: 1 } },
    ],
    ['an open ring', polygon(SQUARE.slice(1)), { code: 'outline-open-ring', params: { ring: 1 } }],
    [
      'two points',
      polygon([
        [8, 51],
        [8, 51],
      ]),
      { code: 'outline-open-ring', params: { ring: 1 } },
    ],
  ])('%s is a problem with its place', (_, content, problem) => {
    expect(read(content)).toEqual({
      value: undefined,
      problems: [{ sheet: 'region.geojson', ...problem }],
    })
  })

  it('goes into the snapshot, and keeps a wrong one from being built', async () => {
    const { sheets, file, problems } = { ...aWorkbook(), problems: [] }
    const build = (content: unknown) =>
      buildSnapshot(
        {
          sheets,
          problems,
          file: (path) =>
            path === 'region.geojson'
              ? new TextEncoder().encode(JSON.stringify(content))
              : file(path),
        },
        { horizon: HORIZON },
      )
    expect((await build(polygon(SQUARE))).content?.snapshot.region.outline).toEqual(polygon(SQUARE))
    expect((await build(polygon(SQUARE.slice(1)))).content).toBeUndefined()
    const without = await buildSnapshot({ sheets, file, problems }, { horizon: HORIZON })
    expect(without.content?.snapshot.region.outline).toBeUndefined()
  })
})

describe('the schema of an outline refuses', () => {
  it.each([
    ['an open ring', polygon(SQUARE.slice(1))],
    ['a point beyond the pole', polygon([[8, 95], ...SQUARE.slice(1, 4), [8, 95]])],
    ['too many points', polygon(coast(MOST_OUTLINE_POINTS))],
    ['a line', { type: 'LineString', coordinates: SQUARE }],
  ])('%s', (_, value) => {
    expect(outline.safeParse(value).success).toBe(false)
  })
})
