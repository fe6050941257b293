import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dropFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
/** The window on the sample. */
let shown: WindowPage
/** Another on a new map. */
let other: Page

beforeEach(async () => {
  shown = await bed.open('?open=sample')
  await shown.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  other = await shown.page.context().newPage()
  await other.goto(`${bed.origin}?new`)
  await other.locator('#canvas').waitFor()
  await shown.page.bringToFront()
  await shown.page.locator('[data-claim=C3]').waitFor()
  await shown.page.keyboard.press('Control+0')
})
afterEach(async () => {
  await shown.page.context().close()
})

const cards = (page: Page) => page.locator('[data-claim]')
const relations = (page: Page) => page.locator('[data-relation]')
const selected = (page: Page) => page.locator('[data-claim][aria-pressed=true]')
const alert = (page: Page) => page.getByRole('alert')

async function select(page: Page, first: string, ...more: string[]): Promise<void> {
  await page.locator(`[data-claim="${first}"]`).click()
  for (const id of more) await page.locator(`[data-claim="${id}"]`).click({ modifiers: ['Shift'] })
}

/** Puts words on the clipboard, as another program would. */
const copyWords = (page: Page, words: string) => page.evaluate((text) => navigator.clipboard.writeText(text), words)

/** Runs a command from the palette. */
async function choose(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type(label)
  await page.keyboard.press('Enter')
}

describe('claims', () => {
  test('are copied with their relations and party into the map of another window', async () => {
    await select(shown.page, 'C3', 'C3a', 'C3b')
    await shown.page.keyboard.press('Control+c')
    await other.bringToFront()
    await other.keyboard.press('Control+v')
    await expect.poll(() => cards(other).count()).toBe(3)
    await expect.poll(() => relations(other).count()).toBe(1)
    await expect.poll(() => selected(other).count()).toBe(3)
    await expect.poll(() => cards(other).first().getAttribute('aria-label')).toMatch(/China.*Importer responsibility/)
    await other.keyboard.press('Control+z')
    await expect.poll(() => cards(other).count()).toBe(0)
  })

  test('are an outline to other programs', async () => {
    await select(shown.page, 'C3', 'C3a', 'C3b')
    await shown.page.keyboard.press('Control+c')
    const words = await shown.page.evaluate(() => navigator.clipboard.readText())
    expect(words).toMatch(/^- Importer responsibility\. .+\n {2}- \+ .+\n {2}- & .+\n$/)
  })

  test('are cut, and come back whole', async () => {
    const { page } = shown
    const before = await relations(page).count()
    await select(page, 'C3', 'C3a')
    await page.keyboard.press('Control+x')
    await expect.poll(() => cards(page).count()).toBe(22)
    await expect.poll(() => relations(page).count()).toBeLessThan(before)
    await page.keyboard.press('Control+z')
    await expect.poll(() => cards(page).count()).toBe(24)
    await expect.poll(() => relations(page).count()).toBe(before)
    await expect.poll(() => selected(page).count()).toBe(2)
  })

  test('pasted at once come beside those that were copied', async () => {
    const { page } = shown
    await select(page, 'C2a')
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+v')
    await expect.poll(() => cards(page).count()).toBe(25)
    await expect.poll(() => relations(page).count()).toBe(34)
    expect(shown.complaints).toEqual([])
  })

  test('are duplicated with their branch', async () => {
    const { page } = shown
    await select(page, 'C3')
    const before = await relations(page).count()
    await page.keyboard.press('Control+d')
    await expect.poll(() => cards(page).count()).toBeGreaterThan(26)
    await expect.poll(() => relations(page).count()).toBeGreaterThan(before + 2)
    await expect.poll(() => selected(page).count()).toBe(1)
    await page.keyboard.press('Control+z')
    await expect.poll(() => cards(page).count()).toBe(24)
  })

  test('are copied as a picture and as an outline from commands', async () => {
    const { page } = shown
    await select(page, 'C3', 'C3a', 'C3b')
    await choose(page, 'Copy as picture')
    const types = () =>
      page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types).join())
    await expect.poll(types, { timeout: 15_000 }).toBe('image/png')
    await choose(page, 'Copy as outline')
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), { timeout: 15_000 })
      .toMatch(/^- Importer resp.+\n {2}- /)
  })

  test('are copied, cut and pasted from a menu as well', async () => {
    const { page } = shown
    await select(page, 'C2a')
    await choose(page, 'Cut')
    await expect.poll(() => cards(page).count()).toBe(23)
    await choose(page, 'Paste')
    await expect.poll(() => cards(page).count()).toBe(24)
    await expect.poll(() => relations(page).count()).toBe(33)
    await choose(page, 'Copy')
    await choose(page, 'Paste')
    await expect.poll(() => cards(page).count()).toBe(25)
  })
})

