import { expect, test } from 'vitest'
import type { Point } from '../../document/argumentMap.ts'
import { Badges } from './badges.ts'

const at = (...xy: readonly (readonly [number, number])[]): Point[] => xy.map(([x, y]) => ({ x, y }))

function badgeOn(own: readonly Point[], { others = [] as Point[][], isMutual = false } = {}): Point {
  const routed = [own, ...others].map((points, index) => ({ routes: [{ id: `r${index}`, points }], junction: null }))
  return new Badges([], routed).place(own, isMutual)
}

test('a badge sits 16 px from the premise', () => {
  expect(badgeOn(at([300, 50], [100, 50]))).toEqual({ x: 284, y: 50 })
})

test('a badge sits on no corner of its line', () => {
  expect(badgeOn(at([300, 50], [280, 50], [280, 200]))).toEqual({ x: 288, y: 50 })
})

test('a badge keeps off another line, the end of one and a pill', () => {
  expect(badgeOn(at([300, 50], [100, 50]), { others: [at([284, 0], [284, 99])] }).x).toBeLessThanOrEqual(276)
  expect(badgeOn(at([300, 50], [100, 50]), { others: [at([284, 99], [284, 50])] }).x).toBeLessThanOrEqual(271)
  const own = at([300, 50], [100, 50])
  const pill = { routes: [{ id: 'own', points: own }], junction: { x: 284, y: 50 } }
  expect(new Badges([], [pill]).place(own, false).x).toBeLessThanOrEqual(252)
})

test('a second badge keeps off the first', () => {
  const [one, other] = [at([300, 50], [100, 50]), at([300, 60], [100, 60])]
  const badges = new Badges([], [])
  const first = badges.place(one, false)
  expect(Math.abs(badges.place(other, false).x - first.x)).toBeGreaterThanOrEqual(18)
})

test('two that rebut each other have their badge in the middle of the gutter, on the longest stretch', () => {
  expect(badgeOn(at([300, 50], [230, 50]), { isMutual: true })).toEqual({ x: 265, y: 50 })
  expect(badgeOn(at([300, 50], [270, 50], [270, 150], [230, 150]), { isMutual: true })).toEqual({ x: 270, y: 100 })
})

test('on the shortest line the badge sits in its middle', () => {
  expect(badgeOn(at([300, 50], [284, 50]))).toEqual({ x: 292, y: 50 })
})
