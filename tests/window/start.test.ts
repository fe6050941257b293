import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mapFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
let shown: WindowPage
let page: Page

beforeEach(async () => {
  shown = await bed.open()
  page = shown.page
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  expect(shown.strangers).toEqual([])
  await page.context().close()
})

const template = (name: RegExp) => page.getByRole('list').getByRole('button', { name })
const cards = () => page.locator('[data-claim]')
const fileName = () => page.getByRole('heading', { level: 1 }).textContent()
const isUnsaved = () => page.getByRole('img', { name: 'not saved' }).isVisible()

test('a blank map has no claim, and nothing to save', async () => {
  await template(/Blank map/).click()
  await page.locator('#canvas').waitFor()
  await expect.poll(() => cards().count()).toBe(0)
  await expect.poll(() => isUnsaved()).toBe(false)
})

test('a tab says that it promises less, and where that is written', async () => {
  const opened = page.context().waitForEvent('page')
  await page.getByRole('button', { name: 'A tab promises less than the program.' }).click()
  const help = await opened
  await help.getByRole('heading', { name: 'What happens to your work' }).waitFor()
  await expect.poll(() => new URL(help.url()).hash).toBe('#safety')
})

test('a debate begins with the first speech, the cursor in its contention', async () => {
  await template(/debate/).click()
  await page.getByRole('textbox', { name: /Text of the claim/ }).waitFor()
  await expect.poll(() => fileName()).toBe('Debate.argmap')
  await expect.poll(() => isUnsaved()).toBe(false)
  await page.keyboard.type('Zoos should close')
  await expect.poll(() => cards().count()).toBe(1)
  await expect.poll(() => isUnsaved()).toBe(true)
  const claim = page.getByRole('treeitem', { name: /Zoos should close/ })
  await expect.poll(() => claim.textContent()).toContain('contention')
  await expect.poll(() => cards().first().getAttribute('aria-label')).toContain('Affirmative')
})

test('a policy brief asks its question and weighs three options, none of them open', async () => {
  await template(/Policy brief/).click()
  await expect.poll(() => cards().count()).toBe(4)
  await expect.poll(() => fileName()).toBe('Policy brief.argmap')
  await expect.poll(() => isUnsaved()).toBe(false)
  await expect.poll(() => page.getByRole('tab', { name: 'Open points', exact: true }).isVisible()).toBe(true)
})

test('arrow keys lead from template to template, and Enter starts from one', async () => {
  await template(/Blank map/).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(fileName).toBe('Policy brief.argmap')
})

test('the hints stay away once they were hidden', async () => {
  const hints = page.getByRole('region', { name: 'First time here?' })
  await expect.poll(() => hints.textContent()).toContain('walk what was never answered')
  await page.getByRole('button', { name: 'Hide these hints' }).click()
  await expect.poll(() => hints.count()).toBe(0)
  await page.reload()
  await template(/Blank map/).waitFor()
  await expect.poll(() => hints.count()).toBe(0)
})

test('at the least size it scrolls, and nothing is cut at its sides', async () => {
  await page.setViewportSize({ width: 1024, height: 640 })
  await page.locator('.thumbnail').waitFor()
  const overflow = await page.locator('.start-main').evaluate((main) => ({
    sideways: main.scrollWidth - main.clientWidth,
    down: main.scrollHeight - main.clientHeight,
  }))
  expect(overflow.sideways).toBe(0)
  await page.getByRole('button', { name: 'Open the sample' }).scrollIntoViewIfNeeded()
  await expect
    .poll(() => page.evaluate(() => [document.body.scrollWidth, document.body.scrollHeight]))
    .toEqual([1024, 640])
})

test('a list of recent maps is not there where there are none', async () => {
  await page.locator('.thumbnail').waitFor()
  await expect.poll(() => page.getByRole('heading', { name: 'Recent' }).count()).toBe(0)
})

test('a map that was not saved is offered above all else, and goes on from there', async () => {
  await page.locator('.thumbnail').waitFor()
  await page.evaluate(
    async (text) => {
      const opening = indexedDB.open('rejoinder')
      const database = await new Promise<IDBDatabase>((done) => {
        opening.onsuccess = () => done(opening.result)
      })
      const writing = database.transaction('unsaved', 'readwrite')
      const bytes = new TextEncoder().encode(text)
      writing.objectStore('unsaved').put({ token: 'kept', name: 'Zoos', file: null, bytes, keptAt: Date.now() })
      await new Promise((done) => {
        writing.oncomplete = done
      })
      database.close()
    },
    mapFile({ title: 'Zoos', claims: [{ id: 'zoos', text: 'Zoos should close' }] }),
  )
  await page.reload()
  const kept = page.getByRole('region', { name: 'Not saved yet' })
  const templates = page.getByRole('heading', { name: 'Start from' })
  const [above, below] = await Promise.all([kept.boundingBox(), templates.boundingBox()])
  expect(above?.width).toBeGreaterThan(600)
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(below?.y ?? 0)
  await kept.getByRole('button', { name: /^Zoos/ }).click()
  await page.locator('[data-claim=zoos]').waitFor()
  await expect.poll(() => isUnsaved()).toBe(true)
})
