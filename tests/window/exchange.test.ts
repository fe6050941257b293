import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { downloaded } from '../support/journey.ts'
import { dropFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const dialogue = readFileSync(new URL('../../fixtures/files/aif/zoo-dialogue.json', import.meta.url), 'utf8')

const bed = windowBed()
let shown: WindowPage
let page: Page

beforeEach(async () => {
  // No test can answer the browser's own file dialogs; without them the window offers a download.
  shown = await bed.open('', () => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  page = shown.page
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  await page.context().close()
})

const review = () => page.getByRole('alertdialog')

test('what a foreign file could not give is shown before it is opened, and it opens as a new map', async () => {
  await dropFile(page, 'zoo.json', dialogue)
  await review().waitFor()
  await expect.poll(() => review().textContent()).toContain('2 things could not be kept as they were.')
  await expect.poll(() => review().locator('li').first().textContent()).toContain('nodes[12]')
  await page.keyboard.press('Enter')
  await page.locator('[data-claim="101"]').waitFor()
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('zoo.argmap')
  await page.getByRole('img', { name: 'not saved' }).waitFor()
})

test('turned away, it leaves what was there; added, it becomes one step of the open map', async () => {
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await page.locator('[data-claim=C0]').click()
  await dropFile(page, 'zoo.json', dialogue)
  await review().waitFor()
  await page.keyboard.press('Escape')
  await review().waitFor({ state: 'detached' })
  await expect.poll(() => page.locator('.status-bar').textContent()).toContain('24 claims')
  await dropFile(page, 'zoo.json', dialogue)
  await review()
    .getByRole('radio', { name: /^Rebuts/ })
    .check()
  await review().getByRole('button', { name: 'Add to this map' }).click()
  await expect.poll(() => page.locator('.status-bar').textContent()).toContain('28 claims')
  await expect.poll(() => page.locator('.status-bar').textContent()).toMatch(/1[56] rebuttals/)
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('.status-bar').textContent()).toContain('24 claims')
})

test('a map of another program that is pasted as text is shown, and added', async () => {
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await page.locator('[data-claim=C0]').click()
  await page.keyboard.press('Escape')
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '[Zoos]: Zoos should close\n  - <Species>: They save species\n')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await review().waitFor()
  await expect.poll(() => review().textContent()).toContain('Argdown: 2 claims, 1 relation')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.status-bar').textContent()).toContain('26 claims')
})

test('the map is saved in another format, and what that leaves out is said first', async () => {
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await page.locator('[data-claim=C0]').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('another format')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Save in another format' })
  await dialog.getByRole('radio', { name: 'Kialo text' }).check()
  await expect.poll(() => dialog.getByRole('textbox').inputValue()).toContain('1. China is not to blame')
  await expect
    .poll(() => dialog.getByRole('region', { name: 'What could not be kept' }).textContent())
    .toContain('parties')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save…' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Who answers for fentanyl.txt')
  expect((await downloaded(download)).toString()).toContain('1.1. Pro: ')
  await dialog.waitFor({ state: 'detached' })
})
