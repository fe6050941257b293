import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import type { CardSize } from '../measure/measuredCard.ts'
import { type Forest, forestOf, type Sprout } from '../place/forest.ts'
import { orderSiblings } from '../place/order.ts'
import { type Tie, tiesOf } from '../place/ties.ts'
import type { Planting } from './placeForest.ts'
import { relieve } from './relief.ts'

/** About the gap after a card, the room of a channel, and what an upright line takes more than a gap. px. */
const GAP = 16
const CHANNEL = 28
const JOINT = 20

const leaveCrowded = () => {}

/**
 * The forest of a map in a good order: in as many columns as it is deep and so many more, none of them taller than
 * need be; or, without a number, each reply in the column beside its target.
 */
export function plant(map: ArgumentMap, cards: ReadonlyMap<ClaimId, CardSize>, more: number | null): Planting {
  const forest = forestOf(map, leaveCrowded)
  const ties = withoutTwins(tiesOf(map, forest))
  const down = map.layout.direction === 'down'
  if (more !== null) {
    const cardOf = ({ claim }: Sprout) => GAP + ((down ? cards.get(claim)?.width : cards.get(claim)?.height) ?? 0)
    relieve(forest, ties, lastColumn(forest) + more, { cardOf, channel: CHANNEL, joint: JOINT })
  }
  orderSiblings(forest, ties)
  gatherMoved(forest, ties)
  return { forest, ties, cards, down }
}

export const lastColumn = ({ sprouts }: Forest): number =>
  [...sprouts.values()].reduce((last, { column }) => Math.max(last, column), 0)

/** Two claims that rebut each other are joined by one line. */
function withoutTwins(ties: readonly Tie[]): Tie[] {
  const known = new Set<string>()
  return ties.filter(({ a, b, onto }) => {
    if (onto !== null) return true
    if (known.has(`${b.claim} ${a.claim}`)) return false
    known.add(`${a.claim} ${b.claim}`)
    return true
  })
}

/** Of replies of one kind that bear on nothing else, those that stand farther out come together, in the middle. */
function gatherMoved({ sprouts }: Forest, ties: readonly Tie[]): void {
  const tied = new Set(ties.flatMap(({ a, b }) => [a, b]))
  const isFree = (sprout: Sprout) =>
    sprout.children.length === 0 && sprout.relation?.from.length === 1 && !tied.has(sprout)
  for (const parent of sprouts.values()) {
    const gathered: Sprout[] = []
    let run: Sprout[] = []
    const close = () => {
      const near = run.filter(({ column }) => column <= parent.column + 1)
      const far = run.filter(({ column }) => column > parent.column + 1)
      const half = Math.ceil(near.length / 2)
      gathered.push(...near.slice(0, half), ...far, ...near.slice(half))
      run = []
    }
    for (const child of parent.children) {
      if (run[0] !== undefined && !(isFree(child) && isLike(child, run[0]))) close()
      if (isFree(child)) run.push(child)
      else gathered.push(child)
    }
    close()
    parent.children = gathered
  }
}

const isLike = (a: Sprout, b: Sprout): boolean =>
  a.relation?.kind === b.relation?.kind && a.relation?.to === b.relation?.to
