import type { ArgumentMap, ClaimId, Point } from '../../document/argumentMap.ts'
import { hiddenClaims } from '../../document/queries/outline.ts'
import { differentKeys } from '../../document/queries/patchedMap.ts'
import { BoxIndex } from '../boxIndex.ts'
import { meets } from '../meets.ts'
import { obstaclesOf } from '../route/obstacles.ts'
import type { RoutedEdge } from '../route/routedEdge.ts'
import type { Box } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import type { Fate } from './fate.ts'
import { type Extent, type Leg, legsOf, type Spot, spotsAlong, spotsByBadge } from './labelSpots.ts'
import { DIAMOND_RADIUS, HEAD_LENGTH, labelBox, labelWidth, MUTUAL_RADIUS, PILL_HEIGHT, PILL_WIDTH } from './marks.ts'

export interface EdgeLabel {
  readonly text: string
  readonly middle: Point
}

type Labels = ReadonlyMap<RoutedEdge, EdgeLabel>
type Fates = ReadonlyMap<RoutedEdge, Fate>

const STAND_OFF = 'stand-off'
const ON_STEP = { support: 'backs this step', rebut: 'undercuts this step' } as const
/** Farther from its edge no label stands, px. */
const REACH = 60
/** Free ground round a badge and a head, px. */
const CLEAR = 1

/** The labels placed last with each shaper, and all that they were placed by: boxes, routes and who says what. */
const memories = new WeakMap<
  Shaper,
  { readonly boxes: ReadonlyMap<ClaimId, Box>; readonly said: readonly Said[]; readonly labels: Labels }
>()

type Said = readonly [RoutedEdge, string | null]

/**
 * The few words that some edges carry, each at a free place along its edge; none where there is none. Where they are
 * depends on all cards and routes and on the words of all edges, and on nothing else.
 */
export function labelsFor(map: ArgumentMap, fates: Fates, boxes: ReadonlyMap<ClaimId, Box>, shaper: Shaper): Labels {
  const said = [...fates].map(([edge, fate]): Said => [edge, wordsFor(edge, fate)])
  const last = memories.get(shaper)
  if (last?.boxes === boxes && areSame(last.said, said)) return last.labels
  const labels = placed(map, said, boxes, shaper)
  memories.set(shaper, { boxes, said, labels })
  return labels
}

/**
 * Whether these labels, placed last with this shaper, would be placed just so among other boxes: those that differ are
 * all away from wherever a label may go. Says so only where it is plain.
 */
export function labelsStay(
  map: ArgumentMap,
  labels: Labels,
  boxes: ReadonlyMap<ClaimId, Box>,
  shaper: Shaper,
): boolean {
  const last = memories.get(shaper)
  // Pills and titles of groups take room too.
  if (last?.labels !== labels || map.groups.length > 0 || hiddenClaims(map).size > 0) return false
  const changed = [...differentKeys(last.boxes, boxes)]
  const different = changed.flatMap((id) => [last.boxes.get(id) ?? [], boxes.get(id) ?? []].flat())
  const reaches = last.said.filter(([, words]) => words !== null).map(([edge, words]) => reachOf(edge, words, shaper))
  if (reaches.some((reach) => different.some((box) => meets(reach, box)))) return false
  memories.set(shaper, { ...last, boxes })
  return true
}

/** All the ground on which an edge's words may come to stand, with some to spare. */
function reachOf({ routes }: RoutedEdge, words: string | null, shaper: Shaper): Box {
  const spare = labelBox({ x: 0, y: 0 }, labelWidth(words ?? '', shaper)).width + REACH
  const points = routes.flatMap(({ points }) => points)
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs) - spare, Math.min(...ys) - spare]
  return { x, y, width: Math.max(...xs) + spare - x, height: Math.max(...ys) + spare - y }
}

const areSame = (before: readonly Said[], now: readonly Said[]): boolean =>
  before.length === now.length &&
  now.every(([edge, words], index) => before[index]?.[0] === edge && before[index][1] === words)

const wordsFor = ({ kind }: RoutedEdge, { isStandOff, onStep }: Fate): string | null =>
  isStandOff ? STAND_OFF : onStep ? ON_STEP[kind] : null

function placed(map: ArgumentMap, said: readonly Said[], boxes: ReadonlyMap<ClaimId, Box>, shaper: Shaper): Labels {
  const labels = new Map<RoutedEdge, EdgeLabel>()
  if (said.every(([, words]) => words === null)) return labels
  const legs = new Map(said.map(([edge]) => [edge, legsOf(edge)]))
  const room = new Room([...obstaclesOf(map, boxes)], legs)
  for (const [edge, text] of said) {
    if (text === null) continue
    const width = labelWidth(text, shaper)
    const { width: whole, height } = labelBox({ x: 0, y: 0 }, width)
    const own = legs.get(edge) ?? []
    const spot = room.freeOf(spotsFor(edge, own, { width: whole / 2, height: height / 2 }), width)
    if (spot !== null) labels.set(edge, { text, middle: spot.middle })
  }
  return labels
}

function* spotsFor(edge: RoutedEdge, legs: readonly Leg[], half: Extent): Generator<Spot> {
  if (edge.relations.length > 1) yield* spotsByBadge(edge, legs, half)
  yield* spotsAlong(legs, half)
}

/** Ground that is spoken for: by a stretch of a line, or by a card, a badge, a head or words. */
interface Taken extends Box {
  readonly by: Leg | null
}

class Room {
  readonly #taken: BoxIndex<Taken>

  constructor(obstacles: readonly Box[], edges: ReadonlyMap<RoutedEdge, readonly Leg[]>) {
    this.#taken = new BoxIndex(obstacles.map((box) => ({ ...box, by: null })))
    for (const [edge, legs] of edges) {
      for (const box of marksOf(edge)) this.#taken.add({ ...box, by: null })
      for (const leg of legs) this.#taken.add({ ...boxOf(leg), by: leg })
    }
  }

  /** Takes the first of these places that is free for words so wide, px. */
  freeOf(spots: Iterable<Spot>, width: number): Spot | null {
    for (const spot of spots) {
      const box = labelBox(spot.middle, width)
      const met = this.#taken.within(box.x, box.y, box.x + box.width, box.y + box.height)
      if (met.some(({ by }) => by === null || by !== spot.over)) continue
      this.#taken.add({ ...box, by: null })
      return spot
    }
    return null
  }
}

/** An edge's badge or pill, and what its ends cover: head or diamond. */
function marksOf({ badge, junction, routes }: RoutedEdge): readonly Box[] {
  const ends = routes.flatMap(({ points }) => [points[0], points.at(-1)])
  const radius = Math.max(HEAD_LENGTH, DIAMOND_RADIUS) + CLEAR
  return [
    junction === null
      ? around(badge, MUTUAL_RADIUS + CLEAR, MUTUAL_RADIUS + CLEAR)
      : around(junction, PILL_WIDTH / 2 + CLEAR, PILL_HEIGHT / 2 + CLEAR),
    ...ends.flatMap((end) => (end === undefined ? [] : [around(end, radius, radius)])),
  ]
}

const around = ({ x, y }: Point, halfWidth: number, halfHeight: number): Box => ({
  x: x - halfWidth,
  y: y - halfHeight,
  width: 2 * halfWidth,
  height: 2 * halfHeight,
})

const boxOf = ([a, b]: Leg): Box => ({
  x: Math.min(a.x, b.x) - 1,
  y: Math.min(a.y, b.y) - 1,
  width: Math.abs(a.x - b.x) + 2,
  height: Math.abs(a.y - b.y) + 2,
})
