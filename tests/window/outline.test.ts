import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dropFile, mapFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
let shown: WindowPage
let page: Page

beforeEach(async () => {
  shown = await bed.open('?open=sample')
  page = shown.page
  await page.locator('[data-claim=C0]').waitFor()
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  await page.context().close()
})

const row = (id: string) => page.locator(`#row-${id}`)
const rows = () => page.getByRole('treeitem')
const selected = () => page.locator('[role=treeitem][aria-selected=true]').evaluateAll((all) => all.map(({ id }) => id))
const focused = () => page.evaluate(() => document.activeElement?.id)
const field = () => page.getByRole('textbox', { name: /Text of the claim/ })

describe('a row', () => {
  test('says its level and its place among its siblings', async () => {
    const place = await row('C1').evaluate((one) =>
      ['level', 'posinset', 'setsize'].map((name) => one.getAttribute(`aria-${name}`)),
    )
    expect(place).toEqual(['2', '1', '7'])
  })

  test('is written on its card by Enter, and follows every key', async () => {
    await row('C0').focus()
    await page.keyboard.press('ArrowDown')
    const [id = ''] = await selected()
    await page.keyboard.press('Enter')
    await field().waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Other words')
    await expect.poll(() => page.locator(`#${id}`).textContent()).toContain('Other words')
  })

  test('is written on its card by a double click', async () => {
    await row('C5').dblclick()
    await expect.poll(() => field().inputValue()).toContain('sanctions')
  })

  test('is the only one that is rendered anew while its claim is written', async () => {
    await row('C1').dblclick()
    await field().waitFor()
    const touched = await page.evaluateHandle(() => {
      const rows = new Set<string>()
      const note = (changes: MutationRecord[]) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement
          rows.add(element?.closest('[role=treeitem]')?.id ?? '')
        }
      }
      const tree = document.querySelector('[role=tree]')
      if (tree !== null)
        new MutationObserver(note).observe(tree, { subtree: true, childList: true, characterData: true })
      return rows
    })
    await page.keyboard.type('x')
    await page.getByRole('treeitem', { selected: true }).waitFor()
    await page.evaluate(() => new Promise(requestAnimationFrame))
    await expect.poll(() => touched.evaluate((rows) => [...rows])).toEqual(['row-C1'])
  })

  test('is deleted by its key; the focus stays in the tree, and undo brings it back', async () => {
    await row('U2').click()
    await page.keyboard.press('Delete')
    await expect.poll(() => row('U2').count()).toBe(0)
    await expect.poll(() => focused()).toBe((await selected())[0])
    await page.keyboard.press('Control+z')
    await expect.poll(() => row('U2').count()).toBe(1)
  })

  test('goes under the one above it, out again, and up among its siblings by keys; the focus goes along', async () => {
    await row('C3').click()
    await row('C3').focus()
    const level = () => row('C3').getAttribute('aria-level')
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(level).toBe('3')
    await expect.poll(() => focused()).toBe('row-C3')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(level).toBe('2')
    const place = () => row('C3').getAttribute('aria-posinset')
    const before = Number(await place())
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(place).toBe(String(before - 1))
    await expect.poll(() => focused()).toBe('row-C3')
  })

  test('is selected with the next by Shift and an arrow', async () => {
    await row('C0').click()
    await row('C0').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    expect((await selected()).length).toBe(3)
    await page.keyboard.press('Shift+ArrowUp')
    expect((await selected()).length).toBe(2)
  })

  test('is dragged to another parent; where it lands is said before, and Esc breaks it off', async () => {
    const [from, to] = [await row('C3').boundingBox(), await row('C1').boundingBox()]
    if (from === null || to === null) throw new Error('A row is out of sight.')
    const drag = async () => {
      await page.mouse.move(from.x + 90, from.y + 10)
      await page.mouse.down()
      await page.mouse.move(to.x + 90, to.y + to.height / 2, { steps: 4 })
      await page.locator('.drop-label').waitFor()
    }
    await drag()
    await expect.poll(() => page.locator('.drop-label').textContent()).toContain('Under “The fentanyl crisis')
    await expect.poll(() => row('C1').getAttribute('data-landing')).toBe('into')
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect.poll(() => row('C3').getAttribute('aria-level')).toBe('2')
    await drag()
    await page.mouse.up()
    await expect.poll(() => row('C3').getAttribute('aria-level')).toBe('3')
    await page.keyboard.press('Control+z')
    await expect.poll(() => row('C3').getAttribute('aria-level')).toBe('2')
  })

  test('folds and unfolds', async () => {
    await row('C0').click()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => rows().count()).toBe(1)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => rows().count()).toBe(24)
  })
})

describe('the field that finds claims', () => {
  test('leads to what it found by the down arrow', async () => {
    await page.keyboard.press('Control+f')
    await page.keyboard.type('mexico sovereign')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused()).toBe('row-C3b')
    await expect.poll(() => selected()).toEqual(['row-C3b'])
  })

  test('is emptied by Esc, and then left for the map', async () => {
    await page.keyboard.press('Control+f')
    await page.keyboard.type('mexico')
    await page.keyboard.press('Escape')
    await expect.poll(() => rows().count()).toBe(24)
    await page.keyboard.press('Escape')
    await expect.poll(() => focused()).toBe('canvas')
  })

  test('makes a claim of words that it did not find', async () => {
    await page.keyboard.press('Control+f')
    await page.keyboard.type('Lions are well fed')
    await page.getByRole('button', { name: 'Make this a claim' }).click()
    await expect.poll(() => field().inputValue()).toBe('Lions are well fed')
    await expect.poll(() => rows().filter({ hasText: 'Lions are well fed' }).count()).toBe(1)
    await page.keyboard.type(', too')
    await expect.poll(() => rows().filter({ hasText: 'Lions are well fed, too' }).count()).toBe(1)
  })
})

test('an unanswered point is answered from the list of open points', async () => {
  await page.getByRole('tab', { name: /Open points/ }).click()
  const points = page.getByRole('list', { name: 'Open points' }).getByRole('listitem')
  const first = points.first()
  const before = await first.textContent()
  await first.getByRole('button', { name: 'Answer', exact: true }).click()
  await field().waitFor()
  await page.keyboard.type('We said so')
  await expect.poll(() => first.textContent()).not.toBe(before)
})

describe('a map of 2,000 claims', () => {
  const large = mapFile({
    claims: Array.from({ length: 2_000 }, (_, index) => ({ id: `c${index}`, text: `Claim number ${index}` })),
    relations: Array.from({ length: 1_999 }, (_, index) => ({
      id: `r${index}`,
      kind: index % 3 === 0 ? 'rebut' : 'support',
      from: [`c${index + 1}`],
      to: `c${Math.floor(index / 4)}`,
    })),
  })

  test('has only the rows in sight on the page, and finds and walks all of them', async () => {
    await dropFile(page, 'large.argmap', large)
    await row('c0').waitFor()
    await expect.poll(() => rows().count()).toBeLessThan(80)
    await row('c0').focus()
    await page.keyboard.press('End')
    const last = page.locator('[role=treeitem]:focus')
    expect(Number(await last.getAttribute('data-index'))).toBe(1_999)
    await expect.poll(() => last.isVisible()).toBe(true)
    await page.keyboard.press('Control+f')
    await page.keyboard.type('number 1777')
    await row('c1777').waitFor()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused()).toBe('row-c1777')
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Escape')
    // The row that is selected keeps its place in the tab order, and comes into sight among all the others.
    await expect.poll(() => row('c1777').isVisible()).toBe(true)
    await expect.poll(() => rows().count()).toBeLessThan(80)
  })
})
