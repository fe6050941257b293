import type { Arrangement } from '../../shared/diagram/arrange.ts'
import type { RoutedEdge } from '../../shared/diagram/route/routedEdge.ts'
import type { Box } from '../../shared/diagram/scene.ts'
import type { ArgumentMap, ClaimId, Point, Relation, RelationId } from '../../shared/document/argumentMap.ts'
import { relationsById } from '../../shared/document/queries/lookup.ts'

type Boxes = ReadonlyMap<ClaimId, Box>

/** From the premise to its relation's badge, px. */
const BADGE = 16

/** Relations that run as they did where their ends are where they were; the others in three strokes, whatever lies there. */
export function plainlyRouted(map: ArgumentMap, boxes: Boxes, before: Arrangement): readonly RoutedEdge[] {
  const known = new Map(
    before.routed
      .filter((edge) => edge.relations.every((id) => isSameRelation(relationsById(map).get(id), edge)))
      .filter((edge) => hasItsEnds(edge, boxes, before))
      .flatMap((edge) => edge.relations.map((id) => [id, edge])),
  )
  const attacked = new Set(map.relations.map(({ to }) => to))
  const edges = new Map<RelationId, RoutedEdge | null>()
  const edgeOf = (relation: Relation): RoutedEdge | null => {
    const { id, to } = relation
    const made = edges.get(id)
    if (made !== undefined) return made
    const target = relationsById(map).get(to)
    const step = target === undefined ? null : (edgeOf(target)?.step ?? null)
    const last = known.get(id)
    const isKept = last !== undefined && (target === undefined || endsAt(last, step))
    const edge = isKept ? last : plainEdge(relation, boxes.get(to) ?? pointBox(step), boxes)
    const whole = edge !== null && edge.step === null && attacked.has(id) ? { ...edge, step: middleOf(edge) } : edge
    edges.set(id, whole)
    return whole
  }
  for (const relation of map.relations) edgeOf(relation)
  return [...new Set(edges.values())].filter((edge) => edge !== null)
}

const pointBox = (point: Point | null): Box | undefined =>
  point === null ? undefined : { ...point, width: 0, height: 0 }

const endsAt = ({ routes }: RoutedEdge, point: Point | null): boolean => {
  const end = routes.at(-1)?.points.at(-1)
  return point !== null && end?.x === point.x && end.y === point.y
}

/** The middle of its longest stroke into the target. */
function middleOf({ routes }: RoutedEdge): Point | null {
  const points = routes.at(-1)?.points ?? []
  let [longest, middle]: [number, Point | null] = [-1, null]
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y)
    if (length > longest) [longest, middle] = [length, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]
  })
  return middle
}

/** Whether an edge still joins what it joined; two that rebut each other may be drawn from either end. */
function isSameRelation(relation: Relation | undefined, { kind, from, to, relations }: RoutedEdge): boolean {
  if (relation === undefined || relation.kind !== kind) return false
  const isForth = relation.to === to && isSameList(relation.from, from)
  return isForth || (relations.length > 1 && relation.to === from[0] && relation.from[0] === to)
}

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, place) => id === other[place])

/** A card that only grew keeps its corner, and what ends on it. */
function hasItsEnds({ from, to }: RoutedEdge, boxes: Boxes, before: Arrangement): boolean {
  const stays = (id: string) => {
    const [was, is] = [before.boxes.get(id), boxes.get(id)]
    return was?.x === is?.x && was?.y === is?.y
  }
  return stays(to) && from.every(stays)
}

/** A relation in three strokes; null for linked premises, which meet in a junction, and where an end isn't shown. */
function plainEdge({ id, kind, from, to }: Relation, target: Box | undefined, boxes: Boxes): RoutedEdge | null {
  const premise = boxes.get(from[0] ?? '')
  if (from.length !== 1 || premise === undefined || target === undefined || premise === target) return null
  const points = isBeside(premise, target)
    ? across(premise, target)
    : across(turned(premise), turned(target)).map(turnedPoint)
  const [start, bend] = points
  if (start === undefined || bend === undefined) return null
  const towards = (a: number, b: number) => a + Math.sign(b - a) * BADGE
  const badge = { x: towards(start.x, bend.x), y: towards(start.y, bend.y) }
  return { relations: [id], kind, from, to, routes: [{ id, points }], junction: null, step: null, badge }
}

const isBeside = (a: Box, b: Box): boolean => a.x >= b.x + b.width || b.x >= a.x + a.width

/** From the middle of one side to the middle of the side that faces it. */
function across(from: Box, to: Box): Point[] {
  const isRight = from.x >= to.x + to.width
  const start = { x: isRight ? from.x : from.x + from.width, y: from.y + from.height / 2 }
  const end = { x: isRight ? to.x + to.width : to.x, y: to.y + to.height / 2 }
  const x = (start.x + end.x) / 2
  return [start, { x, y: start.y }, { x, y: end.y }, end]
}

const turned = ({ x, y, width, height }: Box): Box => ({ x: y, y: x, width: height, height: width })
const turnedPoint = ({ x, y }: Point): Point => ({ x: y, y: x })
