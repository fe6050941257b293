import { panBy } from '../camera.ts'
import type { Pointed } from './followPointer.ts'

/** How near the border of the canvas the pointer makes the view move, and how far at most in one frame, px. */
const REACH = 40
const FASTEST = 14

/**
 * Moves the view on while something is held near the border of the canvas.
 * @param pointed where the pointer is now
 * @param onPan called after each move of the view
 * @returns the way to end it
 */
export function autoPan(canvas: HTMLElement, pointed: () => Pointed, onPan: () => void): () => void {
  let turn = 0
  const step = () => {
    turn = requestAnimationFrame(step)
    const { left, right, top, bottom } = canvas.getBoundingClientRect()
    const { clientX, clientY } = pointed()
    const by = { x: push(clientX, left, right), y: push(clientY, top, bottom) }
    if (by.x === 0 && by.y === 0) return
    panBy(by)
    onPan()
  }
  turn = requestAnimationFrame(step)
  return () => cancelAnimationFrame(turn)
}

/** The nearer to the border or the farther beyond it, the faster. */
function push(at: number, start: number, end: number): number {
  const into = Math.max(0, start + REACH - at) - Math.max(0, at - (end - REACH))
  return -Math.round(Math.max(-1, Math.min(1, into / REACH)) * FASTEST)
}
