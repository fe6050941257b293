import type { Standing } from './columns.ts'

/** How often all columns are gone through at most. */
const SWEEPS = 4
/** How many lines may be looked at in all. In steps, never in time: the picture must not hang on the machine. */
const BUDGET = 3_000_000

interface Entry {
  readonly standing: Standing
}

/**
 * Moves each channel to the place in its column in which its line crosses the fewest others; cards keep their order.
 * Columns are in order, root's first, and lines run between neighbouring ones.
 */
export function settleChannels<Item extends Entry>(columns: readonly Item[][]): void {
  const columnOf = new Map<Standing, number>()
  const places = new Map<Standing, number>()
  const note = (column: readonly Item[]) => {
    for (const [place, { standing }] of column.entries()) places.set(standing, place)
  }
  columns.forEach((column, index) => {
    for (const { standing } of column) columnOf.set(standing, index)
    note(column)
  })
  /** Where the other ends of its lines stand, in the column before and in the one beyond. */
  const endsOf = ({ standing }: Item, column: number): readonly [readonly number[], readonly number[]] => {
    const at = (there: number) =>
      standing.pulls.flatMap(({ towards }) => (columnOf.get(towards) === there ? (places.get(towards) ?? 0) : []))
    return [at(column - 1), at(column + 1)]
  }
  let steps = 0
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moves = 0
    columns.forEach((column, index) => {
      const channels = column.filter(({ standing }) => standing.claim === null)
      if (channels.length === 0 || steps > BUDGET) return
      const ends = new Map(column.map((item) => [item, endsOf(item, index)]))
      for (const channel of channels) {
        const from = column.indexOf(channel)
        const won = column.map((item) => wonByPassing(ends.get(channel), ends.get(item)))
        steps += column.length
        const to = bestPlace(won, from)
        if (to === from) continue
        column.splice(from, 1)
        column.splice(to, 0, channel)
        moves += 1
      }
      note(column)
    })
    if (moves === 0) break
  }
}

type Ends = readonly [readonly number[], readonly number[]]

/** How many fewer crossings there are with another's lines when a channel stands beyond it rather than before. */
function wonByPassing(channel: Ends = [[], []], other: Ends = [[], []]): number {
  let won = 0
  for (const side of [0, 1] as const)
    for (const end of channel[side]) for (const theirs of other[side]) won += Math.sign(end - theirs)
  return won
}

/** The nearest place with the fewest crossings. */
function bestPlace(won: readonly number[], from: number): number {
  let [best, to] = [0, from]
  for (const step of [1, -1]) {
    let sum = 0
    for (let place = from + step; place >= 0 && place < won.length; place += step) {
      sum += step * (won[place] ?? 0)
      if (sum <= best) continue
      best = sum
      to = place
    }
  }
  return to
}
