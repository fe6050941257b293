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
  await page.locator('[data-claim=C0]').waitFor()
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  await page.context().close()
})

const node = (id: string) => page.locator('.react-flow__node', { has: page.locator(`[data-claim=${id}]`) })
const bar = () => page.getByRole('region', { name: 'What if' })
const inspector = () => page.getByRole('complementary', { name: 'Inspector' })

test('what is supposed changes what follows, is marked, leaves the map as it is, and ends with Esc', async () => {
  await page.locator('[data-claim=U1]').click()
  await page.keyboard.press('o')
  await bar().waitFor()
  await expect.poll(() => node('U1').locator('.what-if').textContent()).toBe('Supposed to be defeated')
  await expect.poll(() => node('C1').locator('.what-if').textContent()).toBe('Would stand')
  await expect.poll(() => bar().textContent()).toContain('2 other claims would change')
  await expect.poll(() => page.locator('.status-bar').textContent()).toContain('16 stand')
  await expect.poll(() => inspector().locator('.standing').textContent()).toContain('Supposed')
  expect(await page.getByRole('img', { name: 'not saved' }).count()).toBe(0)
  await page.locator('[data-claim=U1]').focus()
  await page.keyboard.press('Escape')
  await bar().waitFor({ state: 'detached' })
  await expect.poll(() => page.locator('.what-if').count()).toBe(0)
  await expect.poll(() => page.locator('.status-bar').textContent()).toContain('14 stand')
})

test('the inspector says what a standing hangs on, lights it up, and leads there', async () => {
  await page.locator('[data-claim=C3]').click()
  const crux = inspector().locator('.crux li')
  await expect.poll(() => crux.first().textContent()).toContain('China should take stronger measures')
  await crux.first().hover()
  await expect.poll(() => page.locator('[data-claim=U6]').getAttribute('data-lit')).toBe('true')
  await inspector().locator('.standing').hover()
  await expect.poll(() => page.locator('.relation[data-lit]').count()).toBeGreaterThan(0)
  await crux.first().getByRole('button').first().click()
  await expect.poll(() => page.locator('[data-claim=U6]').getAttribute('aria-pressed')).toBe('true')
})

test('pointed at, a card’s standing says why, and lights up what decides it', async () => {
  const card = page.locator('[data-claim=C5]')
  await card.locator('.standing-spot').hover()
  await expect.poll(() => card.locator('.standing-spot').getAttribute('title')).toMatch(/^Defeated: rebutted by “/)
  await expect.poll(() => page.locator('[data-claim=U3]').getAttribute('data-lit')).toBe('true')
  await card.locator('.standing-spot').click()
  await expect.poll(() => card.getAttribute('aria-pressed')).toBe('true')
})

test('a strength is shown with the reading that it is by', async () => {
  await page.locator('[data-claim=C3]').click()
  const section = inspector().locator('.section', { hasText: 'Strength' })
  await expect.poll(() => section.locator('header b').textContent()).toMatch(/^0\.\d\d$/)
  const before = await section.locator('header b').textContent()
  await section.getByLabel('Strength by').selectOption('euler')
  await expect.poll(() => section.locator('header b').textContent()).not.toBe(before)
})
