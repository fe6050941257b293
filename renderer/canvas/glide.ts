import type { ClaimId, Point, RelationId } from '../../shared/document/argumentMap.ts'
import { MOVE_MS } from './camera.ts'

const gliding = new WeakMap<Element, Animation>()

/** Lets a card glide to where it is from so many px of the map away; one that still glides goes on from where it is. */
export function glide(claim: ClaimId, from: Point): void {
  const card = document.querySelector(`.react-flow__node[data-id="${claim}"]`)
  if (card === null) return
  const now = offsetOf(card)
  gliding.get(card)?.cancel()
  const start = `${from.x + now.x}px ${from.y + now.y}px`
  // React Flow places a card by `transform`; `translate` adds to that.
  gliding.set(card, card.animate({ translate: [start, '0px 0px'] }, { duration: MOVE_MS, easing: 'ease-in-out' }))
}

function offsetOf(card: Element): Point {
  if (gliding.get(card)?.playState !== 'running') return { x: 0, y: 0 }
  const [x = 0, y = 0] = getComputedStyle(card).translate.split(' ').map(Number.parseFloat)
  return { x: Number.isNaN(x) ? 0 : x, y }
}

/** Lets a relation appear that runs another way than before. */
export function fadeIn(relation: RelationId): void {
  const edge = document.querySelector(`.react-flow__edge[data-id="${relation}"]`)
  edge?.animate({ opacity: [0, 1] }, { duration: MOVE_MS, easing: 'ease-in-out' })
}
