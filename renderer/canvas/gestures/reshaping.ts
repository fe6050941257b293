import { reattachmentOf } from '../../../shared/commands/reattach.ts'
import type { ClaimId, Point, RelationId } from '../../../shared/document/argumentMap.ts'
import { changeClaims } from '../../../shared/document/edits/changeClaims.ts'
import { claimsById, relationsById } from '../../../shared/document/queries/lookup.ts'
import { NARROWEST, WIDEST } from '../../../shared/document/schema.ts'
import { editBetween } from '../../../shared/session/writing.ts'
import { editMap } from '../../state/editing.ts'
import { say } from '../../state/saying.ts'
import { applySession, useSession } from '../../state/session.ts'
import { indexOf } from '../backdrop/sceneIndex.ts'
import { pointOnMap, zoomNow } from '../camera.ts'
import { endsOf } from './ends.ts'
import type { Drag, Pointed } from './followPointer.ts'
import { type Offered, showGesture } from './gesture.ts'
import { type Spot, spotAt } from './spot.ts'

const NONE: ReadonlySet<ClaimId> = new Set()

/**
 * Takes an end of a relation elsewhere.
 * @param place which of its ends, as `endsOf` lists them
 */
export function dragEnd(relation: RelationId, place: number): Drag | null {
  const { work } = useSession.getState()
  const edge = work && indexOf(work.drawing.scene).edge(relation)
  const ends = edge == null ? [] : endsOf(edge, relation)
  const taken = ends[place]
  // A premise is held at the target, and the target at the first premise.
  const stays = taken?.end.of === 'target' ? ends[0] : ends.at(-1)
  if (work === null || taken === undefined || stays === undefined || !relationsById(work.session.map).has(relation))
    return null
  const { map } = work.session
  const { scene } = work.drawing
  // Its own line follows the pointer and is no place to end at.
  const others = { ...scene, edges: scene.edges.filter(({ relations }) => !relations.includes(relation)) }
  const offeredAt = (pointed: Pointed): Offered | null => {
    const spot = spotAt(others, pointOnMap(pointed), NONE, zoomNow())
    if (spot === null) return null
    const id = idOn(spot)
    if (!claimsById(map).has(id) && !relationsById(map).has(id)) return null
    return { spot, drop: null, offer: reattachmentOf(map, relation, taken.end, id) }
  }
  return {
    move: (pointed) =>
      showGesture({
        kind: 'reattaching',
        from: stays.at,
        pointer: pointOnMap(pointed),
        offered: offeredAt(pointed),
      }),
    drop: (pointed) => {
      const made = offeredAt(pointed)?.offer.made
      showGesture(null)
      const now = useSession.getState().work
      if (made != null && now !== null)
        void say(() => applySession(editBetween(now.session, made.change, [made.relation])))
    },
    cancel: () => showGesture(null),
  }
}

const idOn = (spot: Spot): string => (spot.on === 'card' ? spot.claim : spot.relation)

/** Makes a card wider or narrower by its right edge. */
export function dragWidth(claim: ClaimId, start: Point): Drag | null {
  const { work } = useSession.getState()
  const card = work && indexOf(work.drawing.scene).card(claim)
  if (work === null || card == null || !claimsById(work.session.map).has(claim)) return null
  const { box } = card
  const widthAt = (pointed: Pointed): number => {
    const width = Math.round(box.width + pointOnMap(pointed).x - start.x)
    return Math.max(NARROWEST, Math.min(WIDEST, width))
  }
  return {
    move: (pointed) =>
      showGesture({ kind: 'widening', box: { ...box, width: widthAt(pointed) }, pointer: pointOnMap(pointed) }),
    drop: (pointed) => {
      showGesture(null)
      editMap((map) => changeClaims(map, [claim], { width: widthAt(pointed) }))
    },
    cancel: () => showGesture(null),
  }
}
