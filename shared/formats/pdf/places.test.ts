import { beforeAll, describe, expect, test } from 'vitest'
import { openPdf } from '../../../tests/support/openPdf.ts'
import { sample } from '../../../tests/support/sample.ts'
import { toolsFor } from '../../../tests/support/tools.ts'
import type { Box } from '../../diagram/scene.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { makeMap } from '../../document/make.ts'
import type { Tools } from '../format.ts'
import { drawPicture } from '../picture/drawPicture.ts'
import { type PictureRequest, usualRequest } from '../picture/request.ts'
import { pdf } from './pdf.ts'

const unfolded = { ...usualRequest, unfold: true }

let tools: Tools
beforeAll(async () => {
  tools = await toolsFor()
})

async function opened(map: ArgumentMap, request: PictureRequest = unfolded) {
  const { drawing, options } = drawPicture(map, request, tools.shaper)
  return await openPdf((await pdf.write(drawing, options, tools)).bytes)
}

describe('bookmarks', () => {
  const titles = async (map: ArgumentMap) => (await opened(map)).bookmarks.map(({ title }) => title)

  test('are the contentions, and the list of sources', async () => {
    expect(await titles(sample)).toEqual(['China is not to blame for the US opioid crisis', 'Sources'])
  })

  test('are the claims that bear on nothing where there is no contention', async () => {
    const claims = ['a', 'b', 'c'].map((id) => ({ id, text: `Claim ${id}` }))
    const relations = [{ id: 'r', kind: 'rebut' as const, from: ['b'], to: 'a' }]
    expect(await titles(makeMap({ claims, relations }))).toEqual(['Claim a', 'Claim c'])
  })

  test('lead to their cards', async () => {
    const { drawing, options } = drawPicture(sample, unfolded, tools.shaper)
    const { bounds, cards } = drawing.scene()
    const card = cards.find(({ claim }) => claim === 'C0')?.box ?? bounds
    const points = (px: number) => (px * options.scale * 72) / options.dpi
    const { bookmarks } = await opened(sample)
    const [left = 0, bottom = 0, right = 0, top = 0] = bookmarks[0]?.to.box ?? []
    expect(left).toBeLessThanOrEqual(points(card.x - bounds.x))
    expect(right).toBeGreaterThanOrEqual(points(card.x + card.width - bounds.x))
    expect(top).toBeGreaterThanOrEqual(points(bounds.y + bounds.height - card.y))
    expect(bottom).toBeLessThanOrEqual(points(bounds.y + bounds.height - card.y - card.height))
    expect(right - left).toBeLessThan(points(bounds.width) / 2)
  })
})

describe('links', () => {
  test('lead from each cited number to its source', async () => {
    const { pages, bookmarks } = await opened(sample)
    const links = pages[0]?.links ?? []
    expect(links.filter(({ says }) => says === 'Source 5')).toHaveLength(2)
    const places = new Map(links.map(({ says, to }) => [says, JSON.stringify(to)]))
    expect(places.size).toBe(5)
    expect(new Set(places.values()).size).toBe(5)
    expect(places.get('Source 1')).toBe(JSON.stringify(bookmarks.at(-1)?.to))
  })

  test('lead to the addresses that are drawn, if they are of the web', async () => {
    const urls = ['https://example.org/a(b)?q=1', 'file:///etc/passwd', 'javascript:alert(1)', 'https://x.org/\u0661']
    const map = makeMap({
      sources: urls.map((url, index) => ({ id: `s${index}`, url })),
      claims: [{ id: 'a', text: 'a', sources: urls.map((_, index) => `s${index}`) }],
    })
    const links = (await opened(map)).pages[0]?.links ?? []
    expect(links.flatMap(({ to }) => (typeof to === 'string' ? [to] : []))).toEqual(['https://example.org/a(b)?q=1'])
  })
})

describe('a poster', () => {
  const tile = { width: 210, height: 297, margin: 10, overlap: 10, turns: false }
  const poster: PictureRequest = { ...unfolded, size: { kind: 'scale', scale: 2 }, tile }

  test('is cut over sheets, row by row, which say where they belong', async () => {
    const { pages } = await opened(sample, poster)
    const places = pages.map((page) => page.lines.at(-1))
    const [, rows, columns] = /^Row 1 of (\d+), column 1 of (\d+)$/.exec(places[0] ?? '') ?? []
    expect(pages).toHaveLength(Number(rows) * Number(columns))
    expect(places.at(-1)).toBe(`Row ${rows} of ${rows}, column ${columns} of ${columns}`)
    for (const { width, height } of pages) expect([width, height].map(Math.round)).toEqual([595, 842])
  })

  test('shows all, and on a sheet only what lies there', async () => {
    const open = await opened(sample, poster)
    const lines = new Set(open.pages.flatMap((page) => page.lines))
    for (const line of (await opened(sample)).pages[0]?.lines ?? []) expect(lines).toContain(line)
    expect(open.pages[0]?.lines).toContain(sample.title)
    expect(open.pages.at(-1)?.lines).not.toContain(sample.title)
    // A card that is cut by a sheet's edge is one thing still.
    expect(open.elements.some(({ role, marks }) => role === 'P' && marks > 1)).toBe(true)
  })

  test('has bookmarks to the sheets that show their cards', async () => {
    const { pages, bookmarks } = await opened(sample, poster)
    const [contention, sources] = bookmarks.map(({ to }) => pages[to.page]?.lines ?? [])
    expect(contention).toContain('China is not to blame for the US')
    expect(sources?.[0]).toBe('Sources   ')
  })

  test('of too many sheets is refused', async () => {
    await expect(opened(sample, { ...poster, size: { kind: 'scale', scale: 20 } })).rejects.toThrow(
      /^This poster would take \d+ sheets, and at most 400 are drawn: .*\.$/,
    )
  })
})

describe('a page', () => {
  const scaled = (scale: number): PictureRequest => ({ ...usualRequest, size: { kind: 'scale', scale } })

  test('of more than 200 inches counts in larger units', async () => {
    const [page] = (await opened(sample, scaled(50))).pages
    expect(page?.userUnit).toBeGreaterThan(1)
    expect(Math.max(page?.width ?? 0, page?.height ?? 0)).toBeLessThanOrEqual(14_400)
  })

  test.each([
    [1e9, /half a kilometre/],
    [1e-9, /less than a millimetre/],
  ])('is refused at a scale of %s', async (scale, sentence) => {
    await expect(opened(sample, scaled(scale))).rejects.toThrow(sentence)
  })

  test('that shows a view cuts off at its edges what reaches out of it', async () => {
    const { drawing } = drawPicture(sample, unfolded, tools.shaper)
    const [card] = drawing.scene().cards
    const box: Box = { ...(card?.box ?? drawing.scene().bounds), width: 40 }
    const { pages } = await opened(sample, { ...unfolded, part: { kind: 'view', box } })
    expect(pages[0]?.operators).toContain(`${box.x} ${box.y} ${box.width} ${box.height} re W n`)
  })
})
