import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dropFile, mapFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
let shown: WindowPage
let page: Page

const zoos = mapFile({
  claims: [
    { id: 'A', text: 'Zoos should close' },
    { id: 'B', text: 'Animals suffer' },
    { id: 'C', text: 'Zoos save species' },
    { id: 'D', text: 'Few of them' },
  ],
  relations: [
    { id: 'ba', kind: 'support', from: ['B'], to: 'A' },
    { id: 'ca', kind: 'rebut', from: ['C'], to: 'A' },
    { id: 'dc', kind: 'rebut', from: ['D'], to: 'C' },
  ],
})

beforeEach(async () => {
  shown = await bed.open()
  page = shown.page
  await dropFile(page, 'zoos.argmap', zoos)
  await card('D').waitFor()
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  await page.context().close()
})

const card = (id: string) => page.locator(`#canvas [data-claim="${id}"]`)
const selected = () =>
  page
    .locator('[data-claim][aria-pressed=true]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')).sort())
const relations = () =>
  page.locator('.react-flow__edge').evaluateAll((all) => all.map((edge) => edge.getAttribute('aria-label')).sort())
const label = () => page.locator('.gesture-label')

async function boxOf(what: Locator) {
  const box = await what.boundingBox()
  if (box === null) throw new Error('It is out of sight.')
  return box
}

/** Presses in the middle of something and moves to a point of another, without letting go. */
async function drag(what: Locator, to: Locator, at: { x: number; y: number }): Promise<void> {
  const [from, target] = [await boxOf(what), await boxOf(to)]
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(target.x + at.x, target.y + at.y, { steps: 4 })
}

test('an end of a relation is dragged elsewhere, and one step brings back all', async () => {
  const before = await relations()
  await page.locator('[data-relation=dc] .badge-reach').click()
  await drag(page.locator('[data-relation=dc].end-grip').last(), card('B'), { x: 20, y: 20 })
  await expect.poll(() => label().textContent()).toBe('Now rebuts “Animals suffer”')
  await page.mouse.up()
  await expect.poll(relations).toContain('“Few of them” rebuts “Animals suffer”.')
  await page.keyboard.press('Control+z')
  await expect.poll(relations).toEqual(before)
  await drag(page.locator('[data-relation=dc].end-grip').last(), card('D'), { x: 20, y: 20 })
  await expect.poll(() => label().textContent()).toBe('A claim can’t bear on itself')
  await page.mouse.up()
  await expect.poll(() => relations()).toEqual(before)
})

test('an end is re-attached by keys alone', async () => {
  await card('D').click()
  await page.keyboard.press('Shift+R')
  await page.getByText('Ends here already').waitFor()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('suffer')
  await page.keyboard.press('Enter')
  await page.getByText('Now rebuts “Animals suffer”').waitFor()
  await card('B').focus()
  await page.keyboard.press('Enter')
  await expect.poll(relations).toContain('“Few of them” rebuts “Animals suffer”.')
  await expect.poll(() => page.locator('.reattach-bar').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Shift+R')
  await page.keyboard.press('Escape')
  await expect.poll(relations).toContain('“Few of them” rebuts “Zoos save species”.')
})

test('a card is made wider by its right edge, within bounds, in one step', async () => {
  await card('A').click()
  const { width } = await boxOf(card('A'))
  const grip = await boxOf(page.locator('.width-grip').first())
  await page.mouse.move(grip.x + 5, grip.y + 2)
  await page.mouse.down()
  await page.mouse.move(grip.x + 65, grip.y + 2, { steps: 4 })
  await expect.poll(() => label().textContent()).toMatch(/^28\d px wide$/)
  await page.mouse.move(grip.x + 600, grip.y + 2)
  await expect.poll(() => label().textContent()).toBe('360 px wide')
  await page.mouse.up()
  await expect.poll(async () => (await boxOf(card('A'))).width).toBeGreaterThan(width + 20)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => Math.round((await boxOf(card('A'))).width)).toBe(Math.round(width))
})

test('a group is made, named, selected by its title, moved and dissolved', async () => {
  await card('C').click()
  await card('D').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+g')
  await page.getByRole('textbox', { name: 'Title of the group' }).waitFor()
  await page.keyboard.type('Species')
  await page.keyboard.press('Enter')
  const title = page.getByRole('button', { name: 'Group: Species' })
  await title.waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => selected()).toEqual([])
  await title.click()
  await expect.poll(() => selected()).toEqual(['C', 'D'])
  const before = await boxOf(card('D'))
  await drag(title, title, { x: 60, y: 90 })
  await page.mouse.up()
  await expect.poll(async () => (await boxOf(card('D'))).y).toBeGreaterThan(before.y + 30)
  await page.keyboard.press('Control+Shift+g')
  await expect.poll(() => page.locator('[data-group]').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('[data-group]').count()).toBe(1)
})

test('a lasso adds to what is selected, and a deleted claim comes back as it was', async () => {
  const before = await relations()
  await card('A').click()
  const box = await boxOf(card('D'))
  await page.keyboard.down('Shift')
  await page.mouse.move(box.x + box.width + 30, box.y - 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 10, box.y + box.height + 15, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect.poll(() => selected()).toEqual(['A', 'D'])
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await relations()).length).toBe(0)
  await page.keyboard.press('Control+z')
  await expect.poll(relations).toEqual(before)
  await expect.poll(() => selected()).toEqual(['A', 'D'])
})

test('the view moves on while a card is held near the border', async () => {
  const canvas = await boxOf(page.locator('#canvas'))
  const start = await boxOf(card('A'))
  const held = await boxOf(card('D'))
  await page.mouse.move(held.x + 40, held.y + 20)
  await page.mouse.down()
  await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + 12, { steps: 4 })
  await expect.poll(async () => (await boxOf(card('A'))).y).toBeGreaterThan(start.y + 60)
  await page.keyboard.press('Escape')
  await page.mouse.up()
})
