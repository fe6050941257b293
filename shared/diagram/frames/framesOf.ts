import type { ArgumentMap, ClaimId, Group, GroupId } from '../../document/argumentMap.ts'
import { hiddenClaims } from '../../document/queries/outline.ts'
import { FOLD_PILL } from '../measure/measuredCard.ts'
import type { Box } from '../scene.ts'

/** From a frame to what it holds: at its sides and below, and above, where its title stands. px. */
export const FRAME = { side: 20, top: 36 } as const

export interface Frame {
  readonly group: Group
  readonly box: Box
}

/** Groups in which each comes after those that it lies in. */
export function outerFirst(groups: readonly Group[]): readonly Group[] {
  const within = new Map<GroupId | undefined, Group[]>()
  for (const group of groups) {
    const siblings = within.get(group.parent)
    if (siblings === undefined) within.set(group.parent, [group])
    else siblings.push(group)
  }
  const order = [...(within.get(undefined) ?? [])]
  // An array gives what is added to it while it is walked.
  for (const { id } of order) order.push(...(within.get(id) ?? []))
  return order
}

/** The box round these, with room for a title. */
export function frameAround(boxes: readonly Box[]): Box {
  const x = boxes.reduce((least, box) => Math.min(least, box.x), Infinity) - FRAME.side
  const y = boxes.reduce((least, box) => Math.min(least, box.y), Infinity) - FRAME.top
  const right = boxes.reduce((most, box) => Math.max(most, box.x + box.width), -Infinity) + FRAME.side
  const bottom = boxes.reduce((most, box) => Math.max(most, box.y + box.height), -Infinity) + FRAME.side
  return { x, y, width: right - x, height: bottom - y }
}

/** The frame of every group that holds a visible card, in itself or in a group within it; outer ones first. */
export function framesOf(map: ArgumentMap, boxes: ReadonlyMap<ClaimId, Box>): readonly Frame[] {
  if (map.groups.length === 0) return []
  const folded = new Set(hiddenClaims(map).values())
  const order = outerFirst(map.groups)
  const contents = new Map(
    order.map(({ id, claims }): [GroupId, Box[]] => [id, claims.flatMap((claim) => covered(claim, boxes, folded))]),
  )
  const frames: Frame[] = []
  for (const group of order.toReversed()) {
    const held = contents.get(group.id) ?? []
    if (held.length === 0) continue
    const box = frameAround(held)
    frames.push({ group, box })
    contents.get(group.parent ?? '')?.push(box)
  }
  return frames.reverse()
}

/** What a visible card takes, its pill included. */
function covered(claim: ClaimId, boxes: ReadonlyMap<ClaimId, Box>, folded: ReadonlySet<ClaimId>): Box[] {
  const box = boxes.get(claim)
  if (box === undefined) return []
  return [{ ...box, height: box.height + (folded.has(claim) ? FOLD_PILL : 0) }]
}

/** A title's line in its frame. It may be shorter: where lines run must not hang on words. px. */
const TITLE = { left: 14, top: 10, height: 18, width: 180 } as const

/** Where a frame's title stands. */
export const titleBox = ({ x, y, width }: Box): Box => ({
  x: x + TITLE.left,
  y: y + TITLE.top,
  width: Math.min(TITLE.width, width - 2 * TITLE.left),
  height: TITLE.height,
})
