import { beforeAll, describe, expect, test } from 'vitest'
import { sample } from '../../../tests/support/sample.ts'
import { shaperFor } from '../../../tests/support/shaper.ts'
import type { Shaper } from '../../diagram/shaper.ts'
import { drawPicture, type Picture } from './drawPicture.ts'
import { extentOf } from './extent.ts'
import { pictureSize, smallestText } from './pictureSize.ts'
import { type PictureRequest, type Sheets, usualRequest } from './request.ts'
import { chosenTile, sheetsFor } from './sheets.ts'

let shaper: Shaper
beforeAll(async () => {
  shaper = await shaperFor()
})

const draw = (change: Partial<PictureRequest>) => drawPicture(sample, { ...usualRequest, ...change }, shaper)
const a4 = { width: 210, height: 297, turns: true }
const paper = (margin: number, sheet = a4) => ({ kind: 'paper' as const, ...sheet, margin })

/** The free ground at the left, the top, the right and the bottom, mm. */
function margins(picture: Picture): readonly number[] {
  const scene = picture.drawing.scene()
  const { bounds } = scene
  const shown = extentOf(scene)
  const perPx = pictureSize(picture).paper.width / bounds.width
  return [
    shown.x - bounds.x,
    shown.y - bounds.y,
    bounds.x + bounds.width - shown.x - shown.width,
    bounds.y + bounds.height - shown.y - shown.height,
  ].map((px) => px * perPx)
}

describe('on paper', () => {
  test.each([0, 10, 40])('a picture stands in the middle, with a margin of %i mm or more', (margin) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = margins(draw({ size: paper(margin) }))
    expect([right, bottom]).toEqual([expect.closeTo(left), expect.closeTo(top)])
    expect(Math.min(left, top)).toBeCloseTo(margin)
  })

  test('it has the size of the sheet, to the pixel', () => {
    const size = paper(10, { width: 297, height: 210, turns: false })
    expect(pictureSize(draw({ size }))).toEqual({
      pixels: { width: 3508, height: 2480 },
      paper: { width: expect.closeTo(297), height: expect.closeTo(210) },
    })
    expect(pictureSize(draw({ size, dpi: 100 })).pixels).toEqual({ width: 1169, height: 827 })
    expect(pictureSize(draw({ size, fit: size, part: { kind: 'branch', claim: 'C5' } })).pixels).toEqual({
      width: 3508,
      height: 2480,
    })
  })

  test('a sheet that may turn lies the way round that leaves more room', () => {
    const widthOf = (part: PictureRequest['part']) => pictureSize(draw({ part, size: paper(10) })).paper.width
    const { x = 0, y = 0 } = draw({}).drawing.scene().cards[0]?.box ?? {}
    expect(widthOf({ kind: 'view', box: { x, y, width: 300, height: 1500 } })).toBeCloseTo(210)
    expect(widthOf({ kind: 'view', box: { x, y, width: 1500, height: 100 } })).toBeCloseTo(297)
  })
})

test.each([1, 799, 1920, 12_345])('a picture is exactly %i px wide where that is asked for', (width) => {
  expect(pictureSize(draw({ size: { kind: 'width', width } })).pixels.width).toBe(width)
})

test('the smallest text is that of a claim, not of a sign on its card', () => {
  expect(smallestText(draw({ size: { kind: 'scale', scale: 2 } }))).toEqual({ pixels: 24, points: 18 })
  expect(smallestText(draw({ size: { kind: 'scale', scale: 2 }, dpi: 192 }))?.points).toBe(9)
  const onA4 = draw({ size: paper(10) })
  const [px = 0] = [pictureSize(onA4).paper.width / onA4.drawing.scene().bounds.width]
  expect(smallestText(onA4)?.points).toBeCloseTo((12 * px * 72) / 25.4)
})

describe('a poster’s sheets', () => {
  const tile: Sheets = { ...a4, margin: 10, overlap: 10 }

  test.each([
    [190, 277, 1, 1],
    [191, 277, 2, 1],
    [370, 277 + 267, 2, 2],
    [371, 277 + 267 + 1, 3, 3],
    [1, 1, 1, 1],
  ])('%i × %i mm take %i × %i', (width, height, columns, rows) => {
    expect(sheetsFor({ width, height }, tile)).toEqual({ columns, rows })
  })

  test('lie the way round that takes fewer', () => {
    expect(chosenTile({ width: 277, height: 190 }, tile)).toEqual({ width: 297, height: 210, margin: 10, overlap: 10 })
    expect(chosenTile({ width: 277, height: 190 }, { ...tile, turns: false })).toMatchObject({ width: 210 })
    expect(draw({ tile, size: paper(10, { width: 420, height: 594, turns: false }) }).options.tile).not.toBeNull()
  })
})
