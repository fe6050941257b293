import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dropFile, mapFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
let shown: WindowPage
let page: Page

const zoos = mapFile({
  title: 'Zoos',
  parties: [
    { id: 'us', name: 'Reformers' },
    { id: 'them', name: 'Keepers' },
    { id: 'vets', name: 'Vets' },
  ],
  turns: [{ id: 't1', name: 'Opening', party: 'them' }],
  sources: [{ id: 'report', title: 'The zoo report' }],
  claims: [
    { id: 'C0', text: 'Zoos should close', party: 'us', speaker: 'Ada', contention: true, sources: ['report'] },
    { id: 'C1', text: 'Animals suffer', party: 'us', speaker: 'Ben', tags: ['animals'], sources: ['report'] },
    { id: 'C2', text: 'Zoos save species', party: 'them', speaker: 'Ada', tags: ['animals', 'law'] },
    { id: 'C3', text: 'Zoos are old', sources: ['report'] },
  ],
  relations: [
    { id: 's1', kind: 'support', from: ['C1'], to: 'C0' },
    { id: 'x1', kind: 'rebut', from: ['C2'], to: 'C0' },
  ],
})

beforeEach(async () => {
  shown = await bed.open()
  page = shown.page
  await dropFile(page, 'zoos.argmap', zoos)
  await card('C0').waitFor()
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  await page.context().close()
})

const card = (id: string) => page.locator(`#canvas [data-claim="${id}"]`)
const row = (id: string) => page.locator(`#row-${id}`)
const inspector = () => page.getByRole('complementary', { name: 'Inspector' })
const words = async (id: string) => (await card(id).locator('text').allTextContents()).join(' ')
const undo = () => page.keyboard.press('Control+z')
const field = (of: string, value: string) =>
  inspector().locator(`input[aria-label="Name of the ${of}"][value="${value}"]`)
const names = (of: string) =>
  inspector()
    .getByLabel(`Name of the ${of}`)
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : '')))
const more = (of: string) => inspector().getByRole('button', { name: `More about ${of}` })
/** What the focus is on, by its words or its value. */
const focused = () =>
  page.evaluate(() => {
    const { activeElement: at } = document
    return at instanceof HTMLInputElement ? at.value : at?.textContent
  })

describe('parties', () => {
  test('one is merged into another by keys alone, and one undo step brings both back', async () => {
    await more('Keepers').press('Enter')
    await page.getByRole('menu').waitFor()
    for (let press = 0; press < 8 && (await focused()) !== 'Merge into'; press += 1)
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect.poll(focused).toBe('Reformers')
    await page.keyboard.press('Enter')
    await expect.poll(() => names('party')).toEqual(['Reformers', 'Vets'])
    await expect.poll(() => words('C2')).toContain('REFORMERS')
    await expect
      .poll(() => page.locator('.status-bar').textContent())
      .toContain('“Keepers” is merged into “Reformers”: 1 claim and 1 turn moved')
    await undo()
    await expect.poll(() => names('party')).toEqual(['Reformers', 'Keepers', 'Vets'])
    await expect.poll(() => words('C2')).toContain('KEEPERS')
  })

  test('they change places by keys and by drag, and keep the colours that they show', async () => {
    const colour = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--party-vets'))
    const before = await colour()
    await field('party', 'Vets').press('Alt+ArrowUp')
    await expect.poll(() => names('party')).toEqual(['Reformers', 'Vets', 'Keepers'])
    await inspector()
      .getByRole('button', { name: /^Move Vets/ })
      .press('ArrowUp')
    await expect.poll(() => names('party')).toEqual(['Vets', 'Reformers', 'Keepers'])
    await inspector().locator('.row-of-fields').first().hover()
    await inspector()
      .getByRole('button', { name: /^Move Vets/ })
      .hover()
    await page.mouse.down()
    const last = await field('party', 'Keepers').boundingBox()
    await page.mouse.move(1_200, (last?.y ?? 0) + 24, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => names('party')).toEqual(['Reformers', 'Keepers', 'Vets'])
    await expect.poll(() => colour()).toBe(before)
    await undo()
    await expect.poll(() => names('party')).toEqual(['Vets', 'Reformers', 'Keepers'])
  })

  test('a name that is taken is refused in one sentence, and nothing is lost', async () => {
    await field('party', 'Vets').fill('keepers')
    await expect.poll(() => inspector().getByRole('status').textContent()).toBe('There is a party “Keepers” already.')
    await page.keyboard.press('Tab')
    await expect.poll(() => names('party')).toEqual(['Reformers', 'Keepers', 'Vets'])
  })

  test('a suggested colour is chosen by the arrows, and shows in both themes', async () => {
    await inspector().getByRole('button', { name: 'Colour of Reformers' }).press('Enter')
    const choice = page.getByRole('dialog', { name: 'Colour of Reformers' })
    await expect.poll(() => choice.locator('figcaption').allTextContents()).toEqual(['Light', 'Dark'])
    await choice.getByRole('radio', { name: 'Blue' }).focus()
    await page.keyboard.press('ArrowLeft')
    const colour = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--party-us'))
    await expect.poll(colour).toBe('#3b2301')
    await page.keyboard.press('Escape')
    await expect.poll(() => choice.count()).toBe(0)
    await undo()
    await expect.poll(colour).toBe('#2857a4')
  })
})