describe('words', () => {
  test.each([
    ['markup', '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script>'],
    ['control characters', 'Zoos \u001b[31mshould\u0007 close'],
  ])('that are %s become one claim, as they are', async (_, words) => {
    await other.bringToFront()
    await copyWords(other, words)
    await other.keyboard.press('Control+v')
    await expect.poll(() => cards(other).count()).toBe(1)
    await expect.poll(() => selected(other).count()).toBe(1)
    await expect.poll(() => other.evaluate(() => 'hit' in window)).toBe(false)
    await expect.poll(() => other.locator('script:not([src]), img[src="x"]').count()).toBe(0)
    await other.keyboard.press('Control+c')
    await expect.poll(() => other.evaluate(() => navigator.clipboard.readText())).toBe(`- ${words}\n`)
  })

  test('of several lines become one claim or several, as the person says', async () => {
    await other.bringToFront()
    await copyWords(other, 'Zoos should close.\nThey cost money.\nAnimals suffer.')
    await other.keyboard.press('Control+v')
    await other.getByRole('button', { name: 'One claim' }).waitFor()
    await other.keyboard.press('Enter')
    await expect.poll(() => cards(other).count()).toBe(1)
    await other.keyboard.press('Control+v')
    await other.getByRole('button', { name: '3 claims' }).click()
    await expect.poll(() => cards(other).count()).toBe(4)
    await other.keyboard.press('Control+z')
    await expect.poll(() => cards(other).count()).toBe(1)
  })

  test('that are an outline become a branch, pasted or dropped as a file; one step takes it back', async () => {
    await other.bringToFront()
    await copyWords(other, 'Zoos should close\n  + Animals suffer\n    - They are fed\n  - Zoos teach')
    await other.keyboard.press('Control+v')
    await expect.poll(() => cards(other).count()).toBe(4)
    await expect.poll(() => relations(other).count()).toBe(3)
    await other.keyboard.press('Control+z')
    await expect.poll(() => cards(other).count()).toBe(0)
    await dropFile(other, 'notes.md', '# Zoos\n- They suffer\n- They teach\n')
    await expect.poll(() => cards(other).count()).toBe(3)
    await expect.poll(() => relations(other).count()).toBe(2)
  })

  test('that are too many for a claim, and pictures, are refused in a sentence', async () => {
    const { page } = shown
    await copyWords(page, 'Zoos should close. '.repeat(55_000))
    await page.keyboard.press('Control+v')
    await expect.poll(() => alert(page).textContent()).toMatch(/1,044,999 characters.*up to 100,000/)
    const red = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    )
    await dropFile(page, 'photo.png', red)
    await expect.poll(() => alert(page).textContent()).toContain('picture')
    await expect.poll(() => cards(page).count()).toBe(24)
  })

  test('that are dropped on the map become a claim', async () => {
    const transfer = await shown.page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'Zoos should close')
      return data
    })
    for (const type of ['dragover', 'drop']) await shown.page.dispatchEvent('#canvas', type, { dataTransfer: transfer })
    await expect.poll(() => cards(shown.page).count()).toBe(25)
  })

  test('go into a text field that has the focus, and make no claim', async () => {
    const { page } = shown
    await select(page, 'C3')
    await copyWords(page, 'goodwill')
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Control+v')
    await expect.poll(() => page.locator('input:focus').inputValue()).toBe('goodwill')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+x')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('goodwill')
    await expect.poll(() => cards(page).count()).toBe(24)
  })
})

test('where a menu may not read the clipboard, it says what to press', async () => {
  const { page } = shown
  await page.context().clearPermissions()
  await choose(page, 'Paste')
  await alert(page).waitFor()
  await expect.poll(() => alert(page).textContent()).toContain('press Ctrl V')
  await expect.poll(() => cards(page).count()).toBe(24)
})

test('a part of a map that was damaged is refused in a sentence', async () => {
  const { page } = shown
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('application/x-rejoinder', '{"map": "{}"}')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  await alert(page).waitFor()
  await expect.poll(() => cards(page).count()).toBe(24)
})
