import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawMap } from '../../shared/diagram/drawMap.ts'
import { CARD } from '../../shared/diagram/measure/cardStyle.ts'
import { textsOf } from '../../shared/diagram/measure/textsOf.ts'
import { parseMap } from '../../shared/document/file/parse.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { shaperFor } from '../support/shaper.ts'
import { dropFile, openWindow, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const file = readFileSync(new URL('../../fixtures/maps/scripts/scripts.argmap', import.meta.url), 'utf8')
const { map } = parseMap(file)

const bed = windowBed()
let shown: WindowPage
let page: Page

async function open(address: string): Promise<void> {
  shown = await openWindow(bed.browser, address)
  page = shown.page
}

const card = (claim: string) => page.locator(`#canvas [data-claim="${claim}"]`)
const written = () =>
  page.evaluate(() => {
    const field = document.querySelector('.writing textarea')
    const caret = document.querySelector<HTMLElement>('.writing .caret')
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('Nothing is written in.')
    return {
      text: field.value,
      at: field.selectionEnd,
      x: caret === null ? null : Number.parseFloat(caret.style.left),
      stretches: document.querySelectorAll('.writing .selected-text').length,
    }
  })

test('a map in English loads no other fonts than its own', async () => {
  await open(`${bed.origin}?open=sample`)
  await page.locator('#canvas [data-claim]').first().waitFor()
  const loaded = await page.evaluate(async () => {
    const { size } = await document.fonts.ready
    const known = [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
    return { size, families: [...new Set(known)] }
  })
  expect(loaded.size).toBeGreaterThan(10)
  expect(loaded.families).toEqual(['Inter'])
})

test('each line of every script is as wide in the window as it was shaped', async () => {
  await open(bed.origin)
  await dropFile(page, 'scripts.argmap', file)
  await card('signs').waitFor()
  const lines = await page.evaluate(async () => {
    await document.fonts.ready
    return [...document.querySelectorAll<SVGTextElement>('#canvas [data-claim] text')].map((text) => ({
      key: `${text.closest('[data-claim]')?.getAttribute('data-claim')} ${text.textContent}`,
      width: text.getComputedTextLength(),
    }))
  })
  const shaper = await shaperFor(textsOf(map))
  const widths = new Map<string, number>(
    drawMap(map, readMap(map), shaper).cards.flatMap(({ claim, shapes }) =>
      shapes.flatMap((shape) => (shape.kind === 'text' ? [[`${claim} ${shape.text}`, shape.width] as const] : [])),
    ),
  )
  expect(lines.length).toBeGreaterThan(80)
  for (const { key, width } of lines) expect(Math.abs(width - (widths.get(key) ?? 0)), key).toBeLessThan(0.1)
})

test('a person writes Hebrew with English in it, and the caret goes where the words go', async () => {
  await card('he').dblclick()
  await page.keyboard.press('Control+End')
  const before = await written()
  await page.keyboard.type('אבג')
  const behind = await written()
  expect(behind.text.endsWith('אבג')).toBe(true)
  expect(behind.x).toBeLessThan(before.x ?? 0)
  await page.keyboard.type(' DEA')
  expect((await written()).x).toBeGreaterThan(CARD.left)
  await page.keyboard.press('Home')
  expect((await written()).x).toBeCloseTo(CARD.left + 202)
  await page.keyboard.press('Shift+End')
  expect((await written()).stretches).toBe(1)
  await page.keyboard.press('Escape')
  expect(shown.complaints).toEqual([])
})