test('speakers and tags are renamed everywhere, merged, and taken away', async () => {
  await expect.poll(() => names('speaker')).toEqual(['Ada', 'Ben'])
  await field('speaker', 'Ada').fill('Ben')
  await page.keyboard.press('Enter')
  await expect.poll(() => inspector().getByRole('status').textContent()).toBe('There is a speaker “Ben” already.')
  await inspector().getByLabel('Name of the speaker').first().fill('Ada B.')
  await page.keyboard.press('Enter')
  await expect.poll(() => words('C0')).toContain('Ada B.')
  await expect.poll(() => words('C2')).toContain('Ada B.')
  await more('Ben').press('Enter')
  await page.getByRole('menuitem', { name: /^Remove/ }).click()
  await expect.poll(() => words('C1')).not.toContain('Ben')
  await more('animals').press('Enter')
  await page.getByRole('menuitem', { name: 'Merge into' }).press('ArrowRight')
  await page.getByRole('menuitem', { name: 'law' }).press('Enter')
  await expect.poll(() => names('tag')).toEqual(['law'])
  await row('C2').click()
  await expect
    .poll(() => inspector().getByRole('list', { name: 'Tags' }).getByRole('listitem').allTextContents())
    .toEqual(['law', ''])
})

describe('argument schemes', () => {
  test('one is found by typing, and a question becomes a rebuttal or an undercut with one key', async () => {
    await row('C1').click()
    await card('C1').focus()
    await page.keyboard.press('k')
    await page.keyboard.type('expert')
    await page.keyboard.press('Enter')
    const questions = inspector().getByRole('list', { name: 'Critical questions' })
    await expect.poll(() => questions.getByRole('listitem').count()).toBe(6)
    await page.keyboard.press('Tab')
    await page.keyboard.press('u')
    await page.getByRole('article', { name: 'New claim' }).getByText('How much does the person really know?').waitFor()
    await page.keyboard.type('Nobody knows')
    await page.keyboard.press('Enter')
    await row('C1').click()
    await card('C1').focus()
    await page.keyboard.press('k')
    await inspector().getByText('1 of 6 raised').waitFor()
    await card('C1').focus()
    await page.keyboard.press('y')
    await page.keyboard.type('She is no vet')
    await page.keyboard.press('Enter')
    await row('C1').click()
    await expect.poll(() => inspector().getByRole('heading', { name: 'Replies' }).count()).toBe(1)
    await undo()
    await expect.poll(() => inspector().getByRole('heading', { name: 'Replies' }).count()).toBe(0)
  })
})

describe('open points', () => {
  const point = (text: string) => page.locator('.point').filter({ hasText: text })

  test('each leads to its place, and one key makes the move that closes it', async () => {
    await page.getByRole('tab', { name: 'Open points' }).click()
    await point('Zoos save species').locator('.point-words').first().press('a')
    await page.keyboard.type('They do not')
    await page.keyboard.press('Enter')
    await expect.poll(() => point('answers “Zoos save species”').or(point('to “Zoos save species”')).count()).toBe(0)
    await point('cites no source')
      .filter({ hasText: 'Zoos save species' })
      .getByRole('button', { name: 'Cite', exact: true })
      .click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Cite a source')
    await page.keyboard.type('The zoo')
    await page.keyboard.press('Enter')
    await expect.poll(() => inspector().locator('.cited').allTextContents()).toEqual(['The zoo report'])
    await expect.poll(() => point('cites no source').filter({ hasText: 'Zoos save species' }).count()).toBe(0)
  })

  test('the arrows go from one to the next', async () => {
    await page.getByRole('tab', { name: 'Open points' }).click()
    const first = page.locator('.point-words').first()
    await first.focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.point-words').last().getAttribute('aria-current')).toBe('true')
  })
})
