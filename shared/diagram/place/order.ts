import type { Forest, Sprout } from './forest.ts'
import { type Family, Tangle, type Unit } from './tangle.ts'
import type { Tie } from './ties.ts'

/** Hills that are climbed at most, and how much lower a later one must lead, or one claim more would turn all round. */
const STARTS = 3
const MARGIN = 4
/** How many pairs of lines may be compared for them all. In steps, never in time: the picture must not hang on the machine. */
const BUDGET = 300_000
/** In families of up to so many a sibling moves anywhere at once; in larger ones only past its neighbour. */
const FREE = 12

/**
 * Puts siblings into an order in which the ties across the tree cross little and are short: a hill climb from
 * list order by moves of one sibling. Claims without ties stand together, supports first, in list order; however
 * many they are, so one more leaves the order of all others as it was.
 */
export function orderSiblings(forest: Forest, ties: readonly Tie[]): void {
  const tied = withAncestors(ties)
  const units = new Map<Sprout, Unit[]>()
  for (const sprout of forest.sprouts.values()) {
    if (sprout.children.length > 1 || (sprout.children.length > 0 && tied.has(sprout)))
      units.set(sprout, unitsOf(sprout.children, tied))
  }
  if (ties.length > 0) {
    const tangle = new Tangle(forest, ties, tied, units)
    climb(tangle)
    for (const { parent, rows } of tangle.families)
      units.set(
        parent,
        rows.map(({ unit }) => unit),
      )
  }
  for (const [sprout, ordered] of units) sprout.children = ordered.flatMap((unit) => [...unit.sprouts])
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

function climb(tangle: Tangle): void {
  const { families } = tangle
  let best = toTop(tangle)
  let kept = families.map(({ rows }) => [...rows])
  // The next hills are climbed from orders that turn some families round.
  for (let start = 1; start < STARTS && tangle.steps < BUDGET; start += 1) {
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

/** Moves siblings as long as that helps; what the tangle costs then. */
function toTop(tangle: Tangle): number {
  tangle.place()
  for (let improved = true; improved && tangle.steps < BUDGET; ) {
    improved = false
    for (const family of tangle.families) if (improve(tangle, family)) improved = true
  }
  return tangle.cost()
}

function improve(tangle: Tangle, family: Family): boolean {
  const count = family.rows.length
  const reach = count <= FREE ? count : 1
  let best = tangle.costAt(family)
  let improved = false
  for (let from = 0; from < count; from += 1) {
    for (let to = Math.max(0, from - reach); to < Math.min(count, from + reach + 1); to += 1) {
      if (from === to) continue
      if (tangle.steps >= BUDGET) return improved
      tangle.move(family, from, to)
      const now = tangle.costAt(family)
      if (now < best - 1e-9) {
        best = now
        improved = true
      } else tangle.move(family, to, from)
    }
  }
  return improved
}
