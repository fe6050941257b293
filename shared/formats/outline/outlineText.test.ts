import { expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import { makeMap } from '../../document/make.ts'
import { outlineText } from './outlineText.ts'

test('a line for each claim, with its sign, under what it bears on', () => {
  const zoos = map`
    C0: *Zoos* They should close
      + C1: Animals suffer
      & C2: They suffer needlessly
        ~ C3: Nobody knows
        ^ C4: *What suffers must be freed.* Always
      - C5: Zoos save species
        - C0:
    C6: Parks are better`
  expect(outlineText(zoos)).toBe(
    [
      '- Parks are better',
      '- Zoos. They should close',
      '  - + Animals suffer',
      '  - & They suffer needlessly',
      '  - − undercut of “Animals suffer”: Nobody knows',
      '  - + warrant of “Animals suffer”: What suffers must be freed. Always',
      '  - − Zoos save species',
      '',
    ].join('\n'),
  )
})

test('further lines of a text are indented like its first', () => {
  expect(
    outlineText(map`
    C0: Zoos
      - C1: One\ntwo`),
  ).toBe('- Zoos\n  - − One\n    two\n')
})

test('a chain of very many claims is no wall of spaces', () => {
  const claims = Array.from({ length: 20_000 }, (_, index) => ({ id: `c${index}`, text: 'x' }))
  const relations = claims.slice(1).map(({ id }, index) => ({
    id: `r${index}`,
    kind: 'rebut' as const,
    from: [id],
    to: `c${index}`,
  }))
  const text = outlineText(makeMap({ claims, relations }))
  expect(text.split('\n').length).toBe(20_001)
  expect(text.length).toBeLessThan(20_000 * 80)
})
