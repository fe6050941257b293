import { describe, expect, test } from 'vitest'
import { charactersOf, europeanGraphemes, loadGraphemes, PILE } from './graphemes.ts'

const graphemes = await loadGraphemes()

describe('a grapheme cluster', () => {
  test.each([
    ['a letter and its marks', 'e\u0301\u0327'],
    ['a family of joined pictures', '👩‍👩‍👧'],
    ['a flag', '🇲🇽'],
    ['a hand of some colour', '👍🏽'],
    ['a keycap', '1️⃣'],
    ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['a conjunct', 'क्षि'],
    ['a Thai syllable’s consonant, vowel and tone', 'น้ำ'],
    ['a Hangul syllable of single letters', '\u1112\u1161\u11ab'],
  ])('is %s', (_, cluster) => {
    expect(graphemes(`a${cluster}b`)).toEqual([0, 1, 1 + cluster.length])
  })

  test('is each unit of European text', () => {
    expect(europeanGraphemes('“Ça”')).toEqual(graphemes('“Ça”'))
  })

  test('has no end of marks: a pile is cut up, between characters', () => {
    const pile = `a${'\u{e0061}'.repeat(1_000)}`
    const starts = graphemes(pile)
    expect(Math.max(...starts.map((start, index) => (starts[index + 1] ?? pile.length) - start))).toBeLessThan(PILE + 2)
    for (const start of starts) expect(charactersOf(pile)).toContain(start)
  })
})
