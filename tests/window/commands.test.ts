import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dropFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
let shown: WindowPage
let page: Page

beforeEach(async () => {
  shown = await bed.open('?open=sample')
  page = shown.page
  await card('C5').waitFor()
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  await page.context().close()
})

const card = (id: string) => page.locator(`[data-claim="${id}"]`)
const button = (name: string) => page.locator('.toolbar').getByRole('button', { name, exact: true })
const selected = () =>
  page.locator('[data-claim][aria-pressed=true]').evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')))
const claims = async () =>
  Number.parseInt((await page.locator('.status-bar').textContent())?.match(/\d+ claims/)?.[0] ?? '', 10)
/** The claim whose card has the focus. */
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-claim'))
const item = (name: string) => page.locator('[role=menuitem]', { has: page.getByText(name, { exact: true }) })
/** Waits until the item of a menu has the focus. */
const focusIsOn = (name: string) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.querySelector('.name')?.textContent)).toBe(name)
const options = () => page.getByRole('option')

async function openPalette(): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
}

describe('the palette', () => {
  test('finds a command by three letters and runs it on the selected claim', async () => {
    await card('C5').click()
    await openPalette()
    await expect.poll(() => page.locator('.palette-subject').textContent()).toBe('on Sanctions as obstacle')
    await page.keyboard.type('reb')
    await expect.poll(() => options().first().textContent()).toMatch(/^Rebut this claim/)
    await expect.poll(() => options().first().getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.type('They can be lifted')
    await expect.poll(claims).toBe(25)
    await expect.poll(() => page.locator('.status-bar').textContent()).toContain('15 rebut')
  })

  test('lists only what can be done: no reply where nothing is selected', async () => {
    await openPalette()
    await page.keyboard.type('support this')
    await expect.poll(() => page.getByRole('option', { name: 'Support this claim' }).count()).toBe(0)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('new cl')
    await page.getByRole('option', { name: 'New claim' }).waitFor()
  })

  test('is walked by arrows, round and round, and Esc gives the focus back', async () => {
    await card('C5').click()
    await openPalette()
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => options().last().getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => options().nth(1).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('C5')
    await expect.poll(() => selected()).toEqual(['C5'])
  })

  test('finds a claim by its words after #, and shows it', async () => {
    await card('C5').click()
    await openPalette()
    await page.keyboard.type('#sovereign')
    await expect.poll(() => options().count()).toBe(1)
    await page.keyboard.press('Enter')
    await expect.poll(selected).toEqual(['C3b'])
    await expect.poll(focused).toBe('C3b')
  })

  test('lists the keys of all commands after ?', async () => {
    await openPalette()
    await page.keyboard.press('?')
    await page.getByRole('heading', { name: 'Shortcuts' }).waitFor()
  })
})

describe('a context menu', () => {
  test('of a card selects it and offers what can be done with it', async () => {
    await card('C5').click({ button: 'right' })
    await item('Rebut this claim').waitFor()
    await expect.poll(() => selected()).toEqual(['C5'])
    await expect.poll(() => item('Unfold the branch').count()).toBe(0)
    await item('Fold the branch').click()
    await expect.poll(() => page.locator('.status-bar').textContent()).toMatch(/24 claims, \d folded/)
    await expect.poll(focused).toBe('C5')
  })

  test('keeps several claims selected', async () => {
    await card('C5').click()
    await card('C4').click({ modifiers: ['Shift'] })
    await card('C5').click({ button: 'right' })
    await item('Delete').click()
    await expect.poll(claims).toBe(22)
  })

  test('opens by the menu key on the card that has the focus', async () => {
    await card('C5').click()
    await page.keyboard.press('Shift+F10')
    await item('Rebut this claim').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(focused).toBe('C5')
  })

  test('of a relation selects it, and of the ground nothing', async () => {
    await page.keyboard.press('Control+0')
    await page.locator('[data-relation=s13] .badge-reach').click({ button: 'right' })
    await item('Undercut this step').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('article', { name: 'Relation' }).waitFor()
    const ground = await page.getByRole('main').boundingBox()
    await page.mouse.click((ground?.x ?? 0) + 8, (ground?.y ?? 0) + 8, { button: 'right' })
    await item('Select all claims').click()
    await expect.poll(async () => (await selected()).length).toBe(24)
  })
})

describe('the menu', () => {
  test('opens by F10, is walked by arrows, and runs a command', async () => {
    await card('C5').click()
    await page.keyboard.press('F10')
    await focusIsOn('File')
    await page.keyboard.press('ArrowDown')
    await focusIsOn('Edit')
    await page.keyboard.press('ArrowDown')
    await focusIsOn('Claim')
    await page.keyboard.press('ArrowRight')
    await focusIsOn('New claim')
    await expect.poll(() => item('Unfold the branch').isDisabled()).toBe(true)
    await page.keyboard.type('fold')
    await focusIsOn('Fold the branch')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.status-bar').textContent()).toMatch(/folded/)
    await expect.poll(focused).toBe('C5')
  })
})

describe('the toolbar', () => {
  test('dims what can’t be done, and undoes and redoes what was', async () => {
    await expect.poll(() => button('Undo').isDisabled()).toBe(true)
    await expect.poll(() => button('Support this claim').isDisabled()).toBe(true)
    await card('C5').click()
    await expect.poll(() => button('Support this claim').isDisabled()).toBe(false)
    await page.keyboard.press('Delete')
    await expect.poll(claims).toBe(23)
    await button('Undo').click()
    await expect.poll(claims).toBe(24)
    await expect.poll(() => button('Undo').isDisabled()).toBe(true)
    await button('Redo').click()
    await expect.poll(claims).toBe(23)
    await expect.poll(() => page.locator('.status-bar').textContent()).toContain('Unsaved changes')
  })

  test('leaves the focus on the card that it acts on', async () => {
    await card('C5').click()
    await button('Dark theme').click()
    await expect.poll(() => focused()).toBe('C5')
  })

  test('is the first of the panes that F6 walks', async () => {
    await card('C5').click()
    const pane = () =>
      page.evaluate(() => document.activeElement?.closest('.toolbar, .sidebar, #canvas, .inspector')?.className)
    await page.keyboard.press('F6')
    await expect.poll(() => pane()).toMatch(/inspector/)
    for (const name of [/toolbar/, /sidebar/, /canvas/]) {
      await page.keyboard.press('F6')
      await expect.poll(() => pane()).toMatch(name)
    }
    await expect.poll(() => focused()).toBe('C5')
    await page.keyboard.press('Shift+F6')
    await expect.poll(() => pane()).toMatch(/sidebar/)
  })
})

test('the shortcut sheet fits the window, and gives the focus back', async () => {
  await card('C5').click()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog')
  await expect.poll(() => sheet.textContent()).toContain('Undercut this step')
  const { y = -1, height = 0 } = (await sheet.boundingBox()) ?? {}
  expect(y).toBeGreaterThan(0)
  expect(y + height).toBeLessThan(900)
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe('C5')
})

describe('a refusal', () => {
  test('lies over the map, and goes by Esc before Esc does anything else', async () => {
    await card('C5').click()
    const before = await page.getByRole('main').boundingBox()
    await dropFile(page, 'bad.argmap', 'hello')
    await page.getByRole('alert').waitFor()
    await expect.poll(() => page.getByRole('main').boundingBox()).toEqual(before)
    await page.keyboard.press('Escape')
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await expect.poll(() => selected()).toEqual(['C5'])
  })

  test('goes with the next command', async () => {
    await dropFile(page, 'bad.argmap', 'hello')
    await page.getByRole('alert').waitFor()
    await page.keyboard.press('Control+0')
    await page.getByRole('alert').waitFor({ state: 'detached' })
  })
})
