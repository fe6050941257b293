import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dropFile, mapFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
let shown: WindowPage
let page: Page

beforeEach(async () => {
  shown = await bed.open('?new')
  page = shown.page
  await ghost().waitFor()
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  await page.context().close()
})

const ghost = () => page.getByRole('button', { name: /Type a claim/ })
const field = () => page.getByRole('textbox', { name: 'Text of the claim' })
const cards = () => page.locator('#canvas [data-claim]')
const press = (keys: string) => page.keyboard.press(keys)
const type = (text: string) => page.keyboard.type(text)

/** What each card says, in the order in which they were made. */
const claims = () =>
  cards().evaluateAll((all) => all.map((card) => card.getAttribute('aria-label')?.replace(/^[^:]*: /, '')))
/** The lines of text on a card, below its header. */
const linesOn = (claim: string) =>
  page.locator(`#canvas [data-claim="${claim}"]`).evaluate((card) => {
    const lines = new Map<string, string>()
    for (const text of card.querySelectorAll('text')) {
      const y = text.getAttribute('y') ?? ''
      if (Number(y) > 26) lines.set(y, (lines.get(y) ?? '') + text.textContent)
    }
    return [...lines.values()]
  })
const relations = () =>
  page.locator('.react-flow__edge').evaluateAll((all) => all.map((edge) => edge.getAttribute('aria-label')))
const focusedClaim = () => page.evaluate(() => document.activeElement?.getAttribute('data-claim') ?? null)
const textOf = async () => await field().inputValue()
/** What is chosen in the field: start and end. */
const chosen = () =>
  field().evaluate((area) => (area instanceof HTMLTextAreaElement ? [area.selectionStart, area.selectionEnd] : []))

describe('from an empty map, by keys alone', () => {
  test('a person types a claim, supports it and rebuts the support', async () => {
    await type('Zoos should close')
    await press('Tab')
    await type('Animals suffer')
    await press('Shift+Tab')
    await type('Nobody knows what animals feel')
    await press('Enter')
    await expect.poll(() => claims()).toEqual(['Zoos should close', 'Animals suffer', 'Nobody knows what animals feel'])
    expect((await relations()).sort()).toEqual([
      '“Animals suffer” supports “Zoos should close”, but fails.',
      '“Nobody knows what animals feel” rebuts “Animals suffer”.',
    ])
    await expect.poll(() => focusedClaim()).toBe(await cards().nth(2).getAttribute('data-claim'))
  })

  test('ten linked claims take ten command keys', async () => {
    await type('Claim 1')
    for (let claim = 2; claim <= 10; claim += 1) {
      await press(claim % 3 === 0 ? 'Shift+Tab' : 'Tab')
      await type(`Claim ${claim}`)
    }
    await press('Enter')
    await expect.poll(() => claims()).toEqual(Array.from({ length: 10 }, (_, index) => `Claim ${index + 1}`))
    await expect.poll(() => relations()).toHaveLength(9)
  })

  test('Ctrl Enter goes on with a claim beside the last', async () => {
    await type('Zoos should close')
    await press('Tab')
    await type('Animals suffer')
    await press('Control+Enter')
    await press('Control+Enter')
    await type('They cost money')
    await press('Enter')
    expect((await relations()).sort()).toEqual([
      '“Animals suffer” supports “Zoos should close”.',
      '“They cost money” supports “Zoos should close”.',
    ])
  })

  test('a letter that is a command elsewhere begins the first claim', async () => {
    await type('Close the zoos')
    await expect.poll(() => textOf()).toBe('Close the zoos')
  })

  test('Enter on the ghost card begins an empty one, and Esc gives that up', async () => {
    await press('Enter')
    await page.getByText('Type a claim', { exact: true }).waitFor()
    await expect.poll(() => textOf()).toBe('')
    await press('Tab')
    await expect.poll(() => cards().count()).toBe(1)
    await press('Escape')
    await ghost().waitFor()
    await type('Again')
    await expect.poll(() => textOf()).toBe('Again')
  })

  test('what is typed fast arrives whole and in order, over several cards', async () => {
    const sentence = 'The quick brown fox jumps over the lazy dog, 1234567890 times; and well-known/unknown words.'
    for (let claim = 0; claim < 4; claim += 1) {
      await type(sentence)
      await press('Tab')
    }
    await press('Escape')
    await expect.poll(() => claims()).toEqual(Array(4).fill(sentence))
  })
})

