import { type Offer, offerOf } from '../../../shared/commands/connect.ts'
import { newReply } from '../../../shared/commands/replies.ts'
import { meets } from '../../../shared/diagram/meets.ts'
import type { ClaimId, GroupId, Point, RelationId, RelationKind } from '../../../shared/document/argumentMap.ts'
import { pinClaims } from '../../../shared/document/edits/pinClaims.ts'
import { membersOf } from '../../../shared/document/queries/groups.ts'
import { claimsById, relationsById } from '../../../shared/document/queries/lookup.ts'
import { RejoinderError } from '../../../shared/errors.ts'
import { editBetween, finishWriting, startDraft } from '../../../shared/session/writing.ts'
import { newId } from '../../state/newId.ts'
import { say } from '../../state/saying.ts'
import { selectInstead } from '../../state/selecting.ts'
import { applySession, useSession, type Work } from '../../state/session.ts'
import { indexOf } from '../backdrop/sceneIndex.ts'
import { boxBetween } from '../boxes.ts'
import { pointOnMap, zoomNow } from '../camera.ts'
import { followingLines, trunkLines } from '../dragged.ts'
import { placeToKeep } from './draftPlace.ts'
import type { Drag, Pointed } from './followPointer.ts'
import { type Gesture, type Offered, showGesture } from './gesture.ts'
import { dropOn, type Spot, spotAt } from './spot.ts'

type Held<Kind extends Gesture['kind']> = Extract<Gesture, { kind: Kind }>

const work = (): Work => {
  const { work } = useSession.getState()
  if (work === null) throw new Error('No map is open.')
  return work
}

/** Drags a claim's card, with the others that are selected if it is; over something it offers to bear on that. */
export function dragCards(claim: ClaimId, start: Point): Drag | null {
  const { session } = work()
  // A claim without a word yet is not in the map, and has no place there.
  if (!claimsById(session.map).has(claim)) return null
  return moveAll(session.selection.has(claim) ? session.selection : new Set([claim]), start)
}

/** Drags all cards of a group. */
export function dragGroup(group: GroupId, start: Point): Drag | null {
  const members = membersOf(work().session.map, group)
  return members.length === 0 ? null : moveAll(new Set(members), start)
}

/** Drags these cards; one alone offers to bear on what it is held over. */
function moveAll(chosen: ReadonlySet<ClaimId | RelationId>, start: Point): Drag {
  const { drawing } = work()
  const claims = drawing.scene.cards.flatMap((card) => (chosen.has(card.claim) ? [card.claim] : []))
  const { edges } = drawing.scene
  const trunks = trunkLines(edges, claims)
  const held = (pointed: Pointed): Held<'moving'> => {
    const pointer = pointOnMap(pointed)
    // A card stands on whole px, and shall not twitch when it is let go.
    const by = { x: Math.round(pointer.x - start.x), y: Math.round(pointer.y - start.y) }
    const [claim] = claims
    const offered = claim === undefined || claims.length > 1 ? null : offeredAt(claim, pointed, new Set(claims))
    const lines = new Map([...trunks, ...followingLines(edges, claims, by)])
    return { kind: 'moving', claims, by, lines, pointer, offered }
  }
  return {
    move: (pointed) => showGesture(held(pointed)),
    drop: (pointed) => {
      const { by, offered } = held(pointed)
      if (offered === null) moveCards(claims, by)
      else connect(offered.offer)
      showGesture(null)
    },
    cancel: () => showGesture(null),
  }
}

/** Draws a relation from a claim's handle: onto what it shall bear on, or to free ground, where a reply to it starts. */
export function dragHandle(claim: ClaimId, from: Point): Drag | null {
  if (!claimsById(work().session.map).has(claim)) return null
  const held = (pointed: Pointed): Held<'tying'> => ({
    kind: 'tying',
    claim,
    from,
    pointer: pointOnMap(pointed),
    offered: offeredAt(claim, pointed, new Set([claim])),
    reply: pointed.shiftKey ? 'rebut' : 'support',
  })
  return {
    move: (pointed) => showGesture(held(pointed)),
    drop: (pointed) => {
      const { offered, pointer, reply } = held(pointed)
      showGesture(null)
      if (offered !== null) connect(offered.offer)
      else startReply(claim, reply, pointer)
    },
    cancel: () => showGesture(null),
  }
}

/** Draws a box over the ground, which adds the cards that it touches to what is selected. */
export function dragLasso(start: Point): Drag {
  const boxTo = (pointed: Pointed) => boxBetween(start, pointOnMap(pointed))
  return {
    move: (pointed) => showGesture({ kind: 'lasso', box: boxTo(pointed) }),
    drop: (pointed) => {
      const box = boxTo(pointed)
      const { scene } = work().drawing
      const touched = new Set(
        indexOf(scene)
          .cardsIn(box)
          .filter((card) => meets(card.box, box)),
      )
      const caught = scene.cards.flatMap((card) => (touched.has(card) ? [card.claim] : []))
      showGesture(null)
      selectInstead((before) => new Set([...before, ...caught]))
    },
    cancel: () => showGesture(null),
  }
}

function offeredAt(claim: ClaimId, pointed: Pointed, claims: ReadonlySet<ClaimId>): Offered | null {
  const { session, drawing } = work()
  const spot = spotAt(drawing.scene, pointOnMap(pointed), claims, zoomNow())
  if (spot === null || !isInMap(spot)) return null
  const drop = dropOn(spot, pointed.shiftKey)
  return { spot, drop, offer: offerOf(session.map, claim, drop, newId()) }
}

/** What hangs on a card without a word yet is shown, but is not in the map. */
function isInMap(spot: Spot): boolean {
  const { map } = work().session
  return spot.on === 'card' ? claimsById(map).has(spot.claim) : relationsById(map).has(spot.relation)
}

class PartPinnedError extends RejoinderError {
  constructor() {
    super(
      'While only a part of the map is shown, its cards find their places by themselves: press Esc for the whole map.',
    )
  }
}

function moveCards(claims: readonly ClaimId[], by: Point): void {
  const { session, drawing, part } = work()
  const moved = new Set(claims)
  const places = new Map(
    drawing.scene.cards.flatMap(({ claim, box }) =>
      moved.has(claim) ? [[claim, { x: box.x + by.x, y: box.y + by.y }]] : [],
    ),
  )
  void say(() => {
    if (part !== null) throw new PartPinnedError()
    applySession(editBetween(session, (map) => pinClaims(map, places), claims))
  })
}

function connect({ made }: Offer): void {
  if (made === null) return
  const { session } = work()
  void say(() => applySession(editBetween(session, made.change, [made.relation])))
}

function startReply(claim: ClaimId, kind: RelationKind, pointer: Point): void {
  const { session } = work()
  const ids = { claim: newId(), relation: newId() }
  void say(() => {
    const kept = finishWriting(session)
    applySession(startDraft(kept, newReply(kept.map, kind, claim, ids, placeToKeep(pointer))))
  })
}
