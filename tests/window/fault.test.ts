import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { downloaded } from '../support/journey.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()

/** Breaks what the zoom control's percentage is rounded with, or mends it. */
const breakWindow = (page: Page, broken: boolean) =>
  page.evaluate((isBroken) => {
    const known = Reflect.get(globalThis, 'soundRound') ?? Math.round
    Reflect.set(globalThis, 'soundRound', known)
    Math.round = isBroken
      ? () => {
          throw new Error('A part of the window is broken.')
        }
      : known
  }, broken)

test('a fault of the window itself loses no map: it can be saved from there, and shown again', async () => {
  const { page } = await bed.open('?open=sample', () => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  await page.locator('[data-claim=C5]').click()
  await page.keyboard.press('Delete')
  await breakWindow(page, true)
  // By key: what is still drawn after the deletion may bring the fault up first, and then no button is there.
  await page.keyboard.press('Control+=')
  await page.getByRole('alert').waitFor()
  await breakWindow(page, false)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('alert').getByRole('button', { name: 'Save' }).click(),
  ])
  const saved: { claims: { id: string }[] } = JSON.parse((await downloaded(download)).toString())
  expect(saved.claims.map(({ id }) => id)).not.toContain('C5')
  await page.getByRole('button', { name: 'Show the map again' }).click()
  await page.locator('[data-claim=C0]').waitFor()
  await expect.poll(() => page.locator('[data-claim]').count()).toBe(23)
  await page.context().close()
})
