import { type FocusEvent, type KeyboardEvent, memo, useRef, useState } from 'react'
import { drawable } from '../../../shared/diagram/measure/drawable.ts'
import { pointWords } from '../../../shared/reasoning/pointWords.ts'
import type { OpenPoint } from '../../../shared/reasoning/reading.ts'
import { useIsSelected, useOpenPoints } from '../../state/selectors.ts'
import { useWorkspace } from '../../state/workspaceContext.ts'
import { leadTo, makeMove, moveFor } from './moves.tsx'
import './openPoints.css'

/** Of a long list only the head is shown at first. */
const HEAD = 100
/** The key that makes the move of the point that has the focus, whatever that is. */
const MOVE_KEY = 'a'

interface Props {
  readonly point: OpenPoint
  /** Whether Tab comes to it; to the others go the arrows. */
  readonly isTabStop: boolean
}

function AnyPoint({ point, isTabStop }: Props) {
  const { kind, claims, relation, text } = point
  const selected = useIsSelected(relation ?? claims[0] ?? '')
  const workspace = useWorkspace()
  const move = moveFor(kind)
  const press = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (move === undefined || key.toLowerCase() !== MOVE_KEY || ctrlKey || metaKey || altKey) return
    event.preventDefault()
    makeMove(move, point, workspace)
  }
  return (
    <li className={selected ? 'point selected' : 'point'}>
      <button
        type="button"
        className="point-words"
        tabIndex={isTabStop ? 0 : -1}
        aria-current={selected || undefined}
        aria-keyshortcuts={move === undefined ? undefined : 'A'}
        onClick={() => leadTo(point)}
        onKeyDown={press}
      >
        <span className="chip" data-kind={kind}>
          {pointWords[kind]}
        </span>
        <span>{drawable(text)}</span>
      </button>
      {move !== undefined && (
        <button
          type="button"
          className="button point-answer"
          tabIndex={isTabStop ? 0 : -1}
          title={`${move.label} (A)`}
          onClick={() => makeMove(move, point, workspace)}
        >
          <move.Icon size={14} strokeWidth={1.75} aria-hidden /> {move.label}
          <kbd aria-hidden>A</kbd>
        </button>
      )}
    </li>
  )
}

const keyOf = ({ kind, claims, relation = '' }: OpenPoint): string => `${kind} ${claims.join(' ')} ${relation}`

// Each reading of the map makes its points anew; most say the same.
const Point = memo(
  AnyPoint,
  (before, after) =>
    before.isTabStop === after.isTabStop &&
    before.point.text === after.point.text &&
    keyOf(before.point) === keyOf(after.point),
)

/** What was never answered, and what else the map leaves open; each with the move that would close it. */
export function OpenPoints() {
  const points = useOpenPoints()
  const [isWhole, setWhole] = useState(false)
  const [stop, setStop] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  if (points.length === 0) return <p className="empty">Every rebuttal is answered.</p>
  const shown = isWhole ? points : points.slice(0, HEAD)
  const here = Math.min(stop, shown.length - 1)
  const walk = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, here, shown.length)
    if (next === undefined) return
    event.preventDefault()
    wordsIn(list.current)[next]?.focus()
  }
  const note = ({ target }: FocusEvent<HTMLElement>) => {
    const place = wordsIn(list.current).indexOf(target)
    if (place >= 0) setStop(place)
  }
  return (
    <div className="points">
      <ul ref={list} aria-label="Open points" onKeyDown={walk} onFocus={note}>
        {shown.map((point, place) => (
          <Point key={keyOf(point)} point={point} isTabStop={place === here} />
        ))}
      </ul>
      {shown.length < points.length && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          Show all {points.length}
        </button>
      )}
    </div>
  )
}

/** The buttons that hold the points' words. */
const wordsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('.point-words') ?? []),
]

function placeAfter(key: string, place: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, length - 1)
    case 'ArrowUp':
      return Math.max(place - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return undefined
  }
}
