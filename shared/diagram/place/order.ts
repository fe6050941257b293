import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { endOf, relationsById } from '../../document/queries/lookup.ts'
import type { Forest, Sprout } from './forest.ts'

/**
 * Siblings that keep together while their order is sought: one claim that is tied to others across the tree,
 * linked premises, or all those of one kind that are tied to nothing else.
 */
interface Unit {
  readonly sprouts: readonly Sprout[]
  readonly isSupport: boolean
  /** Whether ties decide its place, its own or those of what hangs on it. */
  readonly isTied: boolean
}

/** Two claims that are joined by a relation which is no branch of the tree. */
export interface Tie {
  readonly a: Sprout
  readonly b: Sprout
  /** Where it ends on the step from `b`, the claim that the step leads to: half-way between the two. */
  readonly onto: Sprout | null
}

/** What one attempt at an order costs, and what all attempts together may. In steps, never in time: the picture must not hang on the machine. */
const BUDGET = 500_000
/** Hills that are climbed at most. */
const STARTS = 8
const MOST_PAIRED = 120
const CROSSING = 3
/** A change from support to rebuttal and back makes two trunks cross. */
const ALTERNATION = 0.7
/**
 * Puts siblings into an order in which the ties across the tree cross little and are short: a hill climb from
 * list order by moves of one sibling. Claims without ties stand together, supports first, in list order; however
 * many they are, so one more leaves the order of all others as it was.
 */
export function orderSiblings(forest: Forest, ties: readonly Tie[]): void {
  const tied = withAncestors(ties)
  const units = new Map<Sprout, Unit[]>()
  for (const sprout of forest.sprouts.values()) {
    if (sprout.children.length > 1) units.set(sprout, unitsOf(sprout.children, tied))
  }
  if (ties.length > 0) climb(forest, ties, tied, units)
  for (const [sprout, ordered] of units) sprout.children = ordered.flatMap((unit) => [...unit.sprouts])
}

/** The relations between visible claims that the tree doesn't show. */
export function tiesOf(map: ArgumentMap, { sprouts }: Forest): Tie[] {
  return map.relations.flatMap((relation) => {
    const step = relationsById(map).get(relation.to)
    // What attacks a step belongs beside the step's premise.
    const target = sprouts.get(step === undefined ? relation.to : (step.from[0] ?? endOf(map, relation)))
    return relation.from.flatMap((claim: ClaimId): Tie[] => {
      const premise = sprouts.get(claim)
      if (premise === undefined || target === undefined || premise === target) return []
      if (premise.parent === target || target.parent === premise) return []
      return [{ a: premise, b: target, onto: step === undefined ? null : target.parent }]
    })
  })
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
  const units: { sprouts: Sprout[]; isSupport: boolean; isTied: boolean; key: string }[] = []
  for (const sprout of siblings) {
    const { relation, claim } = sprout
    const isSupport = relation?.kind === 'support'
    const isLinked = (relation?.from.length ?? 0) > 1
    const isTied = tied.has(sprout)
    const key = isLinked ? `linked ${relation?.id}` : isTied ? `tied ${claim}` : `rest ${isSupport}`
    const known = units.find((unit) => unit.key === key)
    if (known === undefined) units.push({ sprouts: [sprout], isSupport, isTied, key })
    else {
      known.sprouts.push(sprout)
      known.isTied ||= isTied
    }
  }
  // Array sort is stable: list order within each kind.
  return units.sort((a, b) => Number(b.isSupport) - Number(a.isSupport))
}

function climb(forest: Forest, ties: readonly Tie[], tied: ReadonlySet<Sprout>, units: Map<Sprout, Unit[]>): void {
  const families = [...units].filter(
    ([sprout, list]) => tied.has(sprout) && list.length > 1 && list.some((unit) => unit.isTied),
  )
  const attempt = tied.size + (ties.length <= MOST_PAIRED ? ties.length ** 2 : ties.length)
  let left = Math.floor(BUDGET / attempt)
  const cost = () => {
    left -= 1
    return costOf(forest, ties, tied, units)
  }
  const toTop = () => {
    let best = cost()
    for (let improved = true; improved && left > 0; ) {
      improved = false
      for (const [sprout] of families) {
        for (const [from, to] of movesOf(units.get(sprout)?.length ?? 0)) {
          if (left <= 0) return best
          units.set(sprout, moved(units.get(sprout) ?? [], from, to))
          const now = cost()
          if (now < best - 1e-9) {
            best = now
            improved = true
          } else units.set(sprout, moved(units.get(sprout) ?? [], to, from))
        }
      }
    }
    return best
  }
  let best = toTop()
  let kept = new Map(units)
  // The next hills are climbed from orders that turn some families round.
  for (let start = 1; start < STARTS && left > 0; start += 1) {
    families.forEach(([sprout, list], index) => {
      const turn = (index * 7 + start * 3) % list.length
      units.set(sprout, [...list.slice(turn), ...list.slice(0, turn)])
    })
    const now = toTop()
    if (now >= best - 1e-9) continue
    best = now
    kept = new Map(units)
  }
  for (const [sprout, list] of kept) units.set(sprout, list)
}

/** From where to where one of so many siblings may move at once; in large families only past its neighbour. */
function movesOf(count: number): (readonly [number, number])[] {
  const reach = count <= 12 ? count : 1
  const moves: [number, number][] = []
  for (let from = 0; from < count; from += 1) {
    for (let to = Math.max(0, from - reach); to < Math.min(count, from + reach + 1); to += 1) {
      if (from !== to) moves.push([from, to])
    }
  }
  return moves
}

function moved(list: readonly Unit[], from: number, to: number): Unit[] {
  const rest = list.filter((_, index) => index !== from)
  const unit = list[from]
  return unit === undefined ? rest : [...rest.slice(0, to), unit, ...rest.slice(to)]
}

function costOf(
  forest: Forest,
  ties: readonly Tie[],
  tied: ReadonlySet<Sprout>,
  units: ReadonlyMap<Sprout, readonly Unit[]>,
): number {
  const places = new Map<Sprout, number>()
  let next = 0
  let cost = 0
  const visit = (sprout: Sprout): number => {
    const first = next
    const list = units.get(sprout)
    if (list === undefined) for (const child of sprout.children) if (tied.has(child)) visit(child)
    for (const [index, unit] of (list ?? []).entries()) {
      if (index > 0 && list?.[index - 1]?.isSupport !== unit.isSupport) cost += ALTERNATION
      if (unit.isTied) for (const child of unit.sprouts) visit(child)
      // A block counts for one claim however long it is, so that one more turns nothing round.
      else next += 1
    }
    if (next === first) next += 1
    const place = (first + next - 1) / 2
    places.set(sprout, place)
    return place
  }
  for (const root of forest.roots) if (tied.has(root)) visit(root)
  const spans = ties.map(({ a, b, onto }) => {
    const p = places.get(a) ?? 0
    const end = places.get(b) ?? 0
    const q = onto === null ? end : (end + (places.get(onto) ?? end)) / 2
    cost += Math.abs(p - q)
    return p < q ? ([p, q] as const) : ([q, p] as const)
  })
  if (spans.length > MOST_PAIRED) return cost
  for (const [a, b] of spans) for (const [c, d] of spans) if (a < c && c < b && b < d) cost += CROSSING
  return cost
}
