import { useNodes } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import { meets } from '../../shared/diagram/meets.ts'
import type { Box, Scene, SceneEdge } from '../../shared/diagram/scene.ts'
import type { ClaimId, Point, RelationId } from '../../shared/document/argumentMap.ts'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { patched } from '../../shared/document/queries/patchedMap.ts'
import { useSession, type Work } from '../state/session.ts'
import { difference } from './backdrop/sceneIndex.ts'
import { around, boxRound } from './boxes.ts'
import { bringIntoSight, centre, follow, sight, still } from './camera.ts'
import type { MapNode } from './elements.ts'
import { useGesture } from './gestures/gesture.ts'
import { fadeIn, glide } from './glide.ts'
import { isAlike } from './isAlike.ts'
import { isLarge } from './mounted.ts'
import { useShownScene } from './shownScene.ts'
import { HINTS_ROOM } from './writing/hints.tsx'

// A change of the map moves cards. The view moves along so that what the person looks at stays where it is on the
// screen; the other cards glide from where they were seen to where they are.

/** What was on the screen. */
interface Seen {
  readonly scene: Scene
  readonly boxes: ReadonlyMap<ClaimId, Box>
  readonly edges: ReadonlyMap<RelationId, SceneEdge>
}

/**
 * Moves view and cards on after each change. It looks at what React Flow has taken in and not at the session's scene,
 * which is there earlier: so view and cards move in the same frame.
 */
export function useSettling(): void {
  const nodes = useNodes<MapNode>()
  const scene = useShownScene()
  const last = useRef<Seen>(undefined)
  useLayoutEffect(() => {
    const { work } = useSession.getState()
    if (work === null || scene === undefined) return
    const before = last.current
    const now = seenOf(scene, nodes, before)
    last.current = now
    if (before === undefined || before === now || useGesture.getState().gesture !== null) return
    settle(before, now, work)
  }, [nodes, scene])
}

const seen = new WeakMap<Scene, Seen>()

/** A scene, with the cards that are dragged where they are held. */
function seenOf(scene: Scene, nodes: readonly MapNode[], before: Seen | undefined): Seen {
  const known = seen.get(scene) ?? wholeOf(scene, before && (seen.get(before.scene) ?? before))
  seen.set(scene, known)
  const held = nodes.flatMap(({ id, position, width = 0, height = 0 }): [ClaimId, Box][] => {
    const box = known.boxes.get(id)
    const isHeld = box !== undefined && (box.x !== position.x || box.y !== position.y)
    return isHeld ? [[id, { ...position, width, height }]] : []
  })
  return held.length === 0 ? known : { ...known, boxes: new Map([...known.boxes, ...held]) }
}

/** All of a scene, made of an earlier one by what differs, for a key in a large map changes next to nothing. */
function wholeOf(scene: Scene, before: Seen | undefined): Seen {
  const cards = difference(before?.scene.cards ?? [], scene.cards)
  const edges = difference(before?.scene.edges ?? [], scene.edges)
  const idOf = ({ relations }: SceneEdge) => relations[0] ?? ''
  return {
    scene,
    boxes: patched<ClaimId, Box>(before?.boxes ?? new Map(), [
      ...cards.gone.map(({ claim }) => [claim, undefined] as const),
      ...cards.come.map(({ claim, box }) => [claim, box] as const),
    ]),
    edges: patched<RelationId, SceneEdge>(before?.edges ?? new Map(), [
      ...edges.gone.map((edge) => [idOf(edge), undefined] as const),
      ...edges.come.map((edge) => [idOf(edge), edge] as const),
    ]),
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
  const shift = shiftOf(before, now, work, insight)
  follow(shift)
  // Over a picture of the whole nothing glides: it would be seen twice.
  if (!still() && !isLarge(work.drawing.scene)) glideAll(before, now, shift, insight)
  const tied = madeRelation(before, now, work)
  if (made !== undefined) bringIntoSight({ ...made.box, height: made.box.height + HINTS_ROOM })
  else if (tied !== undefined) bringIntoSight(tied)
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

/** What holds the ends of a relation that was just made, or its badge where they lie too far apart. */
function madeRelation(before: Seen, now: Seen, { session }: Work): Box | undefined {
  const [id = ''] = session.selection
  const edge = now.edges.get(id)
  if (edge === undefined || before.edges.has(id)) return undefined
  const ends = [...edge.from, edge.to].flatMap((claim) => now.boxes.get(claim) ?? [])
  const whole = boxRound(ends)
  const { width, height } = sight()
  return whole.width < width && whole.height < height ? whole : around(edge.badge)
}

/**
 * By how much the view moves along. A card that is written in stays where it is, and so does
 * what a new one answers; one that stands where the person put it moves nothing. Else most of what is seen stays; where
 * that would move the selected card about on the screen, it is this card that stays.
 */
function shiftOf(before: Seen, now: Seen, { session: { writing, selection } }: Work, insight: Box): Point {
  if (writing?.draft?.claim.position !== undefined) return { x: 0, y: 0 }
  for (const claim of [writing?.claim, writing?.draft?.relation?.to]) {
    const shift = moved(claim ?? '', before, now)
    if (shift !== undefined) return shift
  }
  if (before.boxes === now.boxes) return { x: 0, y: 0 }
  const seen = [...before.boxes].filter(([, box]) => meets(box, insight))
  const shifts = seen.flatMap(([claim]) => moved(claim, before, now) ?? [])
  const most = { x: median(shifts.map(({ x }) => x)), y: median(shifts.map(({ y }) => y)) }
  if (most.x === 0 && most.y === 0) return most
  const selected = seen.find(([claim]) => selection.has(claim))
  return (selected && moved(selected[0], before, now)) ?? most
}

function moved(claim: ClaimId, before: Seen, now: Seen): Point | undefined {
  const [was, is] = [before.boxes.get(claim), now.boxes.get(claim)]
  return was === undefined || is === undefined ? undefined : { x: is.x - was.x, y: is.y - was.y }
}

/** In whole px, and for what goes back the same backwards: so that undo leads to the very view. */
function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const last = sorted.length - 1
  return Math.trunc(((sorted[Math.floor(last / 2)] ?? 0) + (sorted[Math.ceil(last / 2)] ?? 0)) / 2)
}

/** @param shift by which the view moved along */
function glideAll(before: Seen, now: Seen, shift: Point, insight: Box): void {
  const nowInSight = { ...insight, x: insight.x + shift.x, y: insight.y + shift.y }
  let glides = false
  for (const [claim, is] of now.boxes) {
    const was = before.boxes.get(claim)
    if (was === undefined || !(meets(was, insight) || meets(is, nowInSight))) continue
    const by = { x: was.x - is.x + shift.x, y: was.y - is.y + shift.y }
    if (by.x === 0 && by.y === 0) continue
    glides = true
    glide(claim, by)
  }
  if (!glides) return
  for (const [id, edge] of now.edges) if (!runsAlike(before.edges.get(id), edge, shift)) fadeIn(id)
}

/** Whether a relation looks on the screen as if it had not moved. */
const runsAlike = (was: SceneEdge | undefined, is: SceneEdge, { x, y }: Point): boolean =>
  was !== undefined &&
  isAlike(
    was.routes.map(({ points }) => points.map((point) => ({ x: point.x + x, y: point.y + y }))),
    is.routes.map(({ points }) => points),
  )
