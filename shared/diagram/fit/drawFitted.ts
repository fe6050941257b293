import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { hiddenClaims } from '../../document/queries/outline.ts'
import type { Reading } from '../../reasoning/reading.ts'
import { sceneOf } from '../drawMap.ts'
import type { FurnitureOptions } from '../furniture/furnitureOptions.ts'
import { forestOf } from '../place/forest.ts'
import { linksOf } from '../route/links.ts'
import type { Box, Scene } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { Fitting } from './fitting.ts'
import { groupedWays } from './groupedWays.ts'
import { type LaidOut, layOut, NO_OVERHANG, paged } from './layOut.ts'
import { Pages, SIDE_WIDTH } from './pages.ts'
import { messOf } from './score.ts'
import { sizesOf } from './sizes.ts'

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
): Scene {
  const hidden = hiddenClaims(map)
  const cards = map.claims.filter(({ id }) => !hidden.has(id)).map(({ id }) => ({ claim: id }))
  const shown = { cards, edges: linksOf(map, (claim) => !hidden.has(claim)) }
  const first = firstAlone(map)
  const sizeTo = sizesOf(map, reading, options, first === null ? null : { claim: first, width: SIDE_WIDTH }, shaper)
  let best: LaidOut | null = null
  let least = Infinity
  for (const { width, height } of page.turns ? [page, { width: page.height, height: page.width }] : [page]) {
    const pages = new Pages(width / height, shown, map, reading, options, shaper)
    const ways = map.groups.length > 0 ? groupedWays(sizeTo, pages) : new Fitting(sizeTo, pages, first).ways()
    for (const laidOut of ways.map((way) => layOut(way))) {
      // A page that is turned is as many units of the paper wide as the other is high.
      const cost = (laidOut.bounds.width / width) * (1 + messOf(laidOut.routed))
      if (cost >= least) continue
      least = cost
      best = laidOut
    }
  }
  if (best === null) throw new Error('A page is wider and higher than nothing.')
  return wellDrawn(best, reading, options, shaper)
}

/**
 * Lines and words that reach beyond the cards make a page grow; then the cards are spread anew over the larger one,
 * if it holds all.
 */
function wellDrawn(laidOut: LaidOut, reading: Reading, options: FurnitureOptions, shaper: Shaper): Scene {
  const { scene, overhang } = drawn(laidOut, reading, options, shaper)
  const pageWidth = scene.bounds.width
  if (pageWidth <= laidOut.way.pageWidth) return scene
  // On the larger page what reached beyond the cards may find room between them.
  for (const left of [NO_OVERHANG, overhang]) {
    const again = drawn(layOut({ ...laidOut.way, pageWidth }, left), reading, options, shaper)
    if (again.scene.bounds.width <= pageWidth && messOf(again.routed) <= messOf(laidOut.routed)) return again.scene
  }
  return scene
}

/** The claim that alone stands in the first column: title and legend may stand above and below it. */
function firstAlone(map: ArgumentMap): ClaimId | null {
  const { roots } = forestOf(map)
  const isAlone = roots.length === 1 && map.layout.direction === 'right' && map.groups.length === 0
  return isAlone ? (roots[0]?.claim ?? null) : null
}

function drawn({ way, boxes, routed }: LaidOut, reading: Reading, options: FurnitureOptions, shaper: Shaper) {
  const { map, cards } = way.sized
  const scene = sceneOf(map, reading, cards, { boxes, routed }, options, shaper)
  // Words on lines have a ground of their own, a box.
  const words = scene.edges.flatMap(({ shapes }) =>
    shapes.filter((shape): shape is typeof shape & Box => shape.kind === 'box'),
  )
  const { bounds, furniture, overhang } = paged(way, boxes, routed, words)
  return { scene: { ...scene, bounds, furniture }, routed, overhang }
}
