import { expect, test } from 'vitest'
import { dropFile, mapFile } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()

/** Its first field is so long that nothing tells at once what it is. */
const strange = JSON.stringify({
  filling: ' '.repeat(2_000),
  ...JSON.parse(mapFile({ claims: [{ id: 'a', text: 'A' }] })),
})

test('a strange file is read on a thread, which is ended when it takes too long; the window goes on', async () => {
  const { page, complaints } = await bed.open()
  let threads = 0
  await page.route('**/readingWorker*.js', async (route) => {
    threads += 1
    const endless = "addEventListener('message', () => { postMessage({ kind: 'begun' }); for (;;); })"
    await (threads === 1 ? route.fulfill({ contentType: 'text/javascript', body: endless }) : route.continue())
  })
  const begun = performance.now()
  await dropFile(page, 'strange.argmap', strange)
  const alert = page.getByRole('alert').locator('p')
  // Meanwhile the window answers.
  await page.getByRole('button', { name: /^New map/ }).hover({ timeout: 3_000 })
  await expect
    .poll(() => alert.textContent())
    .toBe('This file was given up: to read it would take longer than 5 seconds.')
  expect(performance.now() - begun).toBeGreaterThan(4_900)
  await expect.poll(() => page.workers().length).toBe(0)

  await dropFile(page, 'strange.argmap', strange)
  await page.locator('[data-claim=a]').waitFor()
  expect([threads, complaints]).toEqual([2, []])
  await page.context().close()
})