describe('while a card is written in', () => {
  test('Esc gives back the old text, and Enter keeps the new one', async () => {
    await type('Zoos')
    await press('Enter')
    await press('F2')
    await type(' should close')
    await press('Escape')
    await expect.poll(() => claims()).toEqual(['Zoos'])
    await press('Enter')
    await type(' must go')
    await press('Enter')
    await expect.poll(() => claims()).toEqual(['Zoos must go'])
    await expect.poll(() => focusedClaim()).not.toBeNull()
  })

  test('Shift Enter breaks the line, and arrows go by the lines of the card', async () => {
    await type('one')
    await press('Shift+Enter')
    await type('two and more')
    await press('ArrowUp')
    await press('Home')
    await expect.poll(() => chosen()).toEqual([0, 0])
    await press('ArrowDown')
    await expect.poll(() => chosen()).toEqual([4, 4])
    await press('Shift+End')
    await expect.poll(() => chosen()).toEqual([4, 16])
    await press('ArrowDown')
    await press('ArrowUp')
    await press('ArrowUp')
    await expect.poll(() => chosen()).toEqual([0, 0])
  })

  test('each line can become a claim of its own, which bears on the same', async () => {
    await type('Zoos should close')
    await press('Tab')
    await type('Animals suffer')
    await press('Shift+Enter')
    await type('They cost money')
    await page.getByText('as 2 claims').waitFor()
    await expect.poll(() => field().getAttribute('spellcheck')).toBe('true')
    await press('Control+Shift+Enter')
    await expect.poll(() => claims()).toEqual(['Zoos should close', 'Animals suffer', 'They cost money'])
    expect((await relations()).sort()).toEqual([
      '“Animals suffer” supports “Zoos should close”.',
      '“They cost money” supports “Zoos should close”.',
    ])
  })

  test('an outline that is pasted where a reply begins becomes such replies', async () => {
    await type('Zoos should close')
    await press('Shift+Tab')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate(() =>
      navigator.clipboard.writeText('- Zoos teach\n  - Children learn there\n- Zoos save species'),
    )
    await press('Control+v')
    await expect.poll(() => cards().count()).toBe(4)
    expect((await relations()).sort()).toEqual([
      '“Children learn there” supports “Zoos teach”.',
      '“Zoos save species” rebuts “Zoos should close”.',
      '“Zoos teach” rebuts “Zoos should close”.',
    ])
  })

  test('Ctrl Z takes back and Ctrl Shift Z brings again, as everywhere on the map', async () => {
    await type('Zoos')
    await press('Enter')
    await press('Enter')
    await page.waitForTimeout(1_100)
    await type(' should close')
    await press('Control+z')
    await expect.poll(() => textOf()).toBe('Zoos')
    await type('!')
    await expect.poll(() => textOf()).toBe('Zoos!')
    await press('Control+z')
    await press('Enter')
    await expect.poll(() => claims()).toEqual(['Zoos'])
    await press('Control+Shift+z')
    await expect.poll(() => claims()).toEqual(['Zoos!'])
  })

  test('Ctrl A chooses the text, and commands by Ctrl still run', async () => {
    await type('Zoos')
    await press('Control+a')
    await expect.poll(() => chosen()).toEqual([0, 4])
    await type('Parks')
    await press('Control+f')
    await type('Par')
    await expect.poll(() => page.getByRole('textbox', { name: 'Find in map' }).inputValue()).toBe('Par')
    await expect.poll(() => claims()).toEqual(['Parks'])
  })

  test('a click elsewhere keeps what was written', async () => {
    await type('Zoos')
    await page.locator('.react-flow__pane').click({ position: { x: 40, y: 40 } })
    await expect.poll(() => field().count()).toBe(0)
    await expect.poll(() => claims()).toEqual(['Zoos'])
  })

  test('a double click puts the caret where it is, a word is chosen by another, and a drag chooses', async () => {
    await type('Zoos should close')
    await press('Enter')
    const box = await cards().first().boundingBox()
    if (box === null) throw new Error('The card is out of sight.')
    await page.mouse.dblclick(box.x + 18, box.y + 34)
    await expect.poll(() => chosen()).toEqual([0, 0])
    await page.mouse.dblclick(box.x + 60, box.y + 34)
    await expect.poll(() => chosen()).toEqual([5, 11])
    await page.mouse.move(box.x + 17, box.y + 34)
    await page.mouse.down()
    await page.mouse.move(box.x + 200, box.y + 36)
    await page.mouse.up()
    await expect.poll(() => chosen()).toEqual([0, 17])
  })

  test('an input method writes into it, and its Enter is its own', async () => {
    await press('Enter')
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 })
    await devtools.send('Input.imeSetComposition', { text: '你', selectionStart: 1, selectionEnd: 1 })
    await expect.poll(() => textOf()).toBe('你')
    await field().dispatchEvent('keydown', { key: 'Enter', isComposing: true })
    await devtools.send('Input.insertText', { text: '你好' })
    await expect.poll(() => textOf()).toBe('你好')
    await press('Enter')
    await expect.poll(() => claims()).toEqual(['你好'])
  })

  test('a long text of markup and controls is text, and one of a megabyte is refused in a sentence', async () => {
    await type('Zoos ')
    const paste = '<img src=x onerror=alert(1)> \u0007&amp; word\n'.repeat(26_000)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const copy = (length: number) =>
      page.evaluate((text) => navigator.clipboard.writeText(text), paste.slice(0, length))
    await copy(1_000_000)
    await press('Control+v')
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/1,000,005 characters.*up to 100,000/)
    await expect.poll(() => textOf()).toBe('Zoos ')
    await copy(90_000)
    await press('Control+v')
    expect((await textOf()).length).toBe(90_005)
    await type('!')
    await press('Enter')
    expect((await claims())[0]?.endsWith('!')).toBe(true)
    await expect.poll(() => page.locator('#canvas img').count()).toBe(0)
  }, 120_000)
})

