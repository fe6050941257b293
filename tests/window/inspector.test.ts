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
    { id: 'us', name: 'Reformers', short: 'Ref' },
    { id: 'them', name: 'Keepers' },
  ],
  turns: [
    { id: 't1', name: 'Opening', party: 'us' },
    { id: 't2', name: 'Answer', party: 'them' },
  ],
  claims: [
    { id: 'C0', text: 'Zoos should close', party: 'us', speaker: 'Ada', turn: 't1', contention: true },
    { id: 'C1', title: 'Pain', text: 'Animals suffer', party: 'us', speaker: 'Ben', tags: ['animals'] },
    { id: 'C2', text: 'They suffer needlessly', party: 'us' },
    { id: 'C3', text: 'Zoos save species', party: 'them' },
  ],
  relations: [
    { id: 's1', kind: 'support', from: ['C1', 'C2'], to: 'C0' },
    { id: 'x1', kind: 'rebut', from: ['C3'], to: 'C0' },
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
const field = (name: string) => inspector().getByLabel(name, { exact: true })
/** What a card says, its lines joined. */
const words = async (id: string) => (await card(id).locator('text').allTextContents()).join(' ')
const option = (name: string) => inspector().getByRole('radio', { name })
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-claim'))
/** Undoes from wherever the focus is. */
const undo = () => page.keyboard.press('Control+z')
const names = (of: string) =>
  inspector()
    .getByLabel(`Name of the ${of}`)
    .evaluateAll((all) => all.map((one) => (one instanceof HTMLInputElement ? one.value : '')))
/** Chooses in the menu of a party, a turn, a speaker or a tag. */
async function choose(of: string, item: string | RegExp): Promise<void> {
  await inspector()
    .getByRole('button', { name: `More about ${of}` })
    .press('Enter')
  await page.getByRole('menuitem', { name: item }).click()
}

describe('a claim', () => {
  beforeEach(() => row('C1').click())

  test('its title and text are live on card and outline, each one undo step', async () => {
    await field('Title').fill('')
    await field('Title').pressSequentially('Suffering')
    await expect.poll(() => words('C1')).toContain('Suffering.')
    await expect.poll(() => row('C1').textContent()).toContain('Suffering')
    await field('Text').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' in cages')
    await expect.poll(() => words('C1')).toContain('Animals suffer in cages')
    await undo()
    await expect.poll(() => field('Text').inputValue()).toBe('Animals suffer')
    await expect.poll(() => words('C1')).toContain('Suffering.')
    await undo()
    await expect.poll(() => field('Title').inputValue()).toBe('Pain')
    await expect.poll(() => words('C1')).toContain('Pain.')
  })

  test('its last word can’t be taken: the field says so, and gives back the words when it is left', async () => {
    await row('C3').click()
    await field('Text').press('Control+a')
    await page.keyboard.press('Backspace')
    await expect.poll(() => field('Text').inputValue()).toBe('')
    await expect.poll(() => inspector().getByRole('status').textContent()).toBe('A claim needs a title or a text.')
    await expect.poll(() => words('C3')).toContain('Zoos save species')
    await field('Speaker').focus()
    await expect.poll(() => field('Text').inputValue()).toBe('Zoos save species')
    await expect.poll(() => inspector().getByRole('status').count()).toBe(0)
  })

  test('emptied letter by letter, it keeps all of its words', async () => {
    await row('C3').click()
    await field('Text').click()
    await page.keyboard.press('Control+End')
    for (const _ of 'Zoos save species') await page.keyboard.press('Backspace')
    await expect.poll(() => field('Text').inputValue()).toBe('')
    await field('Speaker').focus()
    await expect.poll(() => field('Text').inputValue()).toBe('Zoos save species')
    await expect.poll(() => words('C3')).toContain('Zoos save species')
  })

  test('it goes to another party, to none, and to a new one', async () => {
    await field('Party').selectOption('Keepers')
    await expect.poll(() => words('C1')).toContain('KEEPERS')
    await field('Party').selectOption('No party')
    await expect.poll(() => words('C1')).not.toContain('KEEPERS')
    await field('Party').selectOption('New party…')
    await page.keyboard.type('Vets')
    await page.keyboard.press('Enter')
    await expect.poll(() => words('C1')).toContain('VETS')
    await expect.poll(() => field('Party').evaluate((one) => one === document.activeElement)).toBe(true)
    await undo()
    await expect.poll(() => words('C1')).not.toContain('VETS')
    await expect.poll(() => field('Party').locator('option').allTextContents()).not.toContain('Vets')
  })

  test('a new party without a name is none', async () => {
    await field('Party').selectOption('New party…')
    await page.keyboard.type('Vets')
    await page.keyboard.press('Escape')
    await expect.poll(() => words('C1')).toContain('REF')
    await expect.poll(() => field('Party').locator('option').allTextContents()).not.toContain('Vets')
  })

  test('its speaker, turn, contention, confidence, tags and note', async () => {
    await field('Speaker').press('ArrowDown')
    await expect
      .poll(() => page.getByRole('listbox', { name: 'Speaker' }).getByRole('option').allTextContents())
      .toEqual(['Ada', 'Ben'])
    await field('Speaker').press('ArrowDown')
    await field('Speaker').press('Enter')
    await expect.poll(() => words('C1')).toContain('Ada')
    await field('Speaker').fill('Cleo')
    await page.keyboard.press('Escape')
    await expect.poll(() => words('C1')).toContain('Cleo')
    await field('Turn').selectOption('Answer')
    await inspector().getByRole('button', { name: 'contention' }).click()
    await expect.poll(() => row('C1').textContent()).toContain('contention')
    await field('Confidence').fill('80')
    await field('Note').fill('Ask a vet')
    await inspector().getByRole('button', { name: 'Add a tag' }).click()
    await page.keyboard.type('pain')
    await page.keyboard.press('Enter')
    await page.keyboard.type('law')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => field('Tags').getByRole('listitem').allTextContents())
      .toEqual(['animals', 'pain', 'law', ''])
    await page.keyboard.press('Backspace')
    await field('Tags').getByRole('listitem').first().hover()
    await field('Tags').getByRole('button', { name: 'Remove the tag animals' }).click()
    await row('C0').click()
    await row('C1').click()
    await expect.poll(() => field('Tags').getByRole('listitem').allTextContents()).toEqual(['pain', ''])
    await expect.poll(() => field('Turn').inputValue()).toBe('t2')
    await expect.poll(() => field('Confidence').inputValue()).toBe('80')
    await expect.poll(() => field('Note').inputValue()).toBe('Ask a vet')
  })

  test('a drag of the slider is one undo step, however slow', async () => {
    const box = await field('Confidence').boundingBox()
    if (box === null) throw new Error('There is no slider.')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width / 2, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.7, y)
    await page.waitForTimeout(1_100)
    await page.mouse.move(box.x + box.width * 0.9, y)
    await page.mouse.up()
    expect(Number(await field('Confidence').inputValue())).toBeGreaterThan(85)
    await undo()
    await expect.poll(() => field('Confidence').inputValue()).toBe('50')
  })

  test('it is taken out of what it bears on', async () => {
    await inspector().locator('.reply').hover()
    await inspector().getByRole('button', { name: 'Remove from this relation' }).click()
    await expect.poll(() => inspector().getByRole('heading', { name: 'Bears on' }).count()).toBe(0)
    await row('C2').click()
    await expect.poll(() => inspector().getByRole('heading', { name: 'Bears on' }).count()).toBe(1)
  })
})

