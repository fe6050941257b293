import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

interface Size {
  readonly width: number
  readonly height: number
}

/** A point of the window, px. */
interface Spot {
  readonly clientX: number
  readonly clientY: number
}

/** A spot that shows this point of the picture, in shares of its sides, before and after the zoom. */
interface Hold extends Spot {
  readonly across: number
  readonly down: number
}

const MOST = 3
const STEP = 1.25
/** A press that moves less is a click, px. */
const STILL = 4

/**
 * How a picture lies in its frame: the whole of it, or larger and moved by its scroll bars, by the arrow keys and by
 * dragging. Wheel and + − zoom, 0 shows the whole, 1 and a click each of its px as one.
 * @param picture its size, px; null until it is known
 */
export function useZoom(picture: Size | null) {
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame)
  const [chosen, setChosen] = useState<number | null>(null)
  const hold = useRef<Hold | null>(null)

  const whole =
    picture === null || room === null ? null : Math.min(1, room.width / picture.width, room.height / picture.height)
  const isFitted = chosen === null || (whole !== null && chosen <= whole)
  const zoom = isFitted ? whole : chosen

  const zoomTo = (next: number | null, spot: Spot = middleOf(frame.current)) => {
    const box = frame.current?.firstElementChild?.getBoundingClientRect()
    if (box === undefined || whole === null) return
    hold.current = {
      ...{ clientX: spot.clientX, clientY: spot.clientY },
      across: (spot.clientX - box.x) / box.width,
      down: (spot.clientY - box.y) / box.height,
    }
    setChosen(next === null || next <= whole ? null : Math.min(next, MOST))
  }
  const toggle = (spot?: Spot) => zoomTo(isFitted ? 1 : null, spot)
  const zoomBy = (factor: number, spot?: Spot) => zoom !== null && zoomTo(zoom * factor, spot)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is held stays under the pointer as the zoom changes
  useLayoutEffect(() => {
    const { current: held } = hold
    const box = frame.current?.firstElementChild?.getBoundingClientRect()
    if (held === null || box === undefined) return
    hold.current = null
    frame.current?.scrollBy(
      box.x + held.across * box.width - held.clientX,
      box.y + held.down * box.height - held.clientY,
    )
  }, [zoom])

  useWheel(frame, (event) => zoomBy(Math.exp(-event.deltaY / 300), event))

  const size: CSSProperties | undefined =
    picture === null || zoom === null ? undefined : { width: picture.width * zoom, height: picture.height * zoom }
  return {
    frame,
    /** Of the element that holds the picture, the only one in the frame. */
    picture: size,
    /** Screen px for each of the picture's; null until it is known. */
    zoom,
    isFitted,
    toggle,
    handlers: {
      ...usePan(frame, isFitted, toggle),
      onKeyDown: (event: KeyboardEvent) => {
        const act = {
          '+': () => zoomBy(STEP),
          '=': () => zoomBy(STEP),
          '-': () => zoomBy(1 / STEP),
          '0': () => zoomTo(null),
          '1': () => zoomTo(1),
        }[event.key]
        if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        act()
      },
    },
  }
}

/** The frame's room for the picture, px. */
function useRoom(frame: RefObject<HTMLElement | null>): Size | null {
  const [room, setRoom] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const { current: element } = frame
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom(entry.contentRect)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return room
}

/** React's own handlers of the wheel can't keep the page from scrolling. */
function useWheel(frame: RefObject<HTMLElement | null>, onWheel: (event: WheelEvent) => void): void {
  const last = useRef(onWheel)
  useLayoutEffect(() => {
    last.current = onWheel
  })
  useEffect(() => {
    const { current: element } = frame
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      last.current(event)
    }
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  }, [frame])
}

/** A drag moves what is larger than the frame; a press without one is a click. */
function usePan(frame: RefObject<HTMLElement | null>, isFitted: boolean, onClick: (spot: Spot) => void) {
  const press = useRef<(Spot & { isDrag: boolean }) | null>(null)
  return {
    onPointerDown: ({ button, clientX, clientY, target, currentTarget }: PointerEvent) => {
      // The frame itself holds its scroll bars.
      if (button === 0 && target !== currentTarget) press.current = { clientX, clientY, isDrag: false }
    },
    onPointerMove: ({ clientX, clientY, movementX, movementY, pointerId, currentTarget }: PointerEvent) => {
      const { current: begun } = press
      if (begun === null || isFitted) return
      begun.isDrag ||= Math.hypot(clientX - begun.clientX, clientY - begun.clientY) > STILL
      if (!begun.isDrag) return
      currentTarget.setPointerCapture(pointerId)
      frame.current?.scrollBy(-movementX, -movementY)
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      if (press.current?.isDrag === false) onClick({ clientX, clientY })
      press.current = null
    },
    onPointerCancel: () => {
      press.current = null
    },
  }
}

function middleOf(element: HTMLElement | null): Spot {
  const box = element?.getBoundingClientRect()
  return box === undefined
    ? { clientX: 0, clientY: 0 }
    : { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }
}
