import type { ClaimId } from '../../document/argumentMap.ts'
import { PILL_WIDTH } from '../edges/marks.ts'
import { framesOf } from '../frames/framesOf.ts'
import { moved } from '../furniture/block.ts'
import { FOLD_PILL } from '../measure/measuredCard.ts'
import type { RoutedEdge } from '../route/routedEdge.ts'
import { routeRelations } from '../route/routeRelations.ts'
import type { Box, Shape } from '../scene.ts'
import { extentOf } from './extent.ts'
import type { Form, Page, Pages } from './pages.ts'
import { type Gathering, movedPlan, type Slack } from './placeForest.ts'
import type { Sized } from './sizes.ts'

/** A way to fill a page. */
export interface Way {
  readonly sized: Sized
  readonly pages: Pages
  readonly form: Form
  readonly pageWidth: number
  /** The claim that alone stands in the first column, where title and legend stand above and below it. */
  readonly first: ClaimId | null
  /** The cards with so much room to spare between them, in rows no wider than that, px. */
  readonly gather: (slack: Slack, width: number) => Gathering
}

/** Cards and lines, and the page round them. */
export interface LaidOut {
  readonly way: Way
  readonly boxes: ReadonlyMap<ClaimId, Box>
  readonly routed: readonly RoutedEdge[]
  readonly bounds: Box
  readonly furniture: readonly Shape[]
  /** How much wider and higher all that is drawn is than the cards, px. */
  readonly overhang: Overhang
}

interface Overhang {
  readonly width: number
  readonly height: number
}

export const NO_SLACK: Slack = { gap: 0, gutter: 0 }
export const NO_OVERHANG: Overhang = { width: 0, height: 0 }
/** At most so much more room between cards of a column, and between columns, px. */
const MOST_SLACK: Slack = { gap: 44, gutter: 48 }
/** How far lines keep from title and legend, px. */
const CLEAR = 8

/**
 * The cards on their page, spread over the room that there is, and their relations.
 *
 * @param overhang what room must be left for lines and words beyond the cards.
 */
export function layOut(way: Way, overhang = NO_OVERHANG): LaidOut {
  const page = way.pages.page(way.form, way.pageWidth)
  const { room } = page
  const { boxes, plans, width, height } = spread(way, room, overhang)
  const left = way.form === 'column' ? room.x : room.x + Math.floor((room.width - width) / 2)
  const top = room.y + Math.floor((room.height - height) / 2)
  const placed = new Map(
    [...boxes].map(([claim, box]) => [claim, { ...box, x: box.x + left, y: box.y + top }] as const),
  )
  const first = placed.get(way.first ?? '')
  if (way.form === 'column' && first !== undefined && way.first !== null && page.first !== null) {
    const y = Math.min(page.first.bottom - first.height, Math.max(page.first.top, first.y))
    placed.set(way.first, { ...first, y: Math.round(y) })
  }
  const down = way.sized.map.layout.direction === 'down'
  const planned = plans.map((plan) => movedPlan(plan, left, top, down))
  const routed = routeRelations(way.sized.map, placed, undefined, planned)
  return paged(way, placed, routed, [])
}

/** The cards with as much room between them as fills the page. */
function spread({ gather }: Way, room: Box, overhang: Overhang): Gathering {
  const [mostWidth, mostHeight] = [room.width - overhang.width, room.height - overhang.height]
  let slack = NO_SLACK
  for (const key of ['gap', 'gutter'] as const) {
    let [fits, over] = [0, MOST_SLACK[key] + 1]
    while (over - fits > 1) {
      const middle = Math.floor((fits + over) / 2)
      const { width, height } = gather({ ...slack, [key]: middle }, room.width)
      if (width <= mostWidth && height <= mostHeight) fits = middle
      else over = middle
    }
    slack = { ...slack, [key]: fits }
  }
  return gather(slack, room.width)
}

/**
 * The least page round what is drawn, lines and words included. Title and legend leave the first column where lines
 * would run through them.
 *
 * @param others what else is drawn.
 */
export function paged(
  way: Way,
  boxes: ReadonlyMap<ClaimId, Box>,
  routed: readonly RoutedEdge[],
  others: readonly Box[],
): LaidOut {
  const { pages, sized, first } = way
  const covered = [...boxes].map(([claim, box]) => ({
    ...box,
    height: box.height + ((sized.cards.get(claim)?.hidden ?? 0) > 0 ? FOLD_PILL : 0),
  }))
  const frames = framesOf(sized.map, boxes).map(({ box }) => box)
  const content = extentOf([...covered, ...frames, ...others], routed) ?? { x: 0, y: 0, width: 0, height: 0 }
  const cards = extentOf(covered, []) ?? content
  const overhang = { width: content.width - cards.width, height: content.height - cards.height }
  const alone = boxes.get(first ?? '')
  for (const form of way.form === 'column' ? (['column', 'side', 'head'] as const) : [way.form]) {
    const least = pages.leastWidth(form, content.width, content.height, alone?.height ?? 0)
    const page = pages.page(form, Math.max(least, form === way.form ? way.pageWidth : 0))
    const { room } = page
    // What lies well on the page as it was meant stays there.
    const isMeant = form === way.form && page.width === way.pageWidth
    const x = (form === 'column' || isMeant ? shift : centred)(content.x, content.width, room.x, room.width)
    const y = (isMeant ? shift : centred)(content.y, content.height, room.y, room.height)
    if (form === 'column' && !isColumnFree(page, x, y, alone, routed)) continue
    const furniture = page.shapes.map((shape) => moved(shape, x, y))
    return { way, boxes, routed, furniture, overhang, bounds: { x, y, width: page.width, height: page.height } }
  }
  throw new Error('There is always room above a map.')
}

/** How far room must move to hold this, px. */
const shift = (from: number, length: number, room: number, most: number): number =>
  Math.max(from + length - room - most, Math.min(from - room, 0))

/** How far room must move to have this in its middle, px. */
const centred = (from: number, length: number, room: number, most: number): number =>
  from - room - Math.floor((most - length) / 2)

/** Whether title and legend, in the first column of a page whose corner is here, stand on no card or line. */
function isColumnFree(
  { first, room }: Page,
  x: number,
  y: number,
  alone: Box | undefined,
  routed: readonly RoutedEdge[],
): boolean {
  if (first === null || alone === undefined || Math.abs(alone.x - room.x - x) > CLEAR) return false
  const [top, bottom] = [first.top - CLEAR + y, first.bottom + CLEAR + y]
  if (alone.y < top || alone.y + alone.height > bottom) return false
  const right = alone.x + alone.width + CLEAR
  const isOutside = ({ x: at, y: height }: { x: number; y: number }) =>
    at < right && (height < top - CLEAR || height > bottom + CLEAR)
  const hasPillOutside = ({ junction }: RoutedEdge) =>
    junction !== null && isOutside({ x: junction.x - PILL_WIDTH / 2, y: junction.y })
  return !routed.some((edge) => hasPillOutside(edge) || edge.routes.some(({ points }) => points.some(isOutside)))
}
