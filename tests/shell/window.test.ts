import path from 'node:path'
import { expect, test } from 'vitest'
import { shellBed } from './bed.ts'

const bed = shellBed('built window')
const sample = path.join(import.meta.dirname, '../../fixtures/maps/fentanyl-dispute/fentanyl-dispute.argmap')

test('the sample, named on the command line, is drawn', async () => {
  const { shell, page } = await bed.start(sample)
  await expect.poll(() => page.locator('[data-claim]').count(), { timeout: 20_000 }).toBe(24)
  await shell.until('title')
  expect(shell.noted('title').at(-1)).toContain('fentanyl')
  expect([...shell.noted('pageerror'), ...shell.noted('console')]).toEqual([])
})

test('a map chosen in the dialog is drawn', async () => {
  const { shell, page } = await bed.start()
  const claims = [{ id: 'C1', text: 'Zoos should close' }]
  const map = { format: 'rejoinder/argument-map', version: 1, title: 'Zoos', claims, relations: [] }
  await shell.ask('choose', bed.file('zoos.argmap', JSON.stringify(map)))
  await shell.ask('chooseMenu', 'file.open', 1)
  await page.locator('[data-claim="C1"]').waitFor()
})

test('a file that is no map is refused in one sentence, and the window stays', async () => {
  const { page } = await bed.start(bed.file('notes.argmap', 'Zoos should close'))
  const sentence = page.getByText(/not JSON|JSON/)
  await sentence.first().waitFor()
  await expect.poll(() => page.locator('[data-claim]').count()).toBe(0)
})
