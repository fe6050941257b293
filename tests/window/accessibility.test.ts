import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { mapFile } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

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

const bed = windowBed()
let context: BrowserContext

afterEach(() => context.close())

/** @param before what the page needs before any script of its own */
async function open(
  query: string,
  options: Parameters<Browser['newContext']>[0],
  before?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  context = await bed.browser.newContext({ reducedMotion: 'reduce', colorScheme: 'light', ...options })
  const page = await context.newPage()
  await before?.(page)
  await page.goto(`${bed.origin}${query}`)
  return page
}

/** What axe finds on the page as it is, a line each: all in the light theme, and in the dark one what colours do. */
async function found(page: Page): Promise<readonly string[]> {
  // The policy of the page allows no script but its own; the debugger's is not asked.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const light = await violations(page, TAGS)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await violations(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark]
}

async function violations(page: Page, runOnly: readonly string[]): Promise<readonly string[]> {
  const all = await page.evaluate<readonly Finding[], readonly string[]>(async (only) => {
    const { axe } = globalThis as unknown as { readonly axe: Axe }
    return (await axe.run(document, { runOnly: only })).violations
  }, runOnly)
  // What is drawn on a card is all in its name, in the order in which one would say it.
  const isOfCard = (id: string, target: string) => id === 'label-content-name-mismatch' && target.includes('data-claim')
  return all.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => !isOfCard(id, target.join(' ')))
      .map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`),
  )
}

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 640 },
] as const
const named = sizes.map((viewport) => [`${viewport.width} × ${viewport.height}`, { viewport }] as const)

/** The machine of a window on the desktop, as far as this test has use for one: its file has two versions. */
function standIn([text, other]: readonly [string, string]): void {
  const handle = { token: 'one', name: 'zoos.argmap' }
  const bytes = (content: string) => new TextEncoder().encode(content)
  const ok = async (value: unknown = null) => ({ done: true, value })
  const opened = (content: string) => ok({ handle, name: handle.name, bytes: bytes(content) })
  const deaf = () => () => undefined
  const bridge: Readonly<Record<string, unknown>> = {
    platform: 'linux',
    initialFile: () => opened(text),
    readAgain: () => opened(other),
    versions: () => ok([{ savedAt: 1_700_000_000_000 }, { savedAt: 1_600_000_000_000 }]),
    readVersion: () => ok(bytes(other)),
    unsavedMaps: () => ok([]),
    recentFiles: () => ok([]),
    showTitle: () => undefined,
    showKeys: () => undefined,
    onClosing: deaf,
    onCommand: deaf,
    onFile: deaf,
    onFileChanged: (hear: unknown) => {
      Object.assign(globalThis, { changeFile: hear })
      return () => undefined
    },
  }
  Object.assign(globalThis, { rejoinderHost: new Proxy(bridge, { get: (all, name: string) => all[name] ?? ok }) })
}

describe('axe finds nothing', () => {
  test.each(named)('on the start screen: %s', async (_, options) => {
    const page = await open('', options)
    await page.locator('.thumbnail').waitFor()
    await expect.poll(() => found(page)).toEqual([])
  })

  test.each(named)(
    'on the map, with a claim and with a relation selected, and on what opens over it: %s',
    async (_, options) => {
      const page = await open('?open=sample', options)
      await page.locator('[data-claim=C0]').waitFor()
      await expect.poll(() => found(page), { message: 'map' }).toEqual([])
      await page.locator('[data-claim=C0]').focus()
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => found(page), { message: 'claim' }).toEqual([])
      await page.keyboard.press('.')
      await expect.poll(() => found(page), { message: 'relation' }).toEqual([])
      for (const [name, key] of [
        ['palette', 'Control+k'],
        ['shortcuts', '?'],
        ['export', 'Control+e'],
      ] as const) {
        await page.keyboard.press(key)
        await page.getByRole('dialog').waitFor()
        if (name === 'export') await page.getByRole('dialog').getByRole('img').first().waitFor()
        await expect.poll(() => found(page), { message: name }).toEqual([])
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      }
    },
  )

  test('on the search, the neighbourhood, the lists of parties and the title of a group', async () => {
    const page = await open('?open=sample', { viewport: sizes[0] })
    await page.locator('[data-claim=C0]').waitFor()
    await page.getByRole('button', { name: 'Colour of China' }).press('Enter')
    await page.locator('.colour-choice').waitFor()
    await expect.poll(() => found(page), { message: 'colours' }).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More about China' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Merge into' }).press('ArrowRight')
    await page.locator('.merge-menu').waitFor()
    await expect.poll(() => found(page), { message: 'menu of a party' }).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.rows-menu').first().waitFor({ state: 'detached' })

    await page.locator('#canvas [data-claim=C5]').click()
    await page.keyboard.press('Control+g')
    await page.locator('.group-field').waitFor()
    await expect.poll(() => found(page), { message: 'title of a group' }).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('f')
    await page.locator('.part-bar').waitFor()
    await expect.poll(() => found(page), { message: 'neighbourhood' }).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('r')
    await page.getByRole('dialog').waitFor()
    await expect.poll(() => found(page), { message: 'targets' }).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.keyboard.press('Control+Shift+f')
    await page.getByRole('menuitem').first().press('ArrowRight')
    await page.getByRole('menuitemcheckbox').first().press('Enter')
    await expect.poll(() => found(page), { message: 'filter' }).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('menu').first().waitFor({ state: 'detached' })
    await page.keyboard.press('Control+h')
    await page.keyboard.type('sanctions')
    await page.locator('.card .match').first().waitFor()
    await expect.poll(() => found(page), { message: 'find and replace' }).toEqual([])
  })

  test('on the versions, and on the question that two pictures go with', async () => {
    const claims = [
      { id: 'zoos', text: 'Zoos should close' },
      { id: 'parks', text: 'Parks should open' },
    ]
    const texts = [mapFile({ title: 'Zoos', claims }), mapFile({ title: 'Zoos', claims: claims.slice(0, 1) })] as const
    const page = await open('', { viewport: sizes[0] }, (fresh) => fresh.addInitScript(standIn, texts))
    await page.locator('[data-claim=parks]').press('Control+k')
    await page.keyboard.type('browse versions')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('img').first().waitFor()
    await expect.poll(() => found(page), { message: 'versions' }).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('[data-claim=parks]').click()
    await page.keyboard.press('Delete')
    await page.getByRole('img', { name: 'not saved' }).waitFor()
    await page.evaluate(() => {
      const { changeFile } = globalThis as unknown as { changeFile: (handle: unknown, what: string) => void }
      changeFile({ token: 'one', name: 'zoos.argmap' }, 'changed')
    })
    await page.getByRole('alertdialog').getByRole('img').nth(1).waitFor()
    await expect.poll(() => found(page), { message: 'question' }).toEqual([])
  })
})

test('a card says its party, its standing and its replies', async () => {
  const page = await open('?open=sample', {})
  const card = page.locator('#canvas [data-claim=C5]')
  await card.click()
  await expect
    .poll(() => card.getAttribute('aria-label'))
    .toMatch(/^China, Qin Gang, .*defeated.*: Sanctions as obstacle/)
  await expect.poll(() => card.getAttribute('aria-description')).toMatch(/^2 supports, 1 rebuttal\. Supports “/)
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

test('the help can be read by everybody', async () => {
  const page = await open('bundled/help/index.html', { viewport: { width: 960, height: 760 } })
  await page.getByRole('heading', { name: 'The guide', exact: true }).waitFor()
  expect(await found(page)).toEqual([])
})
