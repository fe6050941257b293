import { useEdges, useNodes } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import type { Box, SceneEdge } from '../../shared/diagram/scene.ts'
import type { ClaimId, Point } from '../../shared/document/argumentMap.ts'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { useSession, type Work } from '../state/session.ts'
import { overlap } from './boxes.ts'
import { bringIntoSight, centre, follow, sight, still } from './camera.ts'
import type { MapEdge, MapNode } from './elements.ts'
import { useGesture } from './gestures/gesture.ts'
import { fadeIn, glide } from './glide.ts'
import { isAlike } from './isAlike.ts'

// A change of the map moves cards. One of them stays where it is on the screen, since the view moves along with it;
// the others glide from where they were seen to where they are.

/** What was on the screen. */
interface Seen {
  readonly boxes: ReadonlyMap<ClaimId, Box>
  readonly edges: ReadonlyMap<string, SceneEdge>
}

/** Room below a card for what stands there while it is written in, px. */
const HINTS = 32

let held: ClaimId | undefined

/** Names the card that stays where it is when the map changes next. */
export function holdStill(claim: ClaimId | undefined): void {
  held = claim
}

/**
 * Moves view and cards on after each change. It looks at what React Flow has taken in and not at the scene, which
 * is there earlier: so view and cards move in the same frame.
 */
export function useSettling(): void {
  const nodes = useNodes<MapNode>()
  const edges = useEdges<MapEdge>()
  const last = useRef<{ readonly nodes: readonly MapNode[]; readonly edges: readonly MapEdge[] } | null>(null)
  useLayoutEffect(() => {
    const { work } = useSession.getState()
    const isBehind = nodes.length === 0 && work?.drawing.scene.cards.length !== 0
    if (work === null || isBehind) return
    const before = last.current
    last.current = { nodes, edges }
    if (before === null || useGesture.getState().gesture !== null) return
    settle(seenIn(before.nodes, before.edges), seenIn(nodes, edges), work)
    held = undefined
  }, [nodes, edges])
}

function seenIn(nodes: readonly MapNode[], edges: readonly MapEdge[]): Seen {
  const cards = nodes.filter((node) => node.type === 'card')
  return {
    boxes: new Map(cards.map(({ id, position, data }) => [id, { ...data.card.box, ...position }])),
    edges: new Map(edges.flatMap(({ id, data }) => (data === undefined ? [] : [[id, data.edge]]))),
  }
}

function settle(before: Seen, now: Seen, work: Work): void {
  const made = madeCard(before, now, work)
  if (before.boxes.size === 0) {
    // The first card of all stands in the middle, save where the person put it.
    if (made !== undefined && claimsById(work.shown).get(made.claim)?.position === undefined) centre(made.box)
    return
  }
  const insight = sight()
  const shift = shiftOf(anchorOf(before, now, work, insight), before, now)
  follow(shift)
  if (!still()) glideAll(before, now, shift, insight)
  if (made !== undefined) bringIntoSight({ ...made.box, height: made.box.height + HINTS })
}

/** The card that is written in or selected, where it is new or has grown. */
function madeCard(
  before: Seen,
  now: Seen,
  { session }: Work,
): { readonly claim: ClaimId; readonly box: Box } | undefined {
  const [claim = ''] = session.writing === null ? session.selection : [session.writing.claim]
  const [was, box] = [before.boxes.get(claim), now.boxes.get(claim)]
  const isOld = was !== undefined && (session.writing === null || was.height === box?.height)
  return box === undefined || isOld ? undefined : { claim, box }
}

/** The card that stays where it is on the screen. */
function anchorOf(before: Seen, now: Seen, { session, shown }: Work, insight: Box): ClaimId | undefined {
  const { writing, selection } = session
  const answered = writing?.draft?.relation?.to
  const candidates = [held, writing?.claim, answered, ...selection]
  const isThere = (claim: ClaimId | undefined) => claim !== undefined && before.boxes.has(claim) && now.boxes.has(claim)
  const inSight = ({ id }: { readonly id: ClaimId }) => {
    const box = before.boxes.get(id)
    return box !== undefined && now.boxes.has(id) && overlap(box, insight)
  }
  return candidates.find(isThere) ?? shown.claims.find(inSight)?.id
}

function shiftOf(claim: ClaimId | undefined, before: Seen, now: Seen): Point {
  const [was, is] = [before.boxes.get(claim ?? ''), now.boxes.get(claim ?? '')]
  return was === undefined || is === undefined ? { x: 0, y: 0 } : { x: is.x - was.x, y: is.y - was.y }
}

/** @param shift by which the view moved along */
function glideAll(before: Seen, now: Seen, shift: Point, insight: Box): void {
  const nowInSight = { ...insight, x: insight.x + shift.x, y: insight.y + shift.y }
  let moved = false
  for (const [claim, is] of now.boxes) {
    const was = before.boxes.get(claim)
    if (was === undefined || !(overlap(was, insight) || overlap(is, nowInSight))) continue
    const by = { x: was.x - is.x + shift.x, y: was.y - is.y + shift.y }
    if (by.x === 0 && by.y === 0) continue
    moved = true
    glide(claim, by)
  }
  if (!moved) return
  for (const [id, edge] of now.edges) if (!runsAlike(before.edges.get(id), edge, shift)) fadeIn(id)
}

/** Whether a relation looks on the screen as if it had not moved. */
const runsAlike = (was: SceneEdge | undefined, is: SceneEdge, { x, y }: Point): boolean =>
  was !== undefined &&
  isAlike(
    was.routes.map(({ points }) => points.map((point) => ({ x: point.x + x, y: point.y + y }))),
    is.routes.map(({ points }) => points),
  )
