import { expect, test } from 'vitest'
import type { LaidOut } from './layOut.ts'
import { widened } from './widened.ts'

const box = (x: number) => ({ x, y: 0, width: 100, height: 40 })
const points = [
  { x: 150, y: 20 },
  { x: 125, y: 20 },
  { x: 125, y: 30 },
  { x: 100, y: 30 },
]
const edge = { relations: ['r'], kind: 'support', from: ['b'], to: 'a', routes: [{ id: 'r', points }] } as const
const laid = (...at: readonly number[]) =>
  ({
    boxes: new Map(at.map((x, index) => [`c${index}`, box(x)])),
    routed: [{ ...edge, junction: null, step: { x: 110, y: 30 }, badge: { x: 134, y: 20 } }],
  }) as unknown as LaidOut

test('columns of cards move apart, and lines grow where they enter a card', () => {
  const made = widened(laid(0, 150, 300), 21)
  expect([...(made?.boxes.values() ?? [])].map(({ x }) => x)).toEqual([0, 160, 321])
  const [route] = made?.routed[0]?.routes ?? []
  expect(route?.points.map(({ x }) => x)).toEqual([160, 135, 135, 100])
  expect(made?.routed[0]).toMatchObject({ step: { x: 120 }, badge: { x: 144 } })
})

test('what stands in no columns, or in too few for that, stays', () => {
  expect(widened(laid(0, 90), 10)).toBeNull()
  expect(widened(laid(0, 150), 41)).toBeNull()
})
