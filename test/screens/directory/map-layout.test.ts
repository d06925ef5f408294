import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ORGANIZATION_KINDS } from '../../../src/catalogue/vocabulary.ts'
import type { MapOffice } from '../../../src/screens/directory/map-layout.ts'
import {
  atLeast,
  boundsOf,
  frameOf,
  heightOf,
  isWithin,
  marksOf,
  nameAt,
  pathOf,
} from '../../../src/screens/directory/map-layout.ts'

const office = (id: string, latitude: number, longitude: number): MapOffice => ({
  id,
  name: { de: id },
  kind: 'mbe',
  point: { latitude, longitude },
})

const KREIS = { west: 7.9, south: 51.6, east: 8.4, north: 51.9 }

describe('the projection', () => {
  it('has north above and east on the right', () => {
    const { place } = frameOf(KREIS, 600, 500, 30)
    const [x, y] = place({ latitude: 51.75, longitude: 8.15 })
    expect([x, y]).toEqual([300, 250])
    expect(place({ latitude: 51.9, longitude: 8.15 })[1]).toBeLessThan(y)
    expect(place({ latitude: 51.75, longitude: 8.4 })[0]).toBeGreaterThan(x)
  })

  it('draws a kilometre as long to the east as to the north', () => {
    const { place } = frameOf(KREIS, 600, 500, 30)
    const [x0, y0] = place({ latitude: 51.75, longitude: 8.15 })
    const kilometre = 1 / 111.32
    const north = y0 - place({ latitude: 51.75 + kilometre, longitude: 8.15 })[1]
    const eastwards = kilometre / Math.cos((51.75 * Math.PI) / 180)
    const east = place({ latitude: 51.75, longitude: 8.15 + eastwards })[0] - x0
    expect(east).toBeCloseTo(north, 6)
    expect(north).toBeGreaterThan(5)
  })

  it('fills the width where the height allows it, and never leaves the frame', () => {
    const height = heightOf(KREIS, 600, 30, 1000)
    const { place } = frameOf(KREIS, 600, height, 30)
    const [left, bottom] = place({ latitude: KREIS.south, longitude: KREIS.west })
    const [right, top] = place({ latitude: KREIS.north, longitude: KREIS.east })
    for (const [is, should] of [
      [left, 30],
      [right, 570],
      [top, 30],
      [bottom, height - 30],
    ] as const)
      expect(is).toBeCloseTo(should, 6)
    expect(heightOf(KREIS, 600, 30, 200)).toBe(200)
    const low = frameOf(KREIS, 600, 200, 30)
    expect(low.place({ latitude: KREIS.north, longitude: KREIS.west })[1]).toBeCloseTo(30, 6)
  })

  it('gives a single place room around it', () => {
    const box = boundsOf([{ latitude: 51.7, longitude: 8.1 }])
    expect(boundsOf([])).toBeUndefined()
    if (!box) throw new Error('no box')
    const { north, south } = atLeast(box, 0.003)
    expect(north - south).toBeCloseTo(0.003, 9)
    expect(
      isWithin(
        frameOf(box, 300, 300, 30).place({ latitude: 51.7, longitude: 8.1 }),
        frameOf(box, 300, 300, 30),
      ),
    ).toBe(true)
  })

  it('writes every ring of an outline as a closed path', () => {
    const ring = (x: number): [number, number][] => [
      [x, 51.6],
      [x + 0.1, 51.6],
      [x, 51.7],
      [x, 51.6],
    ]
    const frame = frameOf(KREIS, 600, 500, 30)
    const path = pathOf({ type: 'MultiPolygon', coordinates: [[ring(7.9)], [ring(8.2)]] }, frame)
    expect(path.match(/M/g)).toHaveLength(2)
    expect(path.match(/Z/g)).toHaveLength(2)
    expect(path).not.toContain('NaN')
    expect(pathOf(undefined, frame)).toBe('')
  })
})

describe('marks', () => {
  const frame = frameOf(KREIS, 600, 500, 30)
  const offices = fc
    .array(
      fc.tuple(
        fc.double({ min: 51.5, max: 52, noNaN: true }),
        fc.double({ min: 7.8, max: 8.5, noNaN: true }),
        fc.constantFrom(...ORGANIZATION_KINDS),
      ),
      { maxLength: 120 },
    )
    .map((places) => places.map(([lat, lon, kind], n) => ({ ...office(`o${n}`, lat, lon), kind })))

  it('hold every office of the frame once, and never touch', () => {
    fc.assert(
      fc.property(offices, (some) => {
        const marks = marksOf(some, frame, 44)
        const drawn = marks.flatMap((mark) => mark.offices.map(({ id }) => id))
        const inside = some.filter(({ point }) => isWithin(frame.place(point), frame))
        expect(drawn.toSorted()).toEqual(inside.map(({ id }) => id).toSorted())
        for (const [at, a] of marks.entries())
          for (const b of marks.slice(at + 1))
            expect(Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1])).toBeGreaterThanOrEqual(44)
      }),
    )
  })

  it('are in the order of their first offices, in the middle of all', () => {
    const some = [
      office('north', 51.88, 8.0),
      office('a', 51.7, 8.1),
      office('south', 51.62, 8.3),
      office('b', 51.702, 8.104),
    ]
    const marks = marksOf(some, frame, 44)
    expect(marks.map((mark) => mark.offices.map(({ id }) => id))).toEqual([
      ['north'],
      ['a', 'b'],
      ['south'],
    ])
    const [x, y] = frame.place({ latitude: 51.701, longitude: 8.102 })
    expect(marks[1]?.at[0]).toBeCloseTo(x, 6)
    expect(marks[1]?.at[1]).toBeCloseTo(y, 6)
  })

  it('of several hundred offices are few', () => {
    const some = Array.from({ length: 500 }, (_, n) =>
      office(`o${n}`, 51.6 + (n % 25) * 0.012, 7.9 + Math.floor(n / 25) * 0.025),
    )
    const marks = marksOf(some, frame, 44)
    expect(marks.flatMap((mark) => mark.offices)).toHaveLength(500)
    expect(marks.length).toBeLessThan(150)
  })
})

describe('names', () => {
  const frame = frameOf(KREIS, 600, 500, 30)
  const mark = (x: number, y: number) => ({
    at: [x, y] as const,
    offices: [office('a', 0, 0)] as const,
  })

  it('stand above their place, below it where a mark is above', () => {
    expect(nameAt([300, 250], [mark(300, 250)], frame)).toEqual([300, 220])
    expect(nameAt([300, 250], [], frame)).toEqual([300, 220])
    expect(nameAt([300, 250], [mark(300, 210)], frame)).toEqual([300, 290])
  })

  it('keep away from the edges, and stay away where there is no room', () => {
    expect(nameAt([5, 250], [], frame)).toEqual([56, 220])
    expect(nameAt([300, 5], [], frame)).toEqual([300, 45])
    expect(nameAt([700, 250], [], frame)).toBeUndefined()
    const crowd = Array.from({ length: 20 }, (_, n) => mark(300, n * 25))
    expect(nameAt([300, 250], crowd, frame)).toBeUndefined()
  })
})
