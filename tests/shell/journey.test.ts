import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { journeyFile, makeByKeys, withPlainIds, words } from '../support/journey.ts'
import { type Started, shellBed } from './bed.ts'

const bed = shellBed('built window')
const at = (name: string) => path.join(bed.folder, name)
const read = (name: string) => readFileSync(at(name), 'utf8')

const unsaved = (page: Page) => page.getByRole('img', { name: 'not saved' })
const cards = (page: Page) => page.locator('[data-claim]')

/** The window with the five claims, made by keys and saved under a name chosen in the dialog. */
async function saved(name: string): Promise<Started> {
  const started = await bed.start()
  const { shell, page } = started
  await page.getByRole('button', { name: 'New map' }).waitFor()
  await makeByKeys(page, 'Control+n')
  await unsaved(page).waitFor()
  await shell.ask('choose', at(name))
  await page.keyboard.press('Control+s')
  await unsaved(page).waitFor({ state: 'detached' })
  return started
}

test('by keyboard alone: five claims are made, saved and exported into files', async () => {
  const { shell, page } = await saved('dispute.argmap')
  expect(withPlainIds(read('dispute.argmap'))).toBe(journeyFile)
  const titles = shell.noted('title')
  expect(titles).toContain('• Untitled.argmap — Rejoinder')
  await expect.poll(() => shell.noted('title').at(-1)).toBe('dispute.argmap — Rejoinder')

  const exported = async (name: string) => {
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await shell.ask('choose', at(name))
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => existsSync(at(name))).toBe(true)
  }
  const ask = async () => {
    await page.keyboard.press('Control+e')
    await page.getByRole('region', { name: 'Preview' }).locator('svg').waitFor()
  }
  await ask()
  await exported('dispute.png')
  expect(readFileSync(at('dispute.png')).subarray(1, 4).toString()).toBe('PNG')
  await ask()
  // The format has the focus.
  await page.keyboard.press('ArrowRight')
  await exported('dispute.svg')
  const svg = read('dispute.svg')
  expect(svg).toMatch(/^<svg /)
  // The new map stayed in the window that it was begun in.
  expect(shell.noted('window')).toHaveLength(1)
})

test('a saved map is opened by a second start, changed by mouse and saved back unasked', async () => {
  const { shell, page } = await saved('again.argmap')
  await shell.ask('chooseMenu', 'file.close', 1)
  await page.getByRole('button', { name: 'New map' }).waitFor()
  await shell.ask('secondInstance', { files: [at('again.argmap')] })
  await expect.poll(() => cards(page).count()).toBe(5)
  const dialogs = shell.noted('dialog').length
  await page.locator(`[data-claim][aria-label*="${words.pretext}"]`).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Delete/ }).click()
  await expect.poll(() => cards(page).count()).toBe(4)
  await page.getByRole('button', { name: /^Save/ }).first().click()
  await unsaved(page).waitFor({ state: 'detached' })
  expect(read('again.argmap')).not.toContain(words.pretext)
  expect(read('again.argmap')).toContain(words.evidence)
  expect(shell.noted('dialog')).toHaveLength(dialogs)
  await page.keyboard.press('Control+z')
  await unsaved(page).waitFor()
  await shell.ask('closeWindow', 1)
  const question = page.getByRole('alertdialog')
  await question.getByText('Save changes to “again.argmap”?').waitFor()
  await question.locator(':focus').waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => shell.exitCode).toBe(0)
  expect(withPlainIds(read('again.argmap'))).toBe(journeyFile)
})
