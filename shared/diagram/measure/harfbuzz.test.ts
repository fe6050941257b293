import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFace, shaperFor } from '../../../tests/support/shaper.ts'
import type { TextStyle } from '../shaper.ts'
import { fonts } from './cardStyle.ts'
import { isInvisible } from './drawable.ts'
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

  test.each([
    ['Αθήνα', 'Inter-400'],
    ['Москва', 'Inter-400'],
    ['中国', 'NotoSansSC-400'],
    ['ひらがなカタカナ', 'NotoSansSC-400'],
    ['한국', 'NotoSansKR-400'],
    ['مرحبا', 'NotoSansArabic-400'],
    ['שלום', 'NotoSansHebrew-400'],
    ['สวัสดี', 'NotoSansThai-400'],
    ['नमस्ते', 'NotoSansDevanagari-400'],
    ['😀', 'NotoEmoji-400'],
  ])('has a glyph of its own for each character of %s, and loads no other fallback', async (text, face) => {
    const asked: string[] = []
    const shaper = createShaper((id) => {
      asked.push(id)
      return readFace(id)
    })
    await shaper.prepare([text])
    const name = face.replace(/-.*/, '')
    expect(asked.filter((id) => !id.startsWith('Inter') && !id.startsWith(name))).toEqual([])
    const { glyphs } = shaper.shape(text, fonts.text, shaper.direction(text))
    expect(glyphs.every((glyph) => glyph.face === face && glyph.id > 0)).toBe(true)
  })

  test.each([
    ['a family', '👩‍👩‍👧'],
    ['a hand of some colour', '👍🏽'],
    ['a flag', '🇲🇽'],
    ['a keycap', '1️⃣'],
  ])('draws %s as one picture', async (_, text) => {
    const shaper = await shaperFor([text])
    const seen = shaper.shape(text, fonts.text).glyphs.filter(({ advance }) => advance > 0)
    expect(seen.map(({ face }) => face)).toEqual(['NotoEmoji-400'])
  })

  test('draws figures and signs that are no pictures in its own face', async () => {
    const shaper = await shaperFor(['😀'])
    const { glyphs } = shaper.shape('1 # * © ™ → ❤', fonts.text)
    expect(new Set(glyphs.map(({ face }) => face))).toEqual(new Set(['Inter-400']))
  })

  test('joins Arabic letters, and puts words in order from the right', async () => {
    const shaper = await shaperFor(['مرحبا'])
    const idsOf = (text: string) => shaper.shape(text, fonts.text, 'rtl').glyphs.map(({ id }) => id)
    const [alone] = idsOf('م')
    expect(idsOf('ممم')).not.toContain(alone)
    expect(new Set(idsOf('ممم')).size).toBe(3)
    const { glyphs } = shaper.shape('أب 12 ج', fonts.text, 'rtl')
    // Letter and dots may be glyphs of their own.
    expect([...new Set(glyphs.map(({ cluster }) => cluster))]).toEqual([6, 5, 3, 4, 2, 1, 0])
  })

  test('is bold in scripts that have a bold face, and regular in the others', async () => {
    const shaper = await shaperFor(['שלום中'])
    const facesIn = (style: TextStyle) => shaper.shape('ש中', style).glyphs.map(({ face }) => face)
    expect(facesIn(fonts.title)).toEqual(['NotoSansHebrew-700', 'NotoSansSC-400'])
    expect(facesIn(fonts.text)).toEqual(['NotoSansHebrew-400', 'NotoSansSC-400'])
  })

  test('mirrors brackets in what runs to the left', async () => {
    const shaper = await shaperFor(['שלום'])
    const [closing] = shaper.shape('(א', fonts.text, 'rtl').glyphs.slice(-1)
    expect(closing?.id).toBe(shaper.shape(')', fonts.text).glyphs[0]?.id)
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

  test('takes any text, drops no cluster of it, and its glyphs stand side by side', async () => {
    const every = [
      '中',
      '한',
      'م',
      'ש',
      'ส',
      'न',
      '😀',
      '👩‍👩‍👧',
      '🇲🇽',
      'e\u0301',
      'क्',
      ' ',
      '(',
      '1',
      '\u200d',
      '\ud800',
      'a',
    ]
    const shaper = await shaperFor(every)
    const unit = fc.oneof(fc.constantFrom(...every), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }))
    fc.assert(
      fc.property(fc.string({ unit }), fc.constantFrom(undefined, 'rtl' as const), (text, direction) => {
        const { glyphs, width } = shaper.shape(text, fonts.text, direction)
        const drawn = new Set(glyphs.map(({ cluster }) => cluster))
        const starts = shaper.graphemes(text)
        starts.forEach((start, index) => {
          const cluster = text.slice(start, starts[index + 1] ?? text.length)
          // A ligature draws what follows it too: then it has begun before.
          const isDrawn = [...drawn].some((at) => at >= start && at < start + cluster.length)
          const isSeen = [...cluster].some((each) => !isInvisible(each.codePointAt(0) ?? 0))
          if (isSeen && !isDrawn)
            expect(
              glyphs.some(({ cluster: at }) => at < start),
              text,
            ).toBe(true)
        })
        expect(glyphs.reduce((sum, glyph) => sum + glyph.advance, 0)).toBeCloseTo(width)
        expect(glyphs.every(({ cluster }) => cluster >= 0 && cluster < text.length)).toBe(true)
      }),
    )
  })
})
