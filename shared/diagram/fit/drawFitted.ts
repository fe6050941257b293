import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { hiddenClaims } from '../../document/queries/outline.ts'
import type { Reading } from '../../reasoning/reading.ts'
import { sceneOf } from '../drawMap.ts'
import type { FurnitureOptions } from '../furniture/furnitureOptions.ts'
import { forestOf } from '../place/forest.ts'
import type { OnProgress } from '../progress.ts'
import { linksOf } from '../route/links.ts'
import type { Box, Scene } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { extentOf } from './extent.ts'
import { Fitting } from './fitting.ts'
import { GroupedFitting } from './groupedFitting.ts'
import { type LaidOut, layOut, NO_OVERHANG, paged } from './layOut.ts'
import { MARGIN, Pages, SIDE_WIDTH } from './pages.ts'
import { messOf } from './score.ts'
import { sizesOf } from './sizes.ts'
import { widened } from './widened.ts'

/** The proportion of width to height that a picture is to have; where it may turn, either way round. */
export interface Proportion {
  readonly width: number
  readonly height: number
  readonly turns: boolean
}

/**
 * A map laid out anew for a page of this shape, with its furniture; the bounds have just that shape. Of several ways
 * the one is drawn in which the type is largest on the page, less what its lines make hard to read.
 */
export function drawFitted(
  map: ArgumentMap,
  reading: Reading,
  page: Proportion,
  options: FurnitureOptions,
  shaper: Shaper,
  onProgress?: OnProgress,
): Scene {
  const hidden = hiddenClaims(map)
  const cards = map.claims.filter(({ id }) => !hidden.has(id)).map(({ id }) => ({ claim: id }))
  const shown = { cards, edges: linksOf(map, (claim) => !hidden.has(claim)) }
  const first = firstAlone(map)
  const sizeTo = sizesOf(map, reading, options, first === null ? null : { claim: first, width: SIDE_WIDTH }, shaper)
  const found: { readonly laidOut: LaidOut; readonly width: number; readonly cost: number }[] = []
  const shapes = page.turns ? [page, { width: page.height, height: page.width }] : [page]
  for (const [index, { width, height }] of shapes.entries()) {
    const pages = new Pages(width / height, shown, map, reading, options, shaper)
    const fitting = map.groups.length > 0 ? new GroupedFitting(sizeTo, pages) : new Fitting(sizeTo, pages, first)
    for (const laidOut of fitting.ways().map((way) => layOut(way)))
      found.push({ laidOut, width, cost: costOf(laidOut.bounds.width, width, laidOut.routed) })
    onProgress?.((index + 1) / (shapes.length + 1))
  }
  let best: Scene | null = null
  let least = Infinity
  // To draw them only makes pages larger.
  for (const { laidOut, width, cost } of found.toSorted((a, b) => a.cost - b.cost)) {
    if (cost >= least) break
    const { scene, laid } = wellDrawn(laidOut, reading, options, shaper)
    const now = costOf(scene.bounds.width, width, laid.routed)
    if (now < least) [best, least] = [scene, now]
  }
  if (best === null) throw new Error('A page is wider and higher than nothing.')
  return best
}

/** A page that is turned is as many units of the paper wide as the other is high. */
const costOf = (pageWidth: number, width: number, routed: LaidOut['routed']): number =>
  (pageWidth / width) * (1 + messOf(routed))

/** What is laid out, drawn; and what the columns leave free at the right, given to the gutters between them. */
function wellDrawn(laidOut: LaidOut, reading: Reading, options: FurnitureOptions, shaper: Shaper): Drawn {
  const meant = onItsPage(laidOut, reading, options, shaper)
  const { laid, scene, free } = meant
  const pageWidth = scene.bounds.width
  const wider = laid.way.form === 'column' && free > 0 ? widened(laid, free) : null
  if (wider === null) return meant
  const again = drawn({ ...wider, way: { ...laid.way, pageWidth } }, reading, options, shaper)
  return again.scene.bounds.width <= pageWidth ? again : meant
}

/**
 * Lines and words that reach beyond the cards make a page grow; then the cards are spread anew over the larger one,
 * if it holds all.
 */
function onItsPage(laidOut: LaidOut, reading: Reading, options: FurnitureOptions, shaper: Shaper): Drawn {
  const first = drawn(laidOut, reading, options, shaper)
  const pageWidth = first.scene.bounds.width
  if (pageWidth <= laidOut.way.pageWidth) return first
  // On the larger page what reached beyond the cards may find room between them.
  for (const left of [NO_OVERHANG, first.overhang]) {
    const again = drawn(layOut({ ...laidOut.way, pageWidth }, left), reading, options, shaper)
    if (again.scene.bounds.width <= pageWidth && messOf(again.laid.routed) <= messOf(laidOut.routed)) return again
  }
  return first
}

/** The claim that alone stands in the first column: title and legend may stand above and below it. */
function firstAlone(map: ArgumentMap): ClaimId | null {
  const { roots } = forestOf(map)
  const isAlone = roots.length === 1 && map.layout.direction === 'right' && map.groups.length === 0
  return isAlone ? (roots[0]?.claim ?? null) : null
}

interface Drawn {
  readonly laid: LaidOut
  readonly scene: Scene
  readonly overhang: LaidOut['overhang']
  /** How much wider the right margin is than it must be, px. */
  readonly free: number
}

function drawn(laid: LaidOut, reading: Reading, options: FurnitureOptions, shaper: Shaper): Drawn {
  const { way, boxes, routed } = laid
  const { map, cards } = way.sized
  const scene = sceneOf(map, reading, cards, { boxes, routed }, options, shaper)
  // Words on lines have a ground of their own, a box.
  const words = scene.edges.flatMap(({ shapes }) =>
    shapes.filter((shape): shape is typeof shape & Box => shape.kind === 'box'),
  )
  const { bounds, furniture, overhang } = paged(way, boxes, routed, words)
  const { x, width } = extentOf([...boxes.values(), ...words], routed) ?? bounds
  const free = Math.floor(bounds.x + bounds.width - MARGIN - x - width)
  return { laid, scene: { ...scene, bounds, furniture }, overhang, free }
}
