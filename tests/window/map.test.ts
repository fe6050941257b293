import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
let shown: WindowPage
let page: Page

beforeEach(async () => {
  shown = await bed.open('?open=sample')
  page = shown.page
  await card('C0').waitFor()
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  expect(shown.strangers).toEqual([])
  await page.context().close()
})

const card = (id: string) => page.locator(`[data-claim="${id}"]`)
const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const selected = () =>
  page.locator('[data-claim][aria-pressed=true]').evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')))
const zoom = async () => Number.parseInt((await page.locator('.zoom-scale').textContent()) ?? '', 10)

test('every claim says its standing on its card', async () => {
  const lines = await page.locator('[data-claim] text').allTextContents()
  const count = (word: string) => lines.filter((line) => line === word).length
  expect([count('stands'), count('contested'), count('defeated')]).toEqual([14, 5, 5])
  await expect
    .poll(() => page.locator('.status-bar').textContent())
    .toContain('18 supports · 14 rebuttals · 1 undercut')
})

test('a line of text on the screen is as wide as it was measured', async () => {
  await page.evaluate(() => document.fonts.ready)
  const right = await card('C5').evaluate((one) => {
    const box = one.getBoundingClientRect()
    return Math.max(...[...one.querySelectorAll('text')].map((text) => text.getBoundingClientRect().right)) - box.right
  })
  expect(right).toBeLessThan(0)
})

test('a click selects a claim; inspector and outline follow', async () => {
  await card('C5').click()
  await expect.poll(() => selected()).toEqual(['C5'])
  await expect.poll(() => inspector().textContent()).toContain('Sanctions as obstacle')
  await expect.poll(() => inspector().locator('.standing').textContent()).toMatch(/^defeated.*Beijing/i)
  await expect.poll(() => page.locator('[role=treeitem][aria-selected=true]').getAttribute('id')).toBe('row-C5')
  await page.keyboard.press('Escape')
  await expect.poll(() => selected()).toEqual([])
})

test('a badge selects its relation', async () => {
  await page.keyboard.press('Control+0')
  await page.locator('[data-relation=s13] .badge-reach').click()
  await expect
    .poll(() => inspector().getByRole('article', { name: 'Relation' }).textContent())
    .toMatch(/fails.*undercut/i)
})

test('the open points are listed, and one of them leads to its claim', async () => {
  await page.getByRole('tab', { name: /Open points/ }).click()
  const points = page.getByRole('list', { name: 'Open points' }).getByRole('listitem')
  await expect.poll(() => points.count()).toBe(8)
  await points.first().getByRole('button').first().click()
  await expect.poll(() => selected()).toHaveLength(1)
})

test('N walks what was never answered, while the map has the focus', async () => {
  const walked: (string | null | undefined)[] = []
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('n')
    walked.push((await selected())[0])
  }
  expect([...walked].sort()).toEqual(['C4', 'C7', 'R4', 'U3', 'U5'])
})

test('arrow keys lead to the nearest claim, and take the focus along', async () => {
  await card('C0').click()
  await page.keyboard.press('ArrowRight')
  const [next] = await selected()
  expect(next).not.toBe('C0')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-claim'))).toBe(next)
})

test('Ctrl and the wheel zoom, and Ctrl 0 brings back the whole map', async () => {
  const before = await zoom()
  await page.mouse.move(700, 450)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -400)
  await page.keyboard.up('Control')
  await expect.poll(zoom).toBeGreaterThan(before)
  await page.keyboard.press('Control+0')
  const canvas = await page.getByRole('main').boundingBox()
  const inSight = () =>
    page.locator('[data-claim]').evaluateAll(
      (cards, pane) =>
        cards.every((one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect()
          return left >= pane.x && top >= pane.y && right <= pane.x + pane.width && bottom <= pane.y + pane.height
        }),
      canvas ?? { x: 0, y: 0, width: 0, height: 0 },
    )
  await expect.poll(inSight).toBe(true)
})

test('from afar cards give way to a picture in which they can be told apart, and the whole card is shown under the pointer', async () => {
  const isFar = () => page.locator('#canvas').evaluate((canvas) => canvas.hasAttribute('data-far'))
  await expect.poll(() => isFar()).toBe(false)
  await page.mouse.move(700, 450)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 600)
  await page.keyboard.up('Control')
  await expect.poll(isFar).toBe(true)
  await expect.poll(() => page.locator('.backdrop canvas:not([style*=hidden])').count()).toBe(1)
  await expect.poll(() => card('C0').locator('svg').isVisible()).toBe(false)
  await card('C5').hover()
  await page.locator('.peek').waitFor()
  await page.keyboard.press('Control+0')
  await expect.poll(isFar).toBe(false)
  await expect.poll(() => card('C0').locator('svg').isVisible()).toBe(true)
})

test('fit minds the panel that lies over the map', async () => {
  await page.setViewportSize({ width: 1024, height: 640 })
  await page.getByRole('button', { name: 'Show or hide the inspector' }).click()
  await inspector().waitFor()
  await page.keyboard.press('Control+0')
  const panel = await inspector().boundingBox()
  const right = () =>
    page.locator('[data-claim]').evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)))
  await expect.poll(right).toBeLessThan(panel?.x ?? 0)
})

test('the outline finds claims, and its keys walk the tree', async () => {
  await page.keyboard.press('Control+f')
  await page.keyboard.type('mexico sovereign')
  await expect
    .poll(() => page.getByRole('treeitem').evaluateAll((rows) => rows.map((row) => row.id)))
    .toEqual(['row-C0', 'row-C3', 'row-C3b'])
  await page.keyboard.press('Escape')
  await page.locator('#row-C0').focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => selected()).toEqual(['C1'])
})

test('another theme repaints the map and moves nothing, and is remembered', async () => {
  const look = () =>
    card('C0').evaluate((one) => ({
      place: JSON.stringify(one.getBoundingClientRect()),
      colour: getComputedStyle(one.querySelector('text') ?? one).fill,
    }))
  const light = await look()
  await page.getByRole('button', { name: 'Dark theme' }).click()
  const dark = await look()
  expect(dark.place).toBe(light.place)
  expect(dark.colour).not.toBe(light.colour)
  await page.reload()
  await card('C0').waitFor()
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
})

test('at the least size nothing overflows, and the panels open over the map', async () => {
  await page.setViewportSize({ width: 1024, height: 640 })
  await expect
    .poll(() => page.evaluate(() => [document.body.scrollWidth, document.body.scrollHeight]))
    .toEqual([1024, 640])
  await expect.poll(() => inspector().count()).toBe(0)
  await page.getByRole('button', { name: 'Show or hide the inspector' }).click()
  await expect.poll(() => inspector().isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Open points' }).click()
  await expect.poll(() => page.getByRole('list', { name: 'Open points' }).isVisible()).toBe(true)
})
