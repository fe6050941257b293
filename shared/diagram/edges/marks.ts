import type { Point, RelationKind } from '../../document/argumentMap.ts'
import type { Box, Paint, PathCommand, Shape, Stroke } from '../scene.ts'
import type { Shaper, TextStyle } from '../shaper.ts'

export const HEAD_LENGTH = 8
const HEAD_HALF_WIDTH = 3.5
const BADGE_RADIUS = 7
export const MUTUAL_RADIUS = 8
const HALO = 2
export const DIAMOND_RADIUS = 5.5
const LABEL: TextStyle = { family: 'sans', weight: 600, size: 10 }
/** From the middle of a line of label text down to its baseline, px. */
const LABEL_DROP = 3.5

export const LINE_WIDTH = 1.5
export const FAILED_LINE_WIDTH = 1.25
export const FAILED_OPACITY = 0.72
/** The “both” pill of linked premises, px. */
export const PILL_WIDTH = 46
export const PILL_HEIGHT = 18
/** How much of a line's last leg its head covers, px. */
export const HEAD_COVER = HEAD_LENGTH - 1

export const paintOf = (kind: RelationKind): Paint => kind

export function lineStroke(kind: RelationKind, failed: boolean): Stroke {
  return {
    paint: paintOf(kind),
    width: failed ? FAILED_LINE_WIDTH : LINE_WIDTH,
    ...(kind === 'rebut' ? { dash: [5, 4] as const } : {}),
    ...(failed ? { opacity: FAILED_OPACITY } : {}),
  }
}

const outline = (kind: RelationKind): Stroke => ({ paint: paintOf(kind), width: FAILED_LINE_WIDTH })

/** A head with its point at `tip`, coming from the side of `before`. */
export function arrowhead(tip: Point, before: Point, kind: RelationKind, failed: boolean): Shape {
  const x = Math.sign(before.x - tip.x)
  const y = Math.sign(before.y - tip.y)
  const back = { x: tip.x + x * HEAD_LENGTH, y: tip.y + y * HEAD_LENGTH }
  const commands: readonly PathCommand[] = [
    ['M', tip.x, tip.y],
    ['L', back.x + y * HEAD_HALF_WIDTH, back.y + x * HEAD_HALF_WIDTH],
    ['L', back.x - y * HEAD_HALF_WIDTH, back.y - x * HEAD_HALF_WIDTH],
    ['Z'],
  ]
  return failed
    ? { kind: 'path', commands, fill: 'ground', stroke: outline(kind) }
    : { kind: 'path', commands, fill: paintOf(kind), stroke: null }
}

/** The sign of a relation in its disc: plus or minus, hollow where the relation fails. */
export function kindBadge(at: Point, kind: RelationKind, failed: boolean): readonly Shape[] {
  return [...disc(at, BADGE_RADIUS, kind, failed), sign(at, kind, 3, failed ? paintOf(kind) : 'card')]
}

/** ⇄ in a disc: two claims rebut each other. */
export function mutualBadge(at: Point, failed: boolean): readonly Shape[] {
  const paint = failed ? paintOf('rebut') : 'card'
  const arrow = (y: number, way: 1 | -1): readonly PathCommand[] => [
    ['M', at.x - 4 * way, at.y + y],
    ['L', at.x + 4 * way, at.y + y],
    ['M', at.x + 1.8 * way, at.y + y - 2.2],
    ['L', at.x + 4 * way, at.y + y],
    ['L', at.x + 1.8 * way, at.y + y + 2.2],
  ]
  const commands = [...arrow(-2.2, 1), ...arrow(2.2, -1)]
  return [
    ...disc(at, MUTUAL_RADIUS, 'rebut', failed),
    { kind: 'path', commands, fill: null, stroke: { paint, width: 1.25 } },
  ]
}

function disc(at: Point, radius: number, kind: RelationKind, failed: boolean): readonly Shape[] {
  const halo: Shape = { kind: 'circle', ...at, radius: radius + HALO, fill: 'ground', stroke: null }
  return failed
    ? [halo, { kind: 'circle', ...at, radius: radius - FAILED_LINE_WIDTH / 2, fill: 'ground', stroke: outline(kind) }]
    : [halo, { kind: 'circle', ...at, radius, fill: paintOf(kind), stroke: null }]
}

function sign(at: Point, kind: RelationKind, arm: number, paint: Paint): Shape {
  const level: readonly PathCommand[] = [
    ['M', at.x - arm, at.y],
    ['L', at.x + arm, at.y],
  ]
  const upright: readonly PathCommand[] = [
    ['M', at.x, at.y - arm],
    ['L', at.x, at.y + arm],
  ]
  const commands = kind === 'support' ? [...level, ...upright] : level
  return { kind: 'path', commands, fill: null, stroke: { paint, width: 1.75 } }
}

/** Where linked premises meet: “+ both”, or “+ all 3”. */
export function bothPill(
  at: Point,
  premises: number,
  kind: RelationKind,
  failed: boolean,
  shaper: Shaper,
): readonly Shape[] {
  const text = premises === 2 ? 'both' : `all ${premises}`
  const left = at.x - PILL_WIDTH / 2
  const top = at.y - PILL_HEIGHT / 2
  const pill = { x: left, y: top, width: PILL_WIDTH, height: PILL_HEIGHT, radius: PILL_HEIGHT / 2 }
  const stroke = { paint: paintOf(kind), width: failed ? FAILED_LINE_WIDTH : LINE_WIDTH }
  const { width } = shaper.shape(text, LABEL)
  return [
    { kind: 'box', ...pill, fill: failed ? 'ground' : 'card', stroke },
    sign({ x: left + 12, y: at.y }, kind, 3, paintOf(kind)),
    { kind: 'text', x: left + 18.5, y: at.y + LABEL_DROP, text, style: LABEL, paint: paintOf(kind), width },
  ]
}

/** The hollow diamond in which what bears on a step ends. */
export function diamond(at: Point, kind: RelationKind): Shape {
  const commands: readonly PathCommand[] = [
    ['M', at.x, at.y - DIAMOND_RADIUS],
    ['L', at.x + DIAMOND_RADIUS, at.y],
    ['L', at.x, at.y + DIAMOND_RADIUS],
    ['L', at.x - DIAMOND_RADIUS, at.y],
    ['Z'],
  ]
  return { kind: 'path', commands, fill: 'ground', stroke: { paint: paintOf(kind), width: LINE_WIDTH } }
}

export const labelWidth = (text: string, shaper: Shaper): number => shaper.shape(text, LABEL).width

/** The patch of ground that words so wide take about their middle, px. */
export const labelBox = ({ x, y }: Point, width: number): Box => ({
  x: x - width / 2 - 4,
  y: y - 7,
  width: width + 8,
  height: 14,
})

/** Words about a line, on a patch of ground, about their middle. */
export function label(text: string, middle: Point, kind: RelationKind, shaper: Shaper): readonly Shape[] {
  const width = labelWidth(text, shaper)
  const left = middle.x - width / 2
  return [
    { kind: 'box', ...labelBox(middle, width), radius: 3, fill: 'ground', stroke: null },
    { kind: 'text', x: left, y: middle.y + LABEL_DROP, text, style: LABEL, paint: paintOf(kind), width },
  ]
}
