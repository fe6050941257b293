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
