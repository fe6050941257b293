import type { ClaimId } from '../../document/argumentMap.ts'
import type { Forest, Sprout } from './forest.ts'
import { type Family, type Row, Tangle, type Unit } from './tangle.ts'
import type { Tie } from './ties.ts'

/** Hills that are climbed at most, and how much lower a later one must lead, or one claim more would turn all round. */
const STARTS = 3
const MARGIN = 4
/** With up to so many crossings left, another hill is hardly lower by as much. */
const FEW = 2
/** How many pairs of lines may be compared for them all. In steps, never in time: the picture must not hang on the machine. */
const BUDGET = 300_000
/** In families of up to so many a sibling moves anywhere at once; in larger ones only past its neighbour. */
const FREE = 12
/** What a move must win at least: more than sums of the same numbers in another order may differ. */
const GAIN = 1e-9

/** The claims whose order is settled, each with its place in it. */
export type Settled = ReadonlyMap<ClaimId, number>

/**
 * Puts siblings into an order in which the ties across the tree cross little and are short: a hill climb from
 * list order by moves of one sibling. Claims without ties stand together, supports first, in list order; however
 * many they are, so one more leaves the order of all others as it was. What is settled keeps its order, and only
 * the others look for a place in it.
 */
export function orderSiblings(forest: Forest, ties: readonly Tie[], settled: Settled = new Map()): void {
  const tied = withAncestors(ties)
  const units = new Map<Sprout, Unit[]>()
  for (const sprout of forest.sprouts.values()) {
    if (sprout.children.length > 1 || (sprout.children.length > 0 && tied.has(sprout)))
      units.set(sprout, inOrder(unitsOf(sprout.children, tied), settled))
  }
  if (ties.length > 0) {
    const tangle = new Tangle(forest, ties, tied, units)
    if (settled.size === 0) climb(tangle)
    else toTop(tangle, ({ unit }) => rankOf(unit, settled) === undefined)
    for (const { parent, rows } of tangle.families)
      units.set(
        parent,
        rows.map(({ unit }) => unit),
      )
  }
  for (const [sprout, ordered] of units)
    sprout.children = settledInOrder(
      ordered.flatMap((unit) => [...unit.sprouts]),
      settled,
    )
}

/** Those that are settled in their order, in the places that they hold among the others. */
function settledInOrder(siblings: Sprout[], settled: Settled): Sprout[] {
  const rank = ({ claim }: Sprout) => settled.get(claim) ?? 0
  const sorted = siblings.filter(({ claim }) => settled.has(claim)).toSorted((a, b) => rank(a) - rank(b))
  let next = 0
  return siblings.map((sprout) => (settled.has(sprout.claim) ? (sorted[next++] ?? sprout) : sprout))
}

function withAncestors(ties: readonly Tie[]): ReadonlySet<Sprout> {
  const tied = new Set<Sprout>()
  for (const { a, b } of ties) {
    for (const end of [a, b]) {
      for (let sprout: Sprout | null = end; sprout !== null && !tied.has(sprout); sprout = sprout.parent)
        tied.add(sprout)
    }
  }
  return tied
}

function unitsOf(siblings: readonly Sprout[], tied: ReadonlySet<Sprout>): Unit[] {
  const units = new Map<string, Unit & { readonly sprouts: Sprout[]; isTied: boolean }>()
  for (const sprout of siblings) {
    const { relation, claim, parent } = sprout
    const isSupport = relation?.kind === 'support'
    const isLinked = (relation?.from.length ?? 0) > 1
    const isTied = tied.has(sprout)
    const key = isLinked ? `linked ${relation?.id}` : isTied ? `tied ${claim}` : `rest ${isSupport}`
    const known = units.get(key)
    if (known === undefined)
      units.set(key, { sprouts: [sprout], isSupport, isOnStep: relation?.to !== parent?.claim, isTied })
    else {
      known.sprouts.push(sprout)
      known.isTied ||= isTied
    }
  }
  // Array sort is stable: list order within each kind.
  return [...units.values()].sort((a, b) => Number(b.isSupport) - Number(a.isSupport))
}

/** The place of the first of a unit's claims that has one. */
function rankOf({ sprouts }: Unit, settled: Settled): number | undefined {
  const ranks = sprouts.flatMap(({ claim }) => settled.get(claim) ?? [])
  return ranks.length === 0 ? undefined : Math.min(...ranks)
}

/** The units that are settled in their order, each other behind the one that it follows in list order. */
function inOrder(units: readonly Unit[], settled: Settled): Unit[] {
  const places = new Map<Unit, number>()
  let before = -1
  for (const unit of units) {
    before = rankOf(unit, settled) ?? before
    places.set(unit, before)
  }
  return units.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
}

function climb(tangle: Tangle): void {
  const { families } = tangle
  let best = toTop(tangle)
  const crossings = tangle.crossings()
  let kept = families.map(({ rows }) => [...rows])
  // The next hills are climbed from orders that turn some families round.
  for (let start = 1; start < STARTS && crossings > FEW && tangle.steps < BUDGET; start += 1) {
    families.forEach(({ rows }, index) => {
      if ((index >> (start - 1)) % 2 === 0) rows.reverse()
    })
    const now = toTop(tangle)
    if (now >= best - MARGIN) continue
    best = now
    kept = families.map(({ rows }) => [...rows])
  }
  families.forEach(({ rows }, index) => {
    rows.splice(0, rows.length, ...(kept[index] ?? rows))
  })
}

/** Moves siblings, family after family, until none has moved all the way round; what the tangle costs then. */
function toTop(tangle: Tangle, mayMove: (row: Row) => boolean = () => true): number {
  const { families } = tangle
  tangle.place()
  let quiet = 0
  for (let turn = 0; quiet < families.length && tangle.steps < BUDGET; turn += 1) {
    const family = families[turn % families.length]
    quiet = family !== undefined && improve(tangle, family, mayMove) ? 0 : quiet + 1
  }
  return tangle.cost()
}

function improve(tangle: Tangle, family: Family, mayMove: (row: Row) => boolean): boolean {
  const count = family.rows.length
  const reach = count <= FREE ? count : 1
  let kept: readonly Row[] = [...family.rows]
  let best = tangle.costAt(family, Infinity)
  let improved = false
  // Two neighbours change places when the first moves down or the second up: once is enough.
  let triedPair = -1
  for (let from = 0; from < count && tangle.steps < BUDGET; from += 1) {
    const end = Math.min(count, from + reach + 1)
    for (let to = Math.max(0, from - reach); to < end && tangle.steps < BUDGET; to += 1) {
      const row = kept[from]
      if (row === undefined || !mayMove(row)) break
      if (from === to || (to === from - 1 && to === triedPair)) continue
      const order = kept.toSpliced(from, 1).toSpliced(to, 0, row)
      tangle.arrange(family, order)
      const now = tangle.costAt(family, best)
      if (now < best - GAIN) {
        best = now
        kept = order
        improved = true
        triedPair = -1
      } else if (to === from + 1) triedPair = from
    }
  }
  tangle.arrange(family, kept)
  return improved
}
