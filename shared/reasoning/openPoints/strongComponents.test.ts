import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strongComponents } from './strongComponents.ts'

const anyGraph = fc.array(fc.array(fc.nat(11), { maxLength: 3 }), { minLength: 12, maxLength: 12 })

test('two nodes are in one component when each reaches the other', () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const nodes = [...graph.keys()]
      const reach = (from: number) => {
        const reached = new Set(graph[from])
        for (const node of reached) for (const next of graph[node] ?? []) reached.add(next)
        return reached
      }
      const reached = nodes.map(reach)
      const partners = (a: number) => nodes.filter((b) => a === b || (reached[a]?.has(b) && reached[b]?.has(a)))
      const expected = nodes.map(partners).filter((members, node) => members.length > 1 && members[0] === node)
      expect(strongComponents(nodes, (node) => graph[node] ?? [])).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})

test('a ring of a hundred thousand nodes is one component', () => {
  const nodes = [...Array(100_000).keys()]
  expect(strongComponents(nodes, (node) => [(node + 1) % nodes.length])).toEqual([nodes])
})
