import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dropFile, mapFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
let shown: WindowPage
let page: Page
let letGo: () => void

beforeEach(async () => {
  shown = await bed.open('?open=sample')
  page = shown.page
  await card('C0').waitFor()
  // The thread that lays out large maps begins only when the test lets it.
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(/layoutWorker/, async (route) => {
    await held
    await route.continue()
  })
})
afterEach(async () => {
  letGo()
  expect(shown.complaints).toEqual([])
  await page.context().close()
})

const card = (claim: string) => page.locator(`[data-claim="${claim}"]`)

/** Where a card lies, once the view and the card are at rest. */
async function restingBox(claim: string) {
  for (let last = ''; ; ) {
    const box = await card(claim).boundingBox()
    const place = JSON.stringify(box)
    if (place === last) return box
    last = place
    await page.waitForTimeout(150)
  }
}

const bar = () => page.getByText(/^Laying out [\d,]+ claims…$/)
const layingOut = () => page.getByText('Laying out…', { exact: true })

/** A map of so many claims: `c0`, and ones that answer it and each other. */
function mapOf(count: number): string {
  const claims = Array.from({ length: count }, (_, index) => ({ id: `c${index}`, text: `Claim number ${index}` }))
  const relations = claims.slice(1).map(({ id }, index) => ({
    id: `r${index}`,
    kind: index % 2 === 0 ? 'support' : 'rebut',
    from: [id],
    to: `c${Math.floor(index / 6)}`,
  }))
  return mapFile({ title: 'Large', claims, relations })
}

/** Where the cards on the screen stand in the map, px. */
const places = () =>
  page.locator('.react-flow__node-card').evaluateAll((nodes) =>
    Object.fromEntries(
      nodes.map((node) => {
        const { m41, m42 } = new DOMMatrix(getComputedStyle(node).transform)
        return [node.getAttribute('data-id') ?? '', [m41, m42]] as const
      }),
    ),
  )

describe('while a large map is opened', () => {
  test('it is said how far it is, and what was shown stays in use until it is there', async () => {
    await dropFile(page, 'large.argmap', mapOf(200))
    await bar().waitFor()
    await expect.poll(() => bar().textContent()).toBe('Laying out 200 claims…')
    await card('C0').click()
    await expect.poll(() => card('C0').getAttribute('aria-pressed')).toBe('true')
    letGo()
    await card('c0').waitFor()
    await expect.poll(() => bar().count()).toBe(0)
    await expect.poll(() => layingOut().count()).toBe(0)
  })

  test.each([
    ['Esc', () => page.keyboard.press('Escape')],
    ['a click', () => page.getByRole('button', { name: /^Cancel/ }).click()],
  ])('%s gives it up, and what was shown stays', async (_how, cancel) => {
    await dropFile(page, 'large.argmap', mapOf(200))
    await bar().waitFor()
    await cancel()
    await bar().waitFor({ state: 'detached' })
    letGo()
    await expect.poll(() => card('C0').count()).toBe(1)
    // It can be opened all the same.
    await dropFile(page, 'large.argmap', mapOf(200))
    await card('c0').waitFor()
  })

  test('a later one takes its place', async () => {
    await dropFile(page, 'large.argmap', mapOf(200))
    await bar().waitFor()
    await dropFile(page, 'small.argmap', mapFile({ claims: [{ id: 'z', text: 'Small' }] }))
    await card('z').waitFor()
    await expect.poll(() => bar().count()).toBe(0)
    letGo()
    await expect.poll(() => card('c0').count()).toBe(0)
  })
})