describe('lines break while writing as they do after', () => {
  const nasty = [
    'and/or either/or input/output/more/of/it and so on/so forth/without/any/space/at/all',
    'a well-known state-of-the-art mother-in-law-to-be off-by-one cross-cutting non-proliferation',
    `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft ${'x'.repeat(80)}`,
    '中国不应为美国的阿片类药物危机负责。「引用」（括号），以及更多的文字在这里继续。',
    'spaces at the end of a line that is about as long     as the card is wide        \n   and before   ',
    'https://example.org/a/very/long/path/that/goes/on?and=on&and=on#until-it-ends 50 % — “quoted” …',
    '👩🏽‍🚀👩🏽‍🚀 emoji and e\u0301 marks, soft\u00adhyphens, no\u00a0break\u00a0spaces and\ttabs',
    'one\n\n\nfour\n',
  ]

  test('in any text, with and without a title', async () => {
    const file = nasty.flatMap((text, index) => [
      { id: `t${index}`, text },
      { id: `u${index}`, title: 'Importer responsibility', text },
    ])
    await dropFile(page, 'nasty.argmap', mapFile({ claims: file }))
    await cards().first().waitFor()
    for (const { id } of file) {
      const before = await linesOn(id)
      expect(before.length).toBeGreaterThan(1)
      const card = page.locator(`#canvas [data-claim="${id}"]`)
      await card.focus()
      await card.click()
      await press('Enter')
      await expect.poll(() => field().count()).toBe(1)
      await expect.poll(() => linesOn(id)).toEqual(before)
      await press('Enter')
      await expect.poll(() => linesOn(id)).toEqual(before)
    }
  })

  test('typed letter by letter', async () => {
    await press('Enter')
    await page.keyboard.insertText(nasty.join(' '))
    for (const word of ['and/or', ' well-known', ' x'.repeat(12), '   ']) await type(word)
    const [claim = ''] = await cards().evaluateAll((all) => all.map((card) => card.getAttribute('data-claim') ?? ''))
    const before = await linesOn(claim)
    await press('Enter')
    await expect.poll(() => linesOn(claim)).toEqual(before)
  })
})
