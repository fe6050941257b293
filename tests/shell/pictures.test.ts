import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { rejoinder } from '../cli/run.ts'
import { shellBed } from './bed.ts'

const bed = shellBed('built window')
const at = (name: string) => path.join(bed.folder, name)

/** More than are laid out on the window's own thread. */
const COUNT = 160

const claims = Array.from({ length: COUNT }, (_, index) => ({ id: `c${index}`, text: `Claim number ${index}` }))
const relations = claims.slice(1).map(({ id }, index) => ({
  id: `r${index}`,
  kind: 'support',
  from: [id],
  to: `c${Math.floor(index / 4)}`,
}))
const large = bed.file(
  'large.argmap',
  JSON.stringify({ format: 'rejoinder/argument-map', version: 1, title: 'Large', claims, relations }),
)

/** What the threads that a page has started are called. */
const threads = (page: Page) => page.workers().map((worker) => path.basename(worker.url()).split('-')[0])

test('under the policy of the program’s own scheme threads lay out a large map, and write its pictures', async () => {
  const { shell, page } = await bed.start(large)
  await page.locator('[data-claim=c0]').waitFor()
  expect(threads(page)).toEqual(['layoutWorker'])
  await page.locator('[data-claim=c0]').click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  // So small a PNG takes no threads for strips: Playwright can't answer for a thread that a thread has started.
  for (const [ending, presses, options] of [
    ['png', 0, ['--only', 'c0']],
    ['pdf', 2, []],
  ] as const) {
    await page.keyboard.press('Control+e')
    await dialog.locator('.scene-picture').waitFor()
    expect(threads(page)).toContain('pictureWorker')
    // The format has the focus.
    for (let press = 0; press < presses; press += 1) await page.keyboard.press('ArrowRight')
    if (ending === 'png') await dialog.getByText('Selection', { exact: true }).click()
    await shell.ask('choose', at(`large.${ending}`))
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    const { bytes } = rejoinder(['export', large, '-o', '-', '--as', ending, ...options])
    expect(readFileSync(at(`large.${ending}`)).equals(Buffer.from(bytes)), ending).toBe(true)
  }
  expect([shell.noted('console'), shell.noted('pageerror')]).toEqual([[], []])
})
