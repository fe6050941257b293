import type { Locator, Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { downloaded, journeyFile, makeByKeys, withPlainIds, words } from '../support/journey.ts'
import { dropFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
let shown: WindowPage
let page: Page

beforeEach(async () => {
  // No test can answer the browser's own file dialogs; without them the window offers a download.
  shown = await bed.open('', () => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
    Reflect.deleteProperty(window, 'showOpenFilePicker')
  })
  page = shown.page
  await page.getByRole('button', { name: 'New map' }).waitFor()
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  expect(shown.strangers).toEqual([])
  await page.context().close()
})

const cardOf = (text: string): Locator => page.locator(`[data-claim][aria-label*="${text}"]`)
const button = (name: string | RegExp): Locator => page.getByRole('button', { name })
const isUnsaved = () => page.getByLabel('not saved').count()

async function savedBy(act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  expect(download.suggestedFilename()).toMatch(/\.argmap$/)
  return withPlainIds((await downloaded(download)).toString())
}

test('by keyboard alone: five claims, saved, opened again and exported', async () => {
  await makeByKeys(page)
  await expect.poll(() => isUnsaved()).toBe(1)
  const text = await savedBy(() => page.keyboard.press('Control+s'))
  expect(text).toBe(journeyFile)
  await expect.poll(isUnsaved).toBe(0)
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.keyboard.press('Control+e')
      await page.getByRole('dialog').getByRole('img').first().waitFor()
      await page.keyboard.press('Enter')
    })(),
  ])
  expect(picture.suggestedFilename()).toMatch(/\.(svg|png)$/)
  await dropFile(page, 'again.argmap', text)
  await expect.poll(() => page.locator('[data-claim]').count()).toBe(5)
  await expect.poll(() => savedBy(() => page.keyboard.press('Control+s'))).toBe(journeyFile)
})

test('by mouse alone, save for the words: the same five claims', async () => {
  const write = async (text: string) => {
    await page.locator('#canvas textarea:focus').waitFor()
    await page.keyboard.insertText(text)
  }
  await button('New map').click()
  await page.locator('#canvas').waitFor()
  await button('New claim').first().click()
  await write(words.blame)
  for (const text of [words.importer, words.obstacle, words.evidence]) {
    // A press on free ground ends the writing.
    await page.mouse.click(700, 820)
    await cardOf(words.blame).click()
    await button(/^Support this claim/).click()
    await write(text)
  }
  await cardOf(words.obstacle).click()
  await button(/^Rebut this claim/).click()
  await write(words.pretext)
  await cardOf(words.blame).click()
  const text = await savedBy(() => button(/^Save/).first().click())
  expect(text).toBe(journeyFile)
})

test('undo from the last step to the first leaves an empty map, and redo brings all of it back', async () => {
  await makeByKeys(page)
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('[data-claim]').count()).toBe(0)
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => page.locator('[data-claim]').count()).toBe(5)
  await expect.poll(() => savedBy(() => page.keyboard.press('Control+s'))).toBe(journeyFile)
})
