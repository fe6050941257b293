import type { ClaimId } from '../../document/argumentMap.ts'
import type { Sprout } from './forest.ts'
import type { Tie } from './ties.ts'

/** The least room between two columns, on screen, px. */
const LEAST = 76
/** For a line's head, badge and clearance; for each further line; for a “both” pill. px. */
const ENDS = 48
const LANE = 14
const PILL = 20

/** A line that runs along a gutter, from where to where across the tree. */
interface Run {
  readonly gutter: number
  readonly from: number
  readonly to: number
}

/**
 * How wide the room beyond each column of a tree must be for the lines that run there side by side: the trunks
 * of each family, and what ties claims across the tree.
 *
 * @param middleOf where across the tree a card's middle lies, px.
 * @param least px.
 * @param areLevel whether two cards are so level that a straight line joins them.
 */
export function gutterWidths(
  sprouts: readonly Sprout[],
  ties: readonly Tie[],
  middleOf: (claim: ClaimId) => number,
  least = LEAST,
  areLevel: (a: ClaimId, b: ClaimId) => boolean = () => false,
): readonly number[] {
  const columns = sprouts.reduce((most, { column }) => Math.max(most, column), 0)
  const runs = [
    ...sprouts.flatMap((parent) => familyRuns(parent, middleOf, areLevel)),
    ...ties
      .filter(({ a, b, onto }) => onto !== null || !areLevel(a.claim, b.claim))
      .flatMap((tie) => tieRuns(tie, middleOf)),
  ]
  const byGutter = Array.from({ length: columns }, (): Run[] => [])
  for (const run of runs) byGutter[run.gutter]?.push(run)
  const pills = new Set(
    sprouts.filter(({ relation }) => (relation?.from.length ?? 0) > 1).map(({ column }) => column - 1),
  )
  return byGutter.map((here, gutter) => {
    const needed = ENDS + LANE * (mostAbreast(here) - 1)
    return Math.max(least, needed) + (pills.has(gutter) ? PILL : 0)
  })
}

function familyRuns(
  parent: Sprout,
  middleOf: (claim: ClaimId) => number,
  areLevel: (a: ClaimId, b: ClaimId) => boolean,
): Run[] {
  const runs: Run[] = []
  const own = middleOf(parent.claim)
  for (const kind of ['support', 'rebut']) {
    let [from, to] = [own, own]
    for (const { relation, column, claim } of parent.children) {
      if (relation?.kind !== kind || column <= parent.column || areLevel(claim, parent.claim)) continue
      const middle = middleOf(claim)
      from = Math.min(from, middle)
      to = Math.max(to, middle)
    }
    if (to - from >= LANE) runs.push({ gutter: parent.column, from, to })
  }
  return runs
}

/** A tie runs along the gutter between its ends, or beside each of them where columns lie between. */
function tieRuns({ a, b }: Tie, middleOf: (claim: ClaimId) => number): Run[] {
  const [p, q] = [middleOf(a.claim), middleOf(b.claim)]
  const [from, to] = [Math.min(p, q), Math.max(p, q)]
  const near = Math.min(a.column, b.column)
  const far = Math.max(a.column, b.column)
  return far - near < 2
    ? [{ gutter: near, from, to }]
    : [
        { gutter: near, from, to },
        { gutter: far - 1, from, to },
      ]
}

/** The most runs that lie side by side anywhere. */
function mostAbreast(runs: readonly Run[]): number {
  const turns = runs.flatMap(({ from, to }) => [
    { at: from, change: 1 },
    { at: to, change: -1 },
  ])
  let now = 0
  let most = 1
  for (const { change } of turns.sort((x, y) => x.at - y.at || x.change - y.change)) {
    now += change
    most = Math.max(most, now)
  }
  return most
}
