import type { ArgumentMap, Claim, Relation } from '../../shared/document/argumentMap.ts'
import { makeClaim, makeMap, makeRelation } from '../../shared/document/make.ts'

const WORDS =
  'the importing country must see that goods are not put to illegal use and report what it knows about trade in time'
const VOCABULARY = WORDS.split(' ')

/**
 * A map like those that people draw: a tree of supports and rebuttals, broader than deep, with a tenth as many
 * relations across it. The same map for the same seed.
 */
export function randomMap(size: number, seed: number): ArgumentMap {
  const chance = generator(seed)
  const below = (limit: number) => Math.floor(chance() * limit)
  const claims: Claim[] = []
  const relations: Relation[] = []
  const relate = (from: number, to: number) => {
    const kind = chance() < 0.6 ? 'support' : 'rebut'
    relations.push(makeRelation({ id: `r${relations.length}`, kind, from: [`c${from}`], to: `c${to}` }))
  }
  for (let index = 0; index < size; index++) {
    const text = Array.from({ length: 5 + below(16) }, () => VOCABULARY[below(VOCABULARY.length)]).join(' ')
    const party = chance() < 0.5 ? 'us' : 'them'
    claims.push(makeClaim({ id: `c${index}`, text, party, contention: index === 0 }))
    // Among the earlier claims the later ones are likelier, so that branches grow.
    if (index > 0) relate(index, Math.floor(Math.sqrt(chance()) * index))
  }
  for (let count = 0; count < size / 10; count++) {
    const [from, to] = [below(size), below(size)]
    if (from !== to) relate(from, to)
  }
  return makeMap({ parties: ['us', 'them'].map((id) => ({ id, name: id })), claims, relations })
}

/**
 * Disputes as they are mapped: trees of 20 to 200 claims, two to four replies to each, and a tenth as many relations
 * across them, most of which stay near: 4 of 10 join a claim to one that it hangs on, 5 of 10 two of one tree.
 */
export function disputes(size: number, seed: number): ArgumentMap {
  const chance = generator(seed)
  const below = (limit: number) => Math.floor(chance() * limit)
  const parents: number[] = []
  const roots: number[] = []
  while (parents.length < size) {
    const root = parents.length
    const end = Math.min(size, root + 20 + below(180))
    const depths = new Map([[root, 0]])
    const deepest = 4 + below(5)
    parents.push(-1)
    roots.push(root)
    const open = [root]
    while (open.length > 0 && parents.length < end) {
      const [claim = root] = open.splice(below(Math.min(open.length, 6)), 1)
      const depth = (depths.get(claim) ?? 0) + 1
      for (let replies = 2 + below(3); replies > 0 && depth <= deepest && parents.length < end; replies -= 1) {
        depths.set(parents.length, depth)
        open.push(parents.length)
        parents.push(claim)
        roots.push(root)
      }
    }
  }
  const relations: Relation[] = []
  const relate = (from: number, to: number, kind: 'support' | 'rebut') =>
    relations.push(makeRelation({ id: `r${relations.length}`, kind, from: [`c${from}`], to: `c${to}` }))
  parents.forEach((parent, claim) => {
    if (parent >= 0) relate(claim, parent, chance() < 0.62 ? 'support' : 'rebut')
  })
  const treeOf = (claim: number) => parents.flatMap((_, other) => (roots[other] === roots[claim] ? [other] : []))
  for (let tie = 0; tie < Math.floor(size / 10); tie += 1) {
    const from = below(size)
    const where = chance()
    const near = where < 0.4 ? (parents[parents[from] ?? -1] ?? -1) : -1
    const tree = treeOf(from)
    const to = near >= 0 ? near : where < 0.9 ? (tree[below(tree.length)] ?? from) : below(size)
    if (to !== from) relate(from, to, 'rebut')
  }
  return makeMap({ claims: parents.map((_, index) => makeClaim({ id: `c${index}`, text: '' })), relations })
}

/** Numbers from 0 up to 1, the same for the same seed: mulberry32, by Tommy Ettinger. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
