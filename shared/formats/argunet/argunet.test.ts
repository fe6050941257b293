import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatOfContent } from '../registry.ts'

test('theses and arguments with their steps, places, and attacks on a premise and on a whole argument', async () => {
  const bytes = readFileSync(new URL('../../../fixtures/files/argunet/zoos.graphml', import.meta.url))
  const format = formatOfContent(bytes)
  expect(format?.id).toBe('argunet')
  const back = await format?.read?.(bytes)
  expect(back?.losses).toEqual([])
  expect(back?.map.claims.map(({ id, title, text }) => [id, title, text])).toEqual([
    ['10', 'Closure', 'Zoos should close.'],
    ['21', '', 'Animals suffer in zoos.'],
    ['22', '', 'Suffering is wrong.'],
    ['23', '', 'Zoos do wrong.'],
    ['30', 'Blind', 'Nobody can measure suffering.'],
  ])
  expect(back?.map.claims[0]?.position).toEqual({ x: 12, y: -30 })
  const [step, ...others] = back?.map.relations ?? []
  expect(step).toMatchObject({ kind: 'support', from: ['21', '22'], to: '23', note: 'Pain' })
  expect(others).toMatchObject([
    { kind: 'support', from: ['23'], to: '10' },
    { kind: 'rebut', from: ['30'], to: '21' },
    { kind: 'rebut', from: ['30'], to: step?.id },
  ])
})
