import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { type StaticServer, serveFolder } from '../support/staticServer.ts'
import { builtWindow } from '../support/windowPage.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Finding {
  readonly id: string
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
}

/** What the script of axe puts on the page. */
interface Axe {
  run(within: Document, options: { readonly runOnly: readonly string[] }): Promise<{ violations: Finding[] }>
}

let browser: Browser
let server: StaticServer
let context: BrowserContext

beforeAll(async () => {
  ;[browser, server] = await Promise.all([startBrowser(), serveFolder(builtWindow)])
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})
afterEach(() => context.close())

async function open(query: string, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  await page.goto(`${server.origin}${query}`)
  return page
}

/** What axe finds on the page as it is, a line each. */
async function found(page: Page): Promise<readonly string[]> {
  // The policy of the page allows no script but its own; the debugger's is not asked.
  await page.evaluate(axe)
  const violations = await page.evaluate<readonly Finding[], readonly string[]>(async (tags) => {
    const { axe } = globalThis as unknown as { readonly axe: Axe }
    return (await axe.run(document, { runOnly: tags })).violations
  }, TAGS)
  // What is drawn on a card is all in its name, in the order in which one would say it.
  const isOfCard = (id: string, target: string) => id === 'label-content-name-mismatch' && target.includes('data-claim')
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => !isOfCard(id, target.join(' ')))
      .map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`),
  )
}

const themes = ['light', 'dark'] as const
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 640 },
] as const
const cases = themes.flatMap((colorScheme) => sizes.map((viewport) => ({ colorScheme, viewport })))
const named = cases.map((one) => [`${one.colorScheme}, ${one.viewport.width} × ${one.viewport.height}`, one] as const)

describe('axe finds nothing', () => {
  test.each(named)('on the start screen: %s', async (_, options) => {
    const page = await open('', options)
    await page.locator('.thumbnail').waitFor()
    expect(await found(page)).toEqual([])
  })

  test.each(named)(
    'on the map, with a claim and with a relation selected, and on what opens over it: %s',
    async (_, options) => {
      const page = await open('?open=sample', options)
      await page.locator('[data-claim=C0]').waitFor()
      expect(await found(page), 'map').toEqual([])
      await page.locator('[data-claim=C0]').focus()
      await page.keyboard.press('ArrowRight')
      expect(await found(page), 'claim').toEqual([])
      await page.keyboard.press('.')
      expect(await found(page), 'relation').toEqual([])
      for (const [name, key] of [
        ['palette', 'Control+k'],
        ['shortcuts', '?'],
        ['export', 'Control+e'],
      ] as const) {
        await page.keyboard.press(key)
        await page.getByRole('dialog').waitFor()
        if (name === 'export') await page.getByRole('dialog').getByRole('img').first().waitFor()
        expect(await found(page), name).toEqual([])
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
    },
  )
})

test('a card says its party, its standing and its replies', async () => {
  const page = await open('?open=sample', {})
  const card = page.locator('#canvas [data-claim=C5]')
  expect(await card.getAttribute('aria-label')).toMatch(/^China, Qin Gang, .*contested.*: Sanctions as obstacle/)
  expect(await card.getAttribute('aria-description')).toBe('2 supports, 1 rebuttal')
})

test('with its text at 200 % nothing of the window is cut off', async () => {
  // What a browser's zoom of 200 % makes of a window of 2048 × 1280.
  const page = await open('?open=sample', { viewport: { width: 1024, height: 640 }, deviceScaleFactor: 2 })
  await page.locator('[data-claim=C0]').waitFor()
  const cut = await page.evaluate(() => {
    const outside = [...document.querySelectorAll('.toolbar button, .status-bar *, .rail button')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect()
      return width > 0 && (left < 0 || right > innerWidth)
    })
    return outside.map((one) => one.getAttribute('aria-label') ?? one.textContent)
  })
  expect(cut).toEqual([])
})
