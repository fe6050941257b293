import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react'

interface Drag {
  readonly from: number
  /** The place that it would take. */
  readonly to: number
}

/** Rows of a list whose grips are dragged, or moved by the arrow keys. */
export interface RowDrag {
  /** On which side of a row the dragged one would come to lie. */
  readonly edgeOf: (place: number) => 'before' | 'after' | undefined
  readonly isDragged: (place: number) => boolean
  readonly grip: (place: number) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  }
}

/** @param onMove told how many places later a row is to stand; earlier where it is negative */
export function useRowDrag(list: RefObject<HTMLElement | null>, onMove: (place: number, by: number) => void): RowDrag {
  const [drag, setDrag] = useState<Drag | null>(null)
  const end = () => {
    setDrag(null)
    if (drag !== null && drag.to !== drag.from) onMove(drag.from, drag.to - drag.from)
  }
  return {
    isDragged: (place) => drag?.from === place,
    edgeOf: (place) => {
      if (drag === null || drag.to !== place || drag.to === drag.from) return undefined
      return drag.to < drag.from ? 'before' : 'after'
    },
    grip: (place) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ from: place, to: place })
      },
      onPointerMove: ({ clientY }) => {
        if (drag !== null) setDrag({ ...drag, to: placeAt(list.current, clientY, drag.from) })
      },
      onPointerUp: end,
      onPointerCancel: () => setDrag(null),
      onKeyDown: (event) => {
        if (event.key === 'Escape' && drag !== null) setDrag(null)
        else if (event.key === 'ArrowUp') onMove(place, -1)
        else if (event.key === 'ArrowDown') onMove(place, 1)
        else return
        event.preventDefault()
        event.stopPropagation()
      },
    }),
  }
}

/** The place that a row would take whose middle is held at this height, px. */
function placeAt(list: HTMLElement | null, y: number, from: number): number {
  const rows = [...(list?.children ?? [])].map((row) => row.getBoundingClientRect())
  const above = rows.filter((row, place) => place !== from && (row.top + row.bottom) / 2 < y)
  return above.length
}
