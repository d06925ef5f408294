import { Maximize2 } from 'lucide-react'
import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ORGANIZATION_KINDS } from '../../catalogue/vocabulary.ts'
import { Told, useRoom } from '../parts/speech.tsx'
import { KindSign } from './kind-mark.tsx'
import type { MapProps } from './map-drawing.tsx'
import { Drawing } from './map-drawing.tsx'
import type { MapOffice, Mark } from './map-layout.ts'
import { atLeast, boundsOf, frameOf, heightOf, isWithin, marksOf, pointsOf } from './map-layout.ts'
import styles from './region-map.module.css'

/** Pixels between two marks, and around the region. */
const APART = 44
const MARGIN = 36
const HIGHEST = 560
/** As near as the map goes: about three hundred metres. */
const NEAREST = 0.003

/**
 * The region as an overview: its outline, towns and offices, drawn from the feed alone. What lies too close together is one
 * mark with a number; it leads nearer. It leaves nothing to be found on it alone: the page has a list beside it.
 */
export function RegionMap(props: MapProps) {
  const { outline, towns, offices, here } = props
  const t = useRoom('materials')
  const [area, width] = useWidth()
  const [group, setGroup] = useState<Mark['offices']>()
  const whole = useMemo(
    () => boundsOf([...pointsOf(outline), ...towns, ...offices.map(({ point }) => point)]),
    [outline, towns, offices],
  )
  const frame = useMemo(() => {
    if (!whole || width === 0) return undefined
    const near = group && boundsOf(group.map(({ point }) => point))
    const height = heightOf(whole, width, MARGIN, HIGHEST)
    return frameOf(near ? atLeast(near, NEAREST) : whole, width, height, MARGIN)
  }, [whole, width, group])
  const marks = useMemo(() => (frame ? marksOf(offices, frame, APART) : []), [offices, frame])
  if (!whole) return null
  return (
    <div className={styles.map}>
      {group && <Nearer key={namesOf(group)} onWhole={() => setGroup(undefined)} />}
      <div ref={area} className={styles.area}>
        {frame && (
          <Drawing {...props} frame={frame} marks={marks} here={here} onNearer={setGroup} />
        )}
      </div>
      {here && frame && !isWithin(frame.place(here), frame) && (
        <p role="status">{t('map.outside')}</p>
      )}
      {/* By name: offices in one house stay one mark, however near the map goes. */}
      {group && (
        <OfficeLinks offices={marks.flatMap((mark) => mark.offices)} onChoose={props.onChoose} />
      )}
      <h2 className="visually-hidden">{t('map.legend')}</h2>
      <Legend offices={offices} />
    </div>
  )
}

const namesOf = (offices: readonly MapOffice[]): string => offices.map(({ id }) => id).join()

/** The width there is for the drawing: its type keeps the size of the page's. */
function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const area = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current } = area
    if (!current) return
    const measure = (): void => setWidth(Math.floor(current.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return [area, width]
}

/** Above a part of the map: that it is a part, and the way back to the whole. */
function Nearer({ onWhole }: { onWhole: () => void }) {
  const t = useRoom('materials')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.nearer}>
      <h2 ref={heading} tabIndex={-1}>
        {t('map.near')}
      </h2>
      <button type="button" className="button" onClick={onWhole}>
        <Maximize2 className="icon" aria-hidden />
        {t('map.whole')}
      </button>
    </div>
  )
}

/** Offices by the sign of their kind and their name, each a link to its page. */
export function OfficeLinks({
  offices,
  onChoose,
}: {
  offices: readonly Pick<MapOffice, 'id' | 'name' | 'kind'>[]
  onChoose: (id: string) => void
}) {
  return (
    <ul className={styles.links}>
      {offices.map(({ id, name, kind }) => (
        <li key={id}>
          <KindSign kind={kind} />
          <a
            href={`/directory/${id}`}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return
              event.preventDefault()
              onChoose(id)
            }}
          >
            <Told text={name} quiet />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The signs of the kinds that are on the map. */
function Legend({ offices }: Pick<MapProps, 'offices'>) {
  const t = useRoom('vocabulary')
  const there = new Set(offices.map(({ kind }) => kind))
  return (
    <ul className={styles.legend}>
      {ORGANIZATION_KINDS.filter((kind) => there.has(kind)).map((kind) => (
        <li key={kind}>
          <KindSign kind={kind} />
          {t(`kindsPlural.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
