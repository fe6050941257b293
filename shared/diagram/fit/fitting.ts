import type { ClaimId } from '../../document/argumentMap.ts'
import { type Below, type Change, improve } from './improve.ts'
import { NO_SLACK, type Way } from './layOut.ts'
import { messOfTrees } from './messOfTrees.ts'
import type { Form, Pages } from './pages.ts'
import { gathered, type PlacedTree, type Planting, packedTrees, placeTrees, sketchTrees } from './placeForest.ts'
import { lastColumn, plant } from './plant.ts'
import type { Sized } from './sizes.ts'

/** How wide cards may be; by how much their width changes at once, and at the end. px. */
const NARROWEST = 180
const WIDEST = 360
const WIDTH_STEP = 20
const FINE_STEP = 4
const FINE_REACH = 16
/** Widths of cards to begin with, px. */
const WIDTHS = [200, 240, 280, 340]
/** In how many more columns than needed a large map is tried. */
const MORE_COLUMNS = [1, 2] as const
/** How many more rows than needed a map that runs down may have. */
const MORE_ROWS = 2
/** Steps of an improvement, each of which looks at one claim; so many trials for each claim at most; and how few make sense. */
const STEPS = 20_000
const EACH = 50
const LEAST_TRIALS = 60
/** An improvement begins so often anew. */
const SEEDS = [1, 2, 3, 4] as const
/** For rows of trees: wider and narrower than the page's shape says. */
const ROWS = [0.7, 0.85, 1, 1.2, 1.5] as const

/** A planting, how it fills a page best, and what that costs: px of the page's width, and as many more as it is hard to read. */
interface Candidate {
  readonly sized: Sized
  readonly planting: Planting
  readonly form: Form
  readonly pageWidth: number
  /** How wide a row of trees may be, px. */
  readonly most: number
  readonly cost: number
}

type Judgement = Pick<Candidate, 'form' | 'pageWidth' | 'most' | 'cost'>

/** Looks for ways to fill pages of one shape with a map. */
export class Fitting {
  readonly #sizeTo: (width: number) => Sized
  readonly #pages: Pages
  readonly #forms: readonly Form[]
  readonly #first: ClaimId | null

  /** @param first the claim that alone stands in the first column, where there is one. */
  constructor(sizeTo: (width: number) => Sized, pages: Pages, first: ClaimId | null) {
    this.#sizeTo = sizeTo
    this.#pages = pages
    this.#first = first
    this.#forms = pages.hasSide ? [...(first === null ? [] : (['column'] as const)), 'side', 'head'] : ['head']
  }

  /** Some good ways; which is best only shows when their lines are routed. */
  ways(): Way[] {
    return this.#candidates().map(({ planting, most, ...way }) => ({
      ...way,
      pages: this.#pages,
      first: this.#first,
      gather: (slack, width) => gathered(placeTrees(planting, slack), Math.max(most, width), slack, planting.down),
    }))
  }

  #candidates(): Candidate[] {
    const level = this.#begun(0, WIDTHS)
    const claims = Math.max(1, level.planting.forest.sprouts.size)
    const trials = Math.min(Math.floor(STEPS / claims), EACH * claims)
    if (trials < LEAST_TRIALS) {
      const more = MORE_COLUMNS.map((columns) => this.#begun(columns, [level.sized.width]))
      // To route them all would take long.
      return [level, ...more].sort((a, b) => a.cost - b.cost).slice(0, 1)
    }
    return SEEDS.map((seed) => this.#improved(this.#begun(null, [level.sized.width]), trials, seed))
  }

  #begun(more: number | null, widths: readonly number[]): Candidate {
    const found = widths.map((width) => {
      const sized = this.#sizeTo(width)
      return this.#candidate(sized, plant(sized.map, sized.cards, more))
    })
    return found.reduce((best, each) => (each.cost < best.cost ? each : best))
  }

  /** Improves a way claim by claim, and the width of its cards. */
  #improved({ planting, sized }: Candidate, trials: number, seed: number): Candidate {
    const { forest } = planting
    let width = sized.width
    let [least, best] = [Infinity, width]
    const now = () => ({ ...planting, cards: this.#sizeTo(width).cards })
    const resize = (by: number) => () => {
      width += by
    }
    const another = (below: Below): Change | null => {
      const by = below(2) === 0 ? -WIDTH_STEP : WIDTH_STEP
      return width + by < NARROWEST || width + by > WIDEST ? null : { make: resize(by), undo: resize(-by) }
    }
    // Rows of cards are many times as wide as high: a page has room for more of them.
    const last = lastColumn(forest) + (planting.down ? MORE_ROWS : 0)
    improve(forest, last, trials, seed, another, (limit) => {
      const { cost } = this.#judged(now(), limit)
      if (cost < least) [least, best] = [cost, width]
      return cost
    })
    const near: number[] = []
    for (let by = -FINE_REACH; by <= FINE_REACH; by += FINE_STEP)
      near.push(Math.min(WIDEST, Math.max(NARROWEST, best + by)))
    return this.#bestWidth({ ...this.#candidate(sized, planting) }, near)
  }

  #bestWidth(start: Candidate, widths: readonly number[]): Candidate {
    const found = widths.map((width) => {
      const sized = this.#sizeTo(width)
      return this.#candidate(sized, { ...start.planting, cards: sized.cards })
    })
    return found.reduce((best, each) => (each.cost < best.cost ? each : best))
  }

  #candidate(sized: Sized, planting: Planting): Candidate {
    return { sized, planting, ...this.#judged(planting) }
  }

  /** How well a planting fills a page; what costs more than `limit` may as well cost no end. */
  #judged(planting: Planting, limit = Infinity): Judgement {
    let [form, pageWidth, most]: [Form, number, number] = ['head', Infinity, Infinity]
    const first = planting.cards.get(this.#first ?? '')?.height ?? 0
    const sketches = sketchTrees(planting, NO_SLACK)
    const [only, other] = sketches
    const isTooLarge =
      only !== undefined &&
      other === undefined &&
      !this.#forms.some((each) => this.#pages.fits(each, only.width, only.height, first, limit))
    if (isTooLarge) return { form, pageWidth, most, cost: Infinity }
    const trees = sketches.map(({ place }) => place())
    for (const row of this.#rows(trees)) {
      const { width, height } = packedTrees(trees, row, NO_SLACK)
      for (const each of this.#forms) {
        const needed = this.#pages.leastWidth(each, width, height, first, pageWidth)
        if (needed < pageWidth) [form, pageWidth, most] = [each, needed, row]
      }
    }
    return { form, pageWidth, most, cost: pageWidth * (1 + messOfTrees(trees)) }
  }

  /** How wide rows of trees may be, px. */
  #rows(trees: readonly PlacedTree[]): readonly number[] {
    if (trees.length < 2) return [Infinity]
    const area = trees.reduce((sum, { width, height }) => sum + width * height, 0)
    return ROWS.map((factor) => Math.sqrt(area * this.#pages.ratio) * factor)
  }
}
