import { expect, test } from 'vitest'
import { decodeText } from './decodeText.ts'

const text = (...bytes: readonly number[]) => decodeText(new Uint8Array(bytes), 'text')

test('what is not UTF-8 is read as Windows-1252, dashes and quotes too, and says so', () => {
  const { text: read, losses } = text(0x93, 0x5a, 0xfc, 0x96, 0x80, 0x94)
  expect(read).toBe('“Zü–€”')
  expect(losses.map(({ kind }) => kind)).toEqual(['note'])
})

test('marks of UTF-16 and UTF-8 say what a text is in', () => {
  expect(text(0xff, 0xfe, 0x5a, 0, 0x0d, 0, 0x0a, 0)).toEqual({ text: 'Z\n', losses: [] })
  expect(text(0xfe, 0xff, 0, 0x5a).text).toBe('Z')
  expect(text(0xef, 0xbb, 0xbf, 0x5a).text).toBe('Z')
})

test('bytes of no text are refused', () => {
  expect(() => text(0x50, 0x4b, 3, 4, 0, 0xff)).toThrow('This is no text')
})
