import { FOLD_PILL } from './measure/measuredCard.ts'
import type { Box, Scene } from './scene.ts'

/** Free ground round all that is drawn, px. */
export const MARGIN = 28
/** How far a badge reaches past the line on which it sits, px. */
const BADGE_REACH = 10

type Drawn = Pick<Scene, 'groups' | 'cards' | 'edges'>

/** The box round all that is drawn, with some free ground. */
export function boundsOf({ groups, cards, edges }: Drawn): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const hold = (x: number, y: number, width = 0, height = 0) => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  for (const { box } of groups) hold(box.x, box.y, box.width, box.height)
  for (const { box, hidden } of cards) hold(box.x, box.y, box.width, box.height + (hidden > 0 ? FOLD_PILL : 0))
  for (const { routes, shapes } of edges) {
    for (const { points } of routes)
      for (const { x, y } of points) hold(x - BADGE_REACH, y - BADGE_REACH, 2 * BADGE_REACH, 2 * BADGE_REACH)
    for (const shape of shapes) if (shape.kind === 'box') hold(shape.x, shape.y, shape.width, shape.height)
  }
  if (left > right) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN }
  const x = Math.floor(left) - MARGIN
  const y = Math.floor(top) - MARGIN
  return { x, y, width: Math.ceil(right) + MARGIN - x, height: Math.ceil(bottom) + MARGIN - y }
}

/** Whether it is plain at a glance that two drawings take the same ground: after other words of a card they do. */
export const takesTheSame = (a: Drawn, b: Drawn): boolean =>
  a.groups === b.groups &&
  a.cards.length === b.cards.length &&
  a.cards.every((card, index) => {
    const other = b.cards[index]
    return card === other || (card.box === other?.box && card.hidden > 0 === other.hidden > 0)
  }) &&
  a.edges.length === b.edges.length &&
  a.edges.every((edge, index) => {
    const other = b.edges[index]
    return edge === other || (edge.shapes === other?.shapes && edge.routes === other.routes)
  })