test('with the keyboard alone: from the card to a field, on by Tab and back by Esc', async () => {
  await row('C3').click()
  await card('C3').focus()
  for (let pane = 0; pane < 4; pane += 1) {
    await page.keyboard.press('F6')
    if (await inspector().evaluate((one) => one.contains(document.activeElement))) break
  }
  for (let stop = 0; stop < 9; stop += 1) {
    if (await field('Title').evaluate((one) => one === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type('Arks')
  await page.keyboard.press('Enter')
  await expect.poll(() => words('C3')).toContain('Arks.')
  await page.keyboard.press('Tab')
  await expect.poll(() => field('Text').evaluate((one) => one === document.activeElement)).toBe(true)
  await field('Note').focus()
  await page.keyboard.type('One\ntwo')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused()).toBe(null)
  await page.keyboard.press('Escape')
  await expect.poll(() => focused()).toBe('C3')
})

describe('a relation', () => {
  beforeEach(async () => {
    await row('C1').click()
    await inspector().getByRole('button', { name: 'The relation: supports' }).click()
  })

  test('turns from a support into a rebuttal and back', async () => {
    const status = page.locator('.status-bar')
    await option('Rebuttal').check({ force: true })
    await expect.poll(() => status.textContent()).toContain('2 rebut')
    await undo()
    await expect.poll(() => status.textContent()).toContain('1 rebut')
    await expect.poll(() => option('Support').isChecked()).toBe(true)
  })

  test('gets a scheme and a note, and loses a premise', async () => {
    await field('Scheme').fill('My own way')
    await page.keyboard.press('Enter')
    await field('Note').fill('Weak')
    await inspector().locator('.reply').first().hover()
    await inspector().getByRole('button', { name: 'Remove from this relation' }).first().click()
    await expect.poll(() => inspector().getByRole('button', { name: 'Remove from this relation' }).count()).toBe(0)
    await expect.poll(() => field('Scheme').inputValue()).toBe('My own way')
    await expect.poll(() => field('Note').inputValue()).toBe('Weak')
  })

  test('is deleted', async () => {
    await inspector().getByRole('button', { name: 'Delete' }).click()
    await expect.poll(() => page.locator('.status-bar').textContent()).toContain('0 support')
    await expect.poll(() => inspector().getByRole('article', { name: 'Map' }).count()).toBe(1)
  })
})

describe('the map', () => {
  test('its titles, language and direction', async () => {
    await field('Title of the map').fill('Close the\nzoos')
    await field('Subtitle').fill('A debate')
    await field('Language').fill('de')
    await page.keyboard.press('Escape')
    const before = await card('C1').boundingBox()
    await option('Down').check({ force: true })
    await expect.poll(async () => (await card('C1').boundingBox())?.y).not.toBe(before?.y)
    await expect.poll(() => field('Title of the map').inputValue()).toBe('Close the zoos')
    for (const [name, value] of [
      ['Down', 'down'],
      ['Language', 'de'],
      ['Subtitle', 'A debate'],
      ['Title of the map', 'Close the zoos'],
    ] as const) {
      if (name !== 'Down') await expect.poll(() => field(name).inputValue()).toBe(value)
      await undo()
      if (name !== 'Down') await expect.poll(() => field(name).inputValue()).not.toBe(value)
    }
  })

  test('a party gets another name and colour, goes and comes back with its claims', async () => {
    await field('Name of the party').first().fill('Friends')
    await field('Short name of Friends').fill('Fr')
    await expect.poll(() => words('C0')).toContain('FR')
    const colour = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--party-us'))
    await inspector().getByRole('button', { name: 'Colour of Friends' }).click()
    await page.getByLabel('Another colour', { exact: true }).fill('#123456')
    await expect.poll(colour).toBe('#123456')
    await page.keyboard.press('Escape')
    await page.getByLabel('Another colour', { exact: true }).waitFor({ state: 'detached' })
    await choose('Friends', /^Remove/)
    await expect.poll(() => names('party')).toEqual(['Keepers'])
    await expect.poll(() => words('C0')).not.toContain('FR')
    await undo()
    await expect.poll(() => words('C0')).toContain('FR')
  })

  test('a party and a turn are added and named', async () => {
    await inspector().getByRole('button', { name: 'Party', exact: true }).click()
    await page.keyboard.type('Vets')
    await expect.poll(() => names('party')).toEqual(['Reformers', 'Keepers', 'Vets'])
    await inspector().getByRole('button', { name: 'Turn', exact: true }).click()
    await page.keyboard.type('Closing')
    await expect.poll(() => names('turn')).toEqual(['Opening', 'Answer', 'Closing'])
    await field('Party of Closing').selectOption('Vets')
    await expect.poll(() => field('Party of Closing').locator('option:checked').textContent()).toBe('Vets')
  })

  test('its turns change places and go, and their claims stay', async () => {
    await choose('Opening', 'Move down')
    await expect.poll(() => names('turn')).toEqual(['Answer', 'Opening'])
    await choose('Opening', /^Remove/)
    await expect.poll(() => names('turn')).toEqual(['Answer'])
    await row('C0').click()
    await expect.poll(() => field('Turn').locator('option:checked').textContent()).toBe('No turn')
  })
})

test('what is changed for several claims changes in each, in one undo step', async () => {
  await card('C0').focus()
  await page.keyboard.press('Control+a')
  await expect.poll(() => inspector().getByRole('heading', { level: 2 }).textContent()).toBe('4 claims selected')
  await expect.poll(() => field('Party').locator('option:checked').textContent()).toBe('Several parties')
  await field('Party').selectOption('Keepers')
  await field('Speaker').fill('Dee')
  for (const id of ['C0', 'C1', 'C2', 'C3']) await expect.poll(() => words(id)).toMatch(/KEEPERS.*Dee/)
  await undo()
  await undo()
  await expect.poll(() => words('C0')).toMatch(/REF.*Ada/)
  await expect.poll(() => words('C3')).toContain('KEEPERS')
})

test('a claim that has no words yet is only named', async () => {
  await card('C0').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expect.poll(() => inspector().getByRole('article', { name: 'New claim' }).count()).toBe(1)
})
