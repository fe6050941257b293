import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { disputeByKeys } from '../support/disputeByKeys.ts'
import { downloaded } from '../support/journey.ts'
import type { WindowPage } from '../support/windowPage.ts'
import { disputeInWords, wordsOf } from '../support/wordsOf.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
let shown: WindowPage
let page: Page

beforeEach(async () => {
  shown = await bed.open('', () => {
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
  page = shown.page
  await page.getByRole('button', { name: 'New map' }).waitFor()
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  await page.context().close()
})

const openSample = async () => {
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await page.locator('[data-claim=C0]').waitFor()
}
const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
const claim = () => page.evaluate(() => document.activeElement?.getAttribute('data-claim') ?? '')
const dialog = () => page.getByRole('dialog')
const keyOf = (label: string) => dialog().getByRole('button', { name: new RegExp(`^${label}: `) })
const said = () => dialog().getByRole('status').textContent()

/** Presses what a script says, and counts the command keys. */
async function press(script: readonly string[]): Promise<number> {
  let keys = 0
  for (const step of script) {
    if (step.startsWith('"')) {
      // The first letter is a key for what waits for one, as the card of an empty map does.
      await page.keyboard.type(step.slice(1, 2))
      await page.keyboard.insertText(step.slice(2, -1))
      continue
    }
    keys += 1
    await page.keyboard.press(step)
    if (step === 'Alt+n') await page.locator('#canvas').waitFor()
    // A person sees where the keyboard is before they go on.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    )
  }
  return keys
}

async function savedMap(): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')])
  return (await downloaded(download)).toString()
}

describe('by keyboard alone', () => {
  test('the whole dispute takes at most 1.5 command keys for each claim and relation', async () => {
    const keys = await press(disputeByKeys)
    const text = await savedMap()
    expect(wordsOf(text)).toEqual(disputeInWords)
    const { claims, relations } = JSON.parse(text)
    expect(keys / (claims.length + relations.length)).toBeLessThanOrEqual(1.5)
  }, 300_000)

  test('ten linked claims take at most twelve command keys', async () => {
    const others = Array.from({ length: 9 }, (_, at) => [at % 3 === 0 ? 'Tab' : 'Control+Enter', `"Claim ${at + 2}"`])
    const keys = await press(['Alt+n', '"Claim 1"', ...others.flat(), 'Enter'])
    expect(keys).toBeLessThanOrEqual(12)
    const { claims, relations } = JSON.parse(await savedMap())
    expect([claims.length, relations.length]).toEqual([10, 9])
  })

  test('a walk leads along the relations of a claim, onto a step and to what it attacks', async () => {
    await openSample()
    await press(['/', '"two forensic"', 'Enter', 'Escape'])
    await expect.poll(() => claim()).toBe('C5a')
    await press(['.'])
    await expect.poll(() => name()).toMatch(/supports “Sanctions as obstacle”/)
    await press(['.'])
    await expect.poll(() => name()).toMatch(/undercuts the step/)
    await press(['Enter'])
    await expect.poll(() => name()).toMatch(/supports “Sanctions as obstacle”/)
    await press(['Enter'])
    await expect.poll(() => claim()).toBe('C5')
    await press([',', ',', 'Escape'])
    await expect.poll(() => page.locator('.relation-focus').count()).toBe(0)
  })

  test('arrows with Shift select more, and back gives up again', async () => {
    await openSample()
    const count = () => page.locator('#canvas [data-claim][aria-pressed=true]').count()
    await press(['ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown'])
    await expect.poll(() => count()).toBe(3)
    await press(['Shift+ArrowUp'])
    await expect.poll(() => count()).toBe(2)
  })
})

describe('a key of one’s own', () => {
  test('is taken, shown everywhere, kept, and given back', async () => {
    await openSample()
    await page.keyboard.press('?')
    await keyOf('New claim').press('Enter')
    await page.keyboard.press('n')
    await expect.poll(() => said()).toBe('N is the key of “Next unanswered claim”; give that another one first.')
    await page.keyboard.press('Control+t')
    await expect.poll(() => said()).toContain('the browser’s own')
    await page.keyboard.press('F7')
    await expect.poll(() => said()).toBe('“New claim” has the key F7.')
    await expect.poll(() => keyOf('New claim').textContent()).toBe('F7')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.toolbar kbd').first().getAttribute('data-keys')).toBe('F7')
    await page.reload()
    await openSample()
    await page.keyboard.press('F7')
    await page.getByRole('textbox', { name: 'Text of the claim' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await dialog().getByRole('button', { name: 'Give “New claim” its usual key again' }).click()
    await expect.poll(() => keyOf('New claim').textContent()).toBe('C')
    await expect.poll(() => dialog().getByRole('button', { name: 'Reset all keys' }).count()).toBe(0)
  })

  test('is found by words and by the key itself; Esc ends the search, then closes the sheet', async () => {
    const found = () => dialog().locator('dt').allTextContents()
    await page.keyboard.press('?')
    const all = (await found()).length
    await page.keyboard.type('unanswered')
    await expect.poll(() => found()).toContain('Next unanswered claim')
    expect((await found()).length).toBeLessThan(6)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('ctrl+g')
    await expect.poll(() => found()).toEqual(['Group the claims', 'Ungroup'])
    await page.keyboard.type(' no such')
    await expect.poll(() => dialog().getByText('No command has').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect((await found()).length).toBe(all)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  test('Esc keeps the old one, and leaves the sheet open', async () => {
    await page.keyboard.press('?')
    await keyOf('Delete').press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(() => keyOf('Delete').textContent()).toBe('Delete')
    await expect.poll(() => dialog().isVisible()).toBe(true)
  })
})
