import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEdits, mapsAfter } from '../../../tests/support/anyEdits.ts'
import { anyMap } from '../../../tests/support/anyMap.ts'
import { map } from '../../../tests/support/mapNotation.ts'
import type { ArgumentMap } from '../argumentMap.ts'
import { changeClaims } from '../edits/changeClaims.ts'
import { makeMap } from '../make.ts'
import { branchOf, hiddenClaims, outlineOf } from './outline.ts'

/** The tree as `claim<parent`, in the order of the walk. */
const tree = (map: ArgumentMap) =>
  [...outlineOf(map).entries.values()].map(({ claim, parent }) => (parent === null ? claim : `${claim}<${parent}`))

describe('the outline', () => {
  test('runs breadth first from its root', () => {
    const zoos = map`
      A: Close the zoo
        + B: Animals suffer
          - D: They are fed
        - C: Zoos save species
          - E: Few of them`
    expect(tree(zoos)).toEqual(['A', 'B<A', 'C<A', 'D<B', 'E<C'])
    expect([...outlineOf(zoos).entries.values()].map(({ depth }) => depth)).toEqual([0, 1, 1, 2, 2])
  })

  test('starts at contentions, then at claims that bear on nothing', () => {
    const round = map`
      A: A loose claim
      B: The other side
        - C: Our contention !
          + D: A reason`
    expect(outlineOf(round).roots).toEqual(['C', 'A', 'B'])
    expect(tree(round)).toEqual(['C', 'A', 'B', 'D<C'])
  })

  test('breaks a ring that hangs on nothing at its first claim', () => {
    const ring = map`
      A: One
        - B: Two
          - C: Three
            - A:
      D: Four
        + D:`
    // D bears on itself alone, so that neither it nor the ring bears on nothing.
    expect(tree(ring)).toEqual(['A', 'B<A', 'C<B', 'D'])
    expect(outlineOf(ring).roots).toEqual(['A', 'D'])
  })

  test('hangs an undercut where its target ends, and linked premises side by side', () => {
    const steps = map`
      A: It rained
        + [step] B: The street is wet
        & C: Nobody washed it
          ~ D: It was washed
            ~ E: No, that was yesterday`
    expect(tree(steps)).toEqual(['A', 'B<A', 'C<A', 'D<A', 'E<A'])
    expect(outlineOf(steps).entries.get('C')?.relation?.id).toBe('step')
  })

  test('holds every claim once, each after its parent and one deeper', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { roots, entries } = outlineOf(map)
        expect([...entries.keys()].toSorted()).toEqual(map.claims.map(({ id }) => id).toSorted())
        expect([...entries.values()].filter(({ depth }) => depth === 0).map(({ claim }) => claim)).toEqual(
          expect.arrayContaining([...roots]),
        )
        const order = [...entries.keys()]
        for (const { claim, parent, depth, children, relation } of entries.values()) {
          for (const child of children) expect(entries.get(child)?.parent).toBe(claim)
          if (parent === null) continue
          expect(order.indexOf(parent)).toBeLessThan(order.indexOf(claim))
          expect(entries.get(parent)).toMatchObject({ depth: depth - 1 })
          expect(relation?.from).toContain(claim)
        }
      }),
    )
  })
})

const tall = map`
  A: Root
    + B: Reason
      - C: Rebuttal
        - D: Answer
    - E: Another`

test('a branch is a subtree, its claim first', () => {
  expect(branchOf(tall, 'B')).toEqual(['B', 'C', 'D'])
  expect(branchOf(tall, 'A')).toEqual(['A', 'B', 'E', 'C', 'D'])
})

describe('hidden claims', () => {
  test('are those under a folded one, by the topmost', () => {
    expect([...hiddenClaims(changeClaims(tall, ['B', 'C'], { folded: true }))]).toEqual([
      ['C', 'B'],
      ['D', 'B'],
    ])
  })

  test('are none where nothing is folded, or only a leaf', () => {
    expect(hiddenClaims(tall).size).toBe(0)
    expect(hiddenClaims(changeClaims(tall, ['D', 'E'], { folded: true })).size).toBe(0)
  })

  test('never hold a root, whatever rings there are', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        for (const root of outlineOf(map).roots) expect(hiddenClaims(map).has(root)).toBe(false)
      }),
    )
  })
})

test('after any edits the outline and what is hidden are those of a map without a past', () => {
  fc.assert(
    fc.property(anyMap, anyEdits(10), (map, edits) => {
      for (const now of mapsAfter(map, edits)) {
        const [outline, hidden] = [outlineOf(now), hiddenClaims(now)]
        // Neither is made from that of a map without claims.
        for (const other of [makeMap(), makeMap(), makeMap()])
          expect([...outlineOf(other).roots, ...hiddenClaims(other)]).toEqual([])
        const anew = structuredClone(now)
        expect([outline.roots, [...outline.entries]]).toEqual([outlineOf(anew).roots, [...outlineOf(anew).entries]])
        expect([...hidden]).toEqual([...hiddenClaims(anew)])
        for (const { relation } of outline.entries.values()) if (relation) expect(now.relations).toContain(relation)
        outlineOf(now)
        hiddenClaims(now)
      }
    }),
    { numRuns: 100 },
  )
})
