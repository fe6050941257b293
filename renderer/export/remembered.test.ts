import { afterEach, expect, test, vi } from 'vitest'
import { usualChoices } from './choices.ts'
import { rememberChoices, rememberedChoices } from './remembered.ts'

function keep(kept: string | null): void {
  const store = new Map(kept === null ? [] : [['export', kept]])
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
  })
}
afterEach(() => vi.unstubAllGlobals())

test('what goes with a person is remembered, and what goes with a map is not', () => {
  keep(null)
  const choices = {
    ...usualChoices,
    format: 'pdf',
    paper: 'a5',
    pagePaper: 'a3',
    isFitted: true,
    theme: 'ink',
    margin: 12,
  } as const
  rememberChoices({ ...choices, part: 'branch', direction: 'down', unfold: true })
  expect(rememberedChoices()).toEqual(choices)
})

test.each([
  'not JSON',
  'null',
  '{}',
  '{"format":"exe"}',
  JSON.stringify({ ...usualChoices, scaling: { kind: 'scale', scale: -1 } }),
  JSON.stringify({ ...usualChoices, margin: 1e9 }),
  JSON.stringify({ ...usualChoices, theme: 'url(x)' }),
])('where something else was kept, it counts for nothing: %s', (kept) => {
  keep(kept)
  expect(rememberedChoices()).toEqual(usualChoices)
})

test('where nothing can be kept, the usual is chosen', () => {
  vi.stubGlobal('localStorage', undefined)
  rememberChoices(usualChoices)
  expect(rememberedChoices()).toEqual(usualChoices)
})
