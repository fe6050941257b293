import { type Below, type Change, improve } from './improve.ts'
import { NO_SLACK, type Way } from './layOut.ts'
import { messOfTrees } from './messOfTrees.ts'
import type { Form, Pages } from './pages.ts'
import { type Plot, placePlots, plotsOf, sproutsOf } from './plots.ts'
import type { Sized } from './sizes.ts'

/** Widths of cards to begin with, by how much they change, and at the end. px. */
const WIDTHS = [200, 240, 280, 340] as const
const [NARROWEST, WIDEST, WIDTH_STEP] = [180, 360, 20]
const FINE = [-8, -4, 0, 4, 8] as const
/** For rows of trees: wider and narrower than the page's shape says. */
const ROWS = [0.4, 0.6, 0.8, 1, 1.25, 1.6, 2.4] as const
/** Steps of an improvement, so many for each claim at most, and how few make sense. */
const STEPS = 12_000
const EACH = 30
const LEAST_TRIALS = 60
const SEEDS = [1, 2, 3] as const
/** In how many more columns than needed replies may stand. */
const MORE_COLUMNS = 1

interface Judgement {
  readonly form: Form
  readonly pageWidth: number
  readonly cost: number
}

/**
 * Looks for ways to fill pages of one shape with a map whose claims lie in groups. Each group is laid out by itself and
 * stands among the others like one large card, so that no frame holds what is not in it.
 */
export class GroupedFitting {
  readonly #sizeTo: (width: number) => Sized
  readonly #pages: Pages
  readonly #forms: readonly Form[]

  constructor(sizeTo: (width: number) => Sized, pages: Pages) {
    this.#sizeTo = sizeTo
    this.#pages = pages
    this.#forms = pages.hasSide ? ['side', 'head'] : ['head']
  }

  /** Some good ways; which is best only shows when their lines are routed. */
  ways(): Way[] {
    const claims = Math.max(1, this.#sizeTo(WIDTHS[0]).cards.size)
    const trials = Math.min(Math.floor(STEPS / claims), EACH * claims)
    if (trials < LEAST_TRIALS) return WIDTHS.map((width) => this.#way(this.#begun(width), width))
    const costs = WIDTHS.map((width) => this.#judged(this.#begun(width), width).cost)
    const start = WIDTHS[costs.indexOf(Math.min(...costs))] ?? WIDTHS[0]
    return SEEDS.map((seed) => this.#improved(start, trials, seed))
  }

  /** The plots, with rows that fill the page best together. */
  #begun(width: number): readonly Plot[] {
    const { map, cards } = this.#sizeTo(width)
    const plots = plotsOf(map, cards)
    for (const plot of plots) {
      let least = Infinity
      let best = plot.rows
      for (const rows of ROWS) {
        plot.rows = rows
        const { cost } = this.#judged(plots, width)
        if (cost < least) [least, best] = [cost, rows]
      }
      plot.rows = best
    }
    return plots
  }

  /** Improves a way claim by claim, the width of its cards, and how each group is packed. */
  #improved(start: number, trials: number, seed: number): Way {
    const plots = this.#begun(start)
    let width = start
    let [least, best, rows] = [Infinity, width, plots.map((plot) => plot.rows)]
    const resize = (by: number) => () => {
      width += by
    }
    const another = (below: Below): Change | null => {
      const plot = plots[below(plots.length)]
      if (below(2) === 0 && plot !== undefined) return repacked(plot, ROWS[below(ROWS.length)] ?? 1)
      const by = below(2) === 0 ? -WIDTH_STEP : WIDTH_STEP
      return width + by < NARROWEST || width + by > WIDEST ? null : { make: resize(by), undo: resize(-by) }
    }
    const sprouts = sproutsOf(plots)
    const last = [...sprouts.values()].reduce((most, { column }) => Math.max(most, column), 0) + MORE_COLUMNS
    improve({ roots: [], sprouts }, last, trials, seed, another, () => {
      const { cost } = this.#judged(plots, width)
      if (cost < least) [least, best, rows] = [cost, width, plots.map((plot) => plot.rows)]
      return cost
    })
    plots.forEach((plot, index) => {
      plot.rows = rows[index] ?? 1
    })
    const near = FINE.map((by) => Math.min(WIDEST, Math.max(NARROWEST, best + by)))
    const found = near.map((each) => this.#judged(plots, each).cost)
    return this.#way(plots, near[found.indexOf(Math.min(...found))] ?? best)
  }

  #way(plots: readonly Plot[], width: number): Way {
    const sized = this.#sizeTo(width)
    const { form, pageWidth } = this.#judged(plots, width)
    const gather: Way['gather'] = (slack, room) =>
      placePlots(plots, sized.cards, this.#pages.ratio, slack, room).gathering
    return { sized, pages: this.#pages, form, pageWidth, first: null, gather }
  }

  /** How well the plots fill a page. */
  #judged(plots: readonly Plot[], cardWidth: number): Judgement {
    const { gathering, trees } = placePlots(plots, this.#sizeTo(cardWidth).cards, this.#pages.ratio, NO_SLACK, 0)
    let [form, pageWidth]: [Form, number] = ['head', Infinity]
    for (const each of this.#forms) {
      const needed = this.#pages.leastWidth(each, gathering.width, gathering.height, 0, pageWidth)
      if (needed < pageWidth) [form, pageWidth] = [each, needed]
    }
    return { form, pageWidth, cost: pageWidth * (1 + messOfTrees(trees)) }
  }
}

function repacked(plot: Plot, rows: number): Change {
  const before = plot.rows
  const set = (to: number) => () => {
    plot.rows = to
  }
  return { make: set(rows), undo: set(before) }
}
