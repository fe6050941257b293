import { expect, test } from 'vitest'
import { windowBed } from './bed.ts'

const bed = windowBed()

test('the whole map is printed on one sheet, as a picture of it, and the window is as before', async () => {
  const { page, complaints } = await bed.open('?open=sample', () => {
    // No test can answer the system's dialog; what paper would show is looked at while it is open.
    window.print = () => Reflect.set(window, 'isPrinting', document.querySelector('.printed img') !== null)
  })
  await page.locator('[data-claim=C0]').click()
  await page.evaluate(() => {
    const print = window.print
    window.print = () => {
      print()
      // Kept on the page for a look at the sheet.
      document.body.append(document.querySelector('.printed')?.cloneNode(true) ?? '')
    }
  })
  await page.keyboard.press('Control+p')
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'isPrinting'))).toBe(true)
  await expect.poll(() => page.locator('.printed img').count()).toBe(1)
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => page.locator('#window').isVisible()).toBe(false)
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(sheets).toHaveLength(1)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => document.querySelector('.printed')?.remove())
  await expect.poll(() => page.locator('[data-claim=C0]').isVisible()).toBe(true)
  expect(complaints).toEqual([])
  await page.context().close()
})
