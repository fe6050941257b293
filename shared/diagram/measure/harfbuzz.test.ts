import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFace, shaperFor } from '../../../tests/support/shaper.ts'
import { fonts } from './cardStyle.ts'
import { createShaper } from './harfbuzz.ts'

describe('the shaper', () => {
  test('kerns and joins as the font says', async () => {
    const shaper = await shaperFor()
    const apart = shaper.shape('A', fonts.text).width + shaper.shape('V', fonts.text).width
    expect(shaper.shape('AV', fonts.text).width).toBeLessThan(apart)
  })

  test('adds letter spacing after each glyph', async () => {
    const shaper = await shaperFor()
    const plain = shaper.shape('CHINA', { ...fonts.party, spacing: 0 })
    expect(shaper.shape('CHINA', fonts.party).width).toBeCloseTo(plain.width + 5 * 0.4)
  })

  test('loads the large face only for texts that need it', async () => {
    const asked: string[] = []
    const shaper = createShaper((face) => {
      asked.push(face)
      return readFace(face)
    })
    await shaper.prepare(['Who answers for “fentanyl”? — Ça va, naïve Łódź'])
    expect(asked).toEqual(['Inter-400', 'Inter-500', 'Inter-600', 'Inter-700'])
    const { revision } = shaper
    await shaper.prepare(['中国'])
    await shaper.prepare(['中国'])
    expect(asked.slice(4)).toEqual(['NotoSansSC-400'])
    expect(shaper.revision).toBeGreaterThan(revision)
  })

  test('draws each character in the first face that has it', async () => {
    const shaper = await shaperFor(['中'])
    const { glyphs } = shaper.shape('a中b', fonts.text)
    expect(glyphs.map(({ face, cluster }) => [face, cluster])).toEqual([
      ['Inter-400', 0],
      ['NotoSansSC-400', 1],
      ['Inter-400', 2],
    ])
    expect(glyphs.every((glyph) => glyph.id > 0)).toBe(true)
  })

  test('draws a box for what no face has, and shapes Hebrew and Arabic without losing a word', async () => {
    const shaper = await shaperFor()
    const { glyphs, width } = shaper.shape('שלום مرحبا', fonts.text)
    expect(glyphs.filter((glyph) => glyph.id === 0)).toHaveLength(9)
    expect(width).toBeGreaterThan(40)
    expect(shaper.outline('Inter-400', 0).data.length).toBeGreaterThan(0)
  })

  test('forgets what it shaped when a face comes that it lacked', async () => {
    const shaper = await shaperFor()
    expect(shaper.shape('中', fonts.text).glyphs[0]?.id).toBe(0)
    await shaper.prepare(['中'])
    expect(shaper.shape('中', fonts.text).glyphs[0]?.face).toBe('NotoSansSC-400')
  })

  test('may be asked again for a face that could not be read', async () => {
    let broken = true
    const shaper = createShaper((face) => (broken ? Promise.reject(new Error('unreadable')) : readFace(face)))
    await expect(shaper.prepare(['a'])).rejects.toThrow('unreadable')
    broken = false
    await shaper.prepare(['a'])
    expect(shaper.shape('a', fonts.text).width).toBeGreaterThan(0)
  })

  test('takes any text, and its glyphs stand side by side', async () => {
    const shaper = await shaperFor()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { glyphs, width } = shaper.shape(text, fonts.text)
        expect(glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)).toBeCloseTo(width)
        expect(glyphs.every(({ cluster }) => cluster >= 0 && cluster < text.length)).toBe(true)
      }),
    )
  })
})
