import type { ArgumentMap } from '../../document/argumentMap.ts'
import type { Reading } from '../../reasoning/reading.ts'
import { type Block, EMPTY, movedAll } from '../furniture/block.ts'
import type { FurnitureOptions } from '../furniture/furnitureOptions.ts'
import { headBlock } from '../furniture/headBlock.ts'
import { legendList } from '../furniture/legendList.ts'
import { legendRows, type Shown } from '../furniture/legendRows.ts'
import { sourceList } from '../furniture/sourceList.ts'
import { titleBlock } from '../furniture/titleBlock.ts'
import type { Box, Shape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'

/** Free ground round all that is on a page, px. */
export const MARGIN = 24
const HEAD_GAP = 20
const FOOT_GAP = 18
const SIDE_GAP = 40
/** Above and below what stands in a column between title and legend, px. */
const COLUMN_GAP = 24
/** A page is no narrower than this; and with title or legend above the map, px. */
const NARROWEST = 240
const NARROWEST_HEAD = 480
/** Pages are as wide as a multiple of this, px. */
const STEP = 8

/**
 * Where title and legend stand: above the map, at its left, or in its first column, above and below the only card
 * there.
 */
export type Form = 'head' | 'side' | 'column'

/** A page from 0, 0 with its furniture, and what room there is for the map. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly room: Box
  /** Between which heights the first column's card may stand. */
  readonly first: { readonly top: number; readonly bottom: number } | null
  readonly shapes: readonly Shape[]
}

/** The width of a narrow column with title and legend, px. */
export const SIDE_WIDTH = 180

/** Makes pages of a map's furniture, of any size. */
export class Pages {
  readonly #title: Block
  readonly #legend: Block
  readonly #head: (width: number) => Block
  readonly #foot: (width: number) => Block
  readonly hasSide: boolean
  readonly ratio: number

  constructor(
    ratio: number,
    shown: Shown,
    map: ArgumentMap,
    reading: Reading,
    options: FurnitureOptions,
    shaper: Shaper,
  ) {
    this.ratio = ratio
    const rows = options.legend ? legendRows(shown, map, reading, options, shaper) : []
    const hasTitle = options.title && (map.title !== '' || map.subtitle !== '')
    this.#title = hasTitle ? titleBlock(map, SIDE_WIDTH, shaper, true) : EMPTY
    this.#legend = legendList(rows, SIDE_WIDTH, shaper)
    this.#head = remembered((width) => headBlock(hasTitle ? map : null, rows, width, shaper))
    this.#foot = remembered((width) => (options.sources ? sourceList(shown, map, reading, width, shaper) : EMPTY))
    this.hasSide = rows.length > 0 || hasTitle
  }

  /** What room there is on a page of this width, px. */
  room(form: Form, width: number): Pick<Page, 'room' | 'first'> {
    const inner = width - 2 * MARGIN
    const foot = this.#foot(inner).height
    const bottom = width / this.ratio - MARGIN - (foot > 0 ? Math.ceil(foot) + FOOT_GAP : 0)
    if (form === 'head') {
      const head = this.#head(inner).height
      const top = MARGIN + (head > 0 ? Math.ceil(head) + HEAD_GAP : 0)
      return { room: { x: MARGIN, y: top, width: inner, height: bottom - top }, first: null }
    }
    const [title, legend] = [this.#title.height, this.#legend.height]
    const first = {
      top: MARGIN + (title > 0 ? title + COLUMN_GAP : 0),
      bottom: bottom - (legend > 0 ? legend + COLUMN_GAP : 0),
    }
    const left = form === 'side' ? MARGIN + SIDE_WIDTH + SIDE_GAP : MARGIN
    return { room: { x: left, y: MARGIN, width: width - MARGIN - left, height: bottom - MARGIN }, first }
  }

  /** The page of this width, px. */
  page(form: Form, width: number): Page {
    const height = width / this.ratio
    const inner = width - 2 * MARGIN
    const { room, first } = this.room(form, width)
    const foot = this.#foot(inner)
    const above =
      form === 'head'
        ? movedAll(this.#head(inner), MARGIN, MARGIN)
        : [
            ...movedAll(this.#title, MARGIN, MARGIN),
            ...movedAll(this.#legend, MARGIN, room.y + room.height - this.#legend.height),
          ]
    return {
      width,
      height,
      room,
      first,
      shapes: [...above, ...movedAll(foot, MARGIN, height - MARGIN - Math.ceil(foot.height))],
    }
  }

  /**
   * The least width of a page with this much room for the map, px; Infinity where it isn't below `limit`.
   *
   * @param first how tall the first column's card is.
   */
  leastWidth(form: Form, width: number, height: number, first: number, limit = Infinity): number {
    const narrowest = form === 'head' && this.hasSide ? NARROWEST_HEAD : NARROWEST
    let least = Math.floor(Math.max(width, height * this.ratio, narrowest) / STEP)
    if (!this.fits(form, width, height, first, limit - STEP)) return Infinity
    let most = least + 1
    for (let step = 1; !this.fits(form, width, height, first, most * STEP); step *= 2) {
      least = most
      most += step
    }
    while (most - least > 1) {
      const middle = Math.floor((least + most) / 2)
      if (this.fits(form, width, height, first, middle * STEP)) most = middle
      else least = middle
    }
    return most * STEP
  }

  /** Whether a page has so much room that is at most as wide as that. */
  fits(form: Form, width: number, height: number, first: number, most: number): boolean {
    if (most === Infinity) return true
    const pageWidth = Math.floor(most / STEP) * STEP
    // No furniture need be set for a page that is too small without it.
    if (pageWidth < width + 2 * MARGIN || pageWidth / this.ratio < height + 2 * MARGIN) return false
    const { room, first: free } = this.room(form, pageWidth)
    const rise = free === null ? Infinity : free.bottom - free.top
    return room.width >= width && room.height >= height && rise >= (form === 'column' ? first : 0)
  }
}

/** The same block for the same width. */
function remembered(make: (width: number) => Block): (width: number) => Block {
  const known = new Map<number, Block>()
  return (width) => {
    const block = known.get(width) ?? make(width)
    known.set(width, block)
    return block
  }
}
