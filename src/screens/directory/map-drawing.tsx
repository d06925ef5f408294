import type { KeyboardEvent, MouseEvent } from 'react'
import type { Outline } from '../../catalogue/outline.ts'
import type { Text } from '../../catalogue/text.ts'
import { chooseText } from '../../language/choose.ts'
import { isolate } from '../../language/format.ts'
import { useRoom, useSpeaker } from '../parts/speech.tsx'
import { KindMark } from './kind-mark.tsx'
import type { Frame, GeoPoint, MapOffice, Mark, XY } from './map-layout.ts'
import { isWithin, nameAt, pathOf } from './map-layout.ts'
import styles from './region-map.module.css'

/** What a map shows, and what comes of a tap. */
export interface MapProps {
  /** What the map shows, as it is read out. */
  readonly label: string
  readonly outline: Outline | undefined
  readonly towns: readonly (GeoPoint & { readonly name: Text })[]
  /** In the order in which a keyboard goes through them. */
  readonly offices: readonly MapOffice[]
  /** Where the reader is. */
  readonly here?: GeoPoint | undefined
  readonly onChoose: (id: string) => void
}

interface DrawingProps extends MapProps {
  readonly frame: Frame
  readonly marks: readonly Mark[]
  readonly onNearer: (offices: Mark['offices']) => void
}

/** Outline, towns, offices and groups of them, in a frame. */
export function Drawing({
  label,
  outline,
  towns,
  here,
  frame,
  marks,
  onChoose,
  onNearer,
}: DrawingProps) {
  const { width, height } = frame
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="group"
      aria-label={label}
    >
      <path className={styles.outline} d={pathOf(outline, frame)} />
      {here && <Here at={frame.place(here)} frame={frame} />}
      {marks.map((mark) =>
        mark.offices.length === 1 ? (
          <OfficeMark key={mark.offices[0].id} mark={mark} onChoose={onChoose} />
        ) : (
          <GroupMark key={mark.offices[0].id} mark={mark} towns={towns} onNearer={onNearer} />
        ),
      )}
      {towns.map((town) => (
        <TownName key={town.name.de} town={town} at={nameAt(frame.place(town), marks, frame)} />
      ))}
    </svg>
  )
}

/** A name beside its place, where no mark is. */
function TownName({ town, at }: { town: MapProps['towns'][number]; at: XY | undefined }) {
  const { language } = useSpeaker()
  if (!at) return null
  const { text, language: lang } = chooseText(town.name, language)
  return (
    <text className={styles.town} lang={lang} x={at[0]} y={at[1]}>
      {text}
    </text>
  )
}

function Here({ at, frame }: { at: XY; frame: Frame }) {
  const t = useRoom('materials')
  if (!isWithin(at, frame)) return null
  return (
    <g className={styles.here} transform={`translate(${at.join(' ')})`}>
      <title>{t('map.here')}</title>
      <circle r="12" />
      <circle r="5" />
    </g>
  )
}

function OfficeMark({ mark, onChoose }: { mark: Mark } & Pick<MapProps, 'onChoose'>) {
  const { language } = useSpeaker()
  const [office] = mark.offices
  const { text, language: lang } = chooseText(office.name, language)
  const choose = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onChoose(office.id)
  }
  return (
    <g transform={`translate(${mark.at.join(' ')})`}>
      <a
        className={styles.mark}
        href={`/directory/${office.id}`}
        lang={lang}
        aria-label={text}
        onClick={choose}
      >
        <title>{text}</title>
        <circle className={styles.ring} r="22" />
        <KindMark kind={office.kind} />
      </a>
    </g>
  )
}

interface GroupProps {
  readonly mark: Mark
  readonly towns: MapProps['towns']
  readonly onNearer: (offices: Mark['offices']) => void
}

function GroupMark({ mark, towns, onNearer }: GroupProps) {
  const t = useRoom('materials')
  const { language } = useSpeaker()
  const town = nearestTown(towns, mark.offices[0].point)
  const name = town && isolate(chooseText(town.name, language).text)
  const label = [name, t('map.group', { count: mark.offices.length })].filter(Boolean).join(': ')
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onNearer(mark.offices)
  }
  return (
    <g
      className={styles.mark}
      role="button"
      tabIndex={0}
      aria-label={label}
      transform={`translate(${mark.at.join(' ')})`}
      onClick={() => onNearer(mark.offices)}
      onKeyDown={onKey}
    >
      <title>{label}</title>
      <circle className={styles.ring} r="24" />
      <circle className={styles.group} r="20" />
      <text className={styles.count}>{mark.offices.length}</text>
    </g>
  )
}

function nearestTown(towns: MapProps['towns'], { latitude, longitude }: GeoPoint) {
  const away = (town: GeoPoint): number =>
    Math.hypot(town.latitude - latitude, (town.longitude - longitude) * 0.6)
  return towns.toSorted((a, b) => away(a) - away(b))[0]
}
