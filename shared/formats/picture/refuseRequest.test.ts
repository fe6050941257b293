import { expect, test } from 'vitest'
import { pdf } from '../pdf/pdf.ts'
import { png } from '../png/png.ts'
import { svg } from '../svg/svg.ts'
import { refuseRequest } from './refuseRequest.ts'
import { type PictureRequest, usualRequest } from './request.ts'

const wide = (width: number, fit: PictureRequest['fit'] = null): PictureRequest => ({
  ...usualRequest,
  size: { kind: 'width', width },
  fit,
})
const square = { width: 1, height: 1, turns: false }
const paper = { width: 210, height: 297, turns: true }

test.each([
  [png, wide(250_001), '250001 × 1000 px is too large'],
  [png, wide(100_000, square), '100000 × 100000 px is too large'],
  [png, wide(100_000, paper), '100000 × 70707 px is too large'],
  [pdf, wide(2_000_000), 'half a kilometre'],
])('a picture too wide for any file is refused before it is drawn, %#', (format, request, fault) => {
  expect(() => refuseRequest(request, format)).toThrow(fault)
})

test('letters are shapes or text in an SVG alone', () => {
  const request = { ...usualRequest, outlines: true }
  expect(() => refuseRequest(request, svg)).not.toThrow()
  expect(() => refuseRequest(request, pdf)).toThrow('leave out --outlines')
})

test.each([
  [png, wide(1)],
  [png, wide(250_000)],
  [png, wide(60_000, square)],
  [pdf, wide(10)],
  [pdf, wide(100_000, square)],
])('%# may be drawn', (format, request) => {
  expect(() => refuseRequest(request, format)).not.toThrow()
})
