import { expect, test } from 'vitest'
import { toolsFor } from '../../../tests/support/tools.ts'
import { Fonts } from './fonts.ts'
import { PdfFile } from './pdfFile.ts'

test('a glyph that means more than two bytes can count goes on in a second font', async () => {
  const tools = await toolsFor()
  const fonts = await Fonts.embed(new Map([['Inter-400', new Set([1])]]), tools.subset)
  const glyph = { face: 'Inter-400', id: 1, cluster: 0, x: 0, y: 0, advance: 0 }
  const first = fonts.coded(glyph, 'meaning 1')
  for (let count = 2; count <= 0xffff; count += 1) fonts.coded(glyph, `meaning ${count}`)
  expect(fonts.coded(glyph, 'meaning 1')).toEqual(first)
  const last = fonts.coded(glyph, 'one more')
  expect([first, last].map(({ font, code }) => `${font.name} ${code}`)).toEqual(['F0 1', 'F1 1'])
  expect(Object.keys(fonts.write(new PdfFile()))).toEqual(['F0', 'F1'])
})
