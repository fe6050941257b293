import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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
  await page.context().close()
})

const card = (id: string) => page.locator(`[data-claim="${id}"]`)
const dimmed = () => page.locator('.card.is-dimmed').count()
const count = () => page.locator('.find-count').textContent()
const status = () => page.locator('.status-bar').textContent()
const selected = () =>
  page.locator('.card[aria-pressed=true]').evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')))

async function find(words: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.keyboard.type(words)
}

describe('the search', () => {
  test('marks its matches on the cards, dims the others, and steps from match to match', async () => {
    await find('sanctions')
    await page.locator('.card .match').first().waitFor()
    await expect.poll(() => dimmed()).toBeGreaterThan(10)
    await expect.poll(() => card('C5').getAttribute('class')).toBe('card')
    const total = Number(await count())
    await page.keyboard.press('Enter')
    await expect.poll(() => count()).toBe(`1 of ${total}`)
    await expect.poll(() => selected()).toEqual(['C5'])
    await expect.poll(() => page.locator('.card .match.current').count()).toBe(1)
    await page.keyboard.press('Enter')
    await expect.poll(() => count()).toBe(`2 of ${total}`)
    await page.keyboard.press('Shift+F3')
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => count()).toBe(`${total} of ${total}`)
    await page.keyboard.press('F3')
    await expect.poll(() => count()).toBe(`1 of ${total}`)
    // Who has come to a match goes on there.
    await page.keyboard.press('Escape')
    await expect.poll(() => dimmed()).toBe(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-claim'))).toBe('C5')
  })

  test('replaces all matches as one step, and says how many', async () => {
    const before = await page.getByRole('tree').textContent()
    await page.keyboard.press('Control+h')
    await page.keyboard.type('crisis')
    await page.getByRole('textbox', { name: 'Replace with' }).fill('emergency')
    await page.getByRole('button', { name: 'Replace all' }).click()
    await expect.poll(status).toMatch(/Replaced \d+ in \d+ claims/)
    await expect.poll(() => card('C0').getAttribute('aria-label')).toContain('opioid emergency')
    await page.locator('.search-bar').getByRole('button', { name: 'Clear' }).click()
    await page.locator('#canvas').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByRole('tree').textContent()).toBe(before)
  })

  test('filters by party, and one key shows all again', async () => {
    await page.keyboard.press('Control+Shift+f')
    await page.getByRole('menuitem', { name: 'Party' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('menuitemcheckbox', { name: 'United States' }).click()
    await expect.poll(status).toContain('6 found')
    await page.keyboard.press('Escape')
    await page.getByRole('menu').first().waitFor({ state: 'detached' })
    await expect.poll(() => dimmed()).toBe(18)
    await expect.poll(() => page.getByText('6 of 24 claims').isVisible()).toBe(true)
    await page.locator('#canvas').focus()
    await page.keyboard.press('Escape')
    await expect.poll(dimmed).toBe(0)
  })
})

describe('a neighbourhood', () => {
  test('is shown alone, grows by a key, and Esc brings back the whole as it was seen', async () => {
    await card('C5').click()
    const place = () => page.locator('.react-flow__viewport').getAttribute('style')
    const before = await place()
    await page.keyboard.press('f')
    await page.getByText('2 links around').waitFor()
    await page.keyboard.press('-')
    await page.getByText('1 link around').waitFor()
    await expect.poll(() => page.locator('.card').count()).toBeLessThan(10)
    const near = await page.locator('.card').count()
    await expect.poll(() => status()).toContain(`${near} of 24 claims shown`)
    // What is written meanwhile stays in sight.
    await page.keyboard.press('Tab')
    await page.keyboard.type('They can be lifted')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.card').count()).toBe(24)
    await expect.poll(() => selected()).toEqual(['C5'])
    await expect.poll(place).toBe(before)
  })

  test('is left for a claim outside it', async () => {
    await card('C5').click()
    await page.keyboard.press('f')
    await page.getByText('2 links around').waitFor()
    await page.locator('#row-U1').click()
    await expect.poll(() => page.locator('.card').count()).toBe(24)
    await expect.poll(() => selected()).toEqual(['U1'])
  })
})

test('all claims of a party and a branch are selected by commands', async () => {
  await card('C5').click()
  const run = async (name: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await run('select the branch')
  const branch = (await selected()).length
  expect(branch).toBeGreaterThan(3)
  await card('U1').click()
  await run('all claims of this party')
  await expect.poll(async () => (await selected()).length).toBe(6)
})
