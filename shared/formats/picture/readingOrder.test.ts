import { beforeAll, expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import { shaperFor } from '../../../tests/support/shaper.ts'
import { drawMap } from '../../diagram/drawMap.ts'
import type { Shaper } from '../../diagram/shaper.ts'
import { readMap } from '../../reasoning/readMap.ts'
import { readingOrder } from './readingOrder.ts'

let shaper: Shaper
beforeAll(async () => {
  shaper = await shaperFor()
})

test('each claim comes before what bears on it, and a step before its undercut', () => {
  const zoos = map`
    C0: Zoos should close
      + a: Animals suffer
        ~ u: They need not
      - b: Zoos save species
  `
  const { claims, relations } = zoos
  const scene = drawMap(zoos, readMap(zoos), shaper, {})
  const order = readingOrder({ ...scene, edges: scene.edges.toReversed() })
  const idOf = (from: string) => relations.find((each) => each.from.includes(from))?.id
  const names = order.map((part) => ('relations' in part ? part.relations[0] : part.claim))
  expect(names.filter((name) => claims.some(({ id }) => id === name))).toEqual(claims.map(({ id }) => id))
  expect(names.indexOf('C0')).toBeLessThan(names.indexOf(idOf('b')))
  expect(names.indexOf(idOf('a'))).toBe(names.indexOf(idOf('u')) - 1)
  expect(names).toHaveLength(claims.length + relations.length)
})