describe('while a map that has grown large is laid out', () => {
  const MOST_AT_ONCE = 150
  let before: Awaited<ReturnType<typeof places>>

  beforeEach(async () => {
    await dropFile(page, 'large.argmap', mapOf(MOST_AT_ONCE))
    await card('c0').waitFor()
    await expect.poll(() => bar().count()).toBe(0)
    await page.keyboard.press('Control+0')
    before = await places()
    await card('c149').click()
    await page.keyboard.press('Tab')
  })

  test('a new claim is written beside what it answers, and what was there stays where it was', async () => {
    await page.keyboard.type('A new claim')
    await layingOut().waitFor()
    const now = await places()
    const [isNew = '', ...others] = Object.keys(now).filter((id) => before[id] === undefined)
    expect(others).toEqual([])
    expect(Object.entries(before).filter(([id, place]) => `${place}` !== `${now[id]}`)).toEqual([])
    const [x = 0, y = 0] = now[isNew] ?? []
    const [targetX = 0, targetY = 0] = now.c149 ?? []
    expect(x).toBeGreaterThan(targetX + 228)
    expect(Math.abs(y - targetY)).toBeLessThan(400)
    await expect.poll(() => card(isNew).textContent()).toContain('A new claim')
    await expect.poll(() => page.locator('[data-relation]').count()).toBe(MOST_AT_ONCE)
  })

  test('the answer is that of the map as it is by then', async () => {
    await page.keyboard.type('One')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('Two')
    await page.keyboard.press('Enter')
    await layingOut().waitFor()
    letGo()
    await layingOut().waitFor({ state: 'detached' })
    const settled = await places()
    // Undone and done again, the map is laid out anew.
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+Shift+z')
    await layingOut().waitFor({ state: 'detached' })
    await expect.poll(places, { timeout: 10_000 }).toEqual(settled)
    await expect.poll(() => page.locator('[data-relation]').count()).toBe(MOST_AT_ONCE + 1)
  })

  test('undo goes back to the map that is laid out already', async () => {
    await page.keyboard.type('A new claim')
    await page.keyboard.press('Enter')
    await layingOut().waitFor()
    await page.keyboard.press('Control+z')
    await layingOut().waitFor({ state: 'detached' })
    await expect.poll(() => places()).toEqual(before)
  })
})

describe('a map of more cards than the page holds', () => {
  beforeEach(async () => {
    letGo()
    await dropFile(page, 'large.argmap', mapOf(400))
    await card('c0').waitFor()
  })

  const mounted = () =>
    page.locator('[data-claim]').evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')))
  /** How many px of the picture under the page are painted. */
  const painted = () =>
    page.locator('.backdrop canvas').evaluateAll((all) =>
      all
        .filter((canvas) => canvas instanceof HTMLCanvasElement && canvas.style.visibility === '' && canvas.width > 0)
        .map((canvas) => {
          const { width, height } = canvas as HTMLCanvasElement
          // A copy: Chromium warns of a canvas that is read again and again.
          const copy = Object.assign(document.createElement('canvas'), { width, height })
          const context = copy.getContext('2d', { willReadFrequently: true })
          context?.drawImage(canvas as HTMLCanvasElement, 0, 0)
          const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] }
          return data.filter((value, index) => index % 4 === 3 && value > 0).length
        }),
    )

  test('is painted whole, and a card that is only painted answers to pointer and keys as any other', async () => {
    await expect.poll(async () => (await mounted()).length).toBeGreaterThan(1)
    expect((await mounted()).length).toBeLessThan(200)
    await expect.poll(async () => (await painted())[0]).toBeGreaterThan(1_000)
    const near = (await mounted()).find((claim) => claim !== 'c0') ?? ''
    const root = await restingBox('c0')
    const other = await card(near).boundingBox()
    await page.keyboard.press('Control+0')
    await expect.poll(mounted).toEqual(['c0'])
    const far = await restingBox('c0')
    if (root === null || other === null || far === null) throw new Error('A card is not on the page.')
    const zoom = far.width / root.width
    const x = far.x + (other.x + other.width / 2 - root.x) * zoom
    const y = far.y + (other.y + other.height / 2 - root.y) * zoom
    await page.mouse.click(x, y)
    await expect.poll(() => card(near).getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('ArrowDown')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-claim'))
    await expect.poll(focused).not.toBe(near)
    await expect.poll(focused).toMatch(/^c\d+$/)
    await expect.poll(async () => (await painted())[0]).toBeGreaterThan(1_000)
  })
})
