import { autoPan } from './autoPan.ts'

/** How far the pointer moves before a press is more than a click, px. */
const THRESHOLD = 4

/** Where the pointer is, and whether Shift is held. */
export interface Pointed {
  /** px in the window. */
  readonly clientX: number
  readonly clientY: number
  readonly shiftKey: boolean
}

/** What becomes of a press. */
export interface Drag {
  /** Called from the threshold on, and again when Shift goes down or up. */
  move(pointed: Pointed): void
  drop(pointed: Pointed): void
  /** Esc was pressed, or the pointer was lost. */
  cancel(): void
}

/**
 * Follows a press until it ends. One that stays where it is comes to nothing here and is left to be a click; from
 * the threshold on the canvas has the pointer to itself, so that no click follows. Gives the way to break it off.
 */
export function followPointer(press: PointerEvent, canvas: HTMLElement, drag: Drag): () => void {
  const end = new AbortController()
  const listen = { signal: end.signal, capture: true }
  let pointed: Pointed = press
  let isDragging = false
  let stopPan = () => {}
  end.signal.addEventListener('abort', () => stopPan())

  const move = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return
    pointed = event
    if (!isDragging) {
      if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) < THRESHOLD) return
      isDragging = true
      canvas.setPointerCapture(press.pointerId)
      stopPan = autoPan(
        canvas,
        () => pointed,
        () => drag.move(pointed),
      )
    }
    drag.move(pointed)
  }
  const cancel = () => {
    end.abort()
    if (isDragging) drag.cancel()
  }
  // The window's own; those of what lies in it pass by here too.
  const blur = ({ target }: FocusEvent) => {
    if (target === window) cancel()
  }
  const drop = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return
    end.abort()
    if (isDragging) drag.drop(event)
  }
  const key = (event: KeyboardEvent) => {
    if (!isDragging) return
    // Nothing else shall come of keys while the mouse has something in its hand.
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') cancel()
    else if (event.key === 'Shift') {
      const { clientX, clientY } = pointed
      pointed = { clientX, clientY, shiftKey: event.shiftKey }
      drag.move(pointed)
    }
  }
  window.addEventListener('pointermove', move, listen)
  window.addEventListener('pointerup', drop, listen)
  window.addEventListener('pointercancel', cancel, listen)
  window.addEventListener('blur', blur, listen)
  window.addEventListener('keydown', key, listen)
  window.addEventListener('keyup', key, listen)
  return cancel
}
