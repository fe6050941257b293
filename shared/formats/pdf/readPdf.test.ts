import { PDFDocument } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { zlibSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { sample, sampleText } from '../../../tests/support/sample.ts'
import { toolsFor } from '../../../tests/support/tools.ts'
import { RejoinderError } from '../../errors.ts'
import { drawPicture } from '../picture/drawPicture.ts'
import { usualRequest } from '../picture/request.ts'
import { pdf } from './pdf.ts'
import { readPdf } from './readPdf.ts'

let carrying: Uint8Array
let plain: Uint8Array
beforeAll(async () => {
  const tools = await toolsFor()
  const written = async (embed: boolean) => {
    const { drawing, options } = drawPicture(sample, { ...usualRequest, embed }, tools.shaper)
    return (await pdf.write(drawing, options, tools)).bytes
  }
  carrying = await written(true)
  plain = await written(false)
})

const read = (bytes: Uint8Array) => readPdf('PDF', bytes)
const HEAD = '<</Type /EmbeddedFile /Subtype /application#2Fvnd.rejoinder.argument-map+json'
/** A file in which an object holds this as a map. */
const holding = (entries: string, data: Uint8Array) =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n${HEAD} ${entries}>>\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ])

test('a PDF that carries its map is a map again', () => {
  expect(read(carrying)).toEqual({ map: sample, losses: [] })
  expect(pdf.sniff(carrying.subarray(0, 64))).toBe(1)
})

test('and so it is when another program has written the file anew', async () => {
  const document = await PDFDocument.load(carrying)
  for (const useObjectStreams of [true, false])
    expect(read(await document.save({ useObjectStreams })).map).toEqual(sample)
})

test.each([
  ['that is not packed', '/Length 9999999', Buffer.from(sampleText)],
  ['whose length stands elsewhere', '/Length 7 0 R /Filter [/FlateDecode]', zlibSync(Buffer.from(sampleText))],
])('a map %s is read too', (_, entries, data) => {
  expect(read(holding(entries, data)).map).toEqual(sample)
})

test('of several maps the last counts, which a change has put there', () => {
  const map = Buffer.from(sampleText.replace(sample.title, 'Changed'))
  expect(read(Buffer.concat([carrying, holding('', map)])).map.title).toBe('Changed')
})

test.each([
  ['without a map', () => plain, /^This PDF carries no map: .*\.$/],
  ['that is no PDF', () => Buffer.from('a map'), /carries no map/],
  ['whose map is cut off', () => carrying.subarray(0, carrying.indexOf(0x78, 9) + 900), /carries no map|damaged/],
  [
    'whose map is no zlib',
    () => holding('/Filter /FlateDecode', Buffer.from('no zlib')),
    /^The map in this PDF is damaged/,
  ],
  ['whose map is packed otherwise', () => holding('/Filter /LZWDecode', Buffer.from('?')), /carries no map/],
  ['whose map is no map', () => holding('', Buffer.from('{}')), /\.$/],
])('a file %s is refused in a sentence', (_, file, sentence) => {
  expect(() => read(file())).toThrow(RejoinderError)
  expect(() => read(file())).toThrow(sentence)
})

test('whatever the bytes, it is a map or a sentence', () => {
  const place = carrying.findIndex((_, at) => carrying[at] === 0x2b && carrying[at + 1] === 0x6a)
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: place - 200, max: place + 400 }), fc.nat(255))), (changes) => {
      const bytes = carrying.slice()
      for (const [at, byte] of changes) bytes[at] = byte
      try {
        expect(read(bytes).map.claims).toBeDefined()
      } catch (error) {
        expect(error).toBeInstanceOf(RejoinderError)
      }
    }),
  )
})
