import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dropFile, mapFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
let shown: WindowPage
let page: Page

async function openZoos(): Promise<void> {
  await dropFile(page, 'zoos.argmap', zoos)
  await card('close').waitFor()
}

const zoos = mapFile({
  claims: [
    { id: 'close', text: 'Zoos should close', contention: true },
    { id: 'suffer', text: 'Animals suffer in zoos' },
    { id: 'save', text: 'Zoos save species' },
    { id: 'dull', text: 'Caged animals are dulled' },
    { id: 'fun', text: 'People love zoos' },
  ],
  relations: [
    { id: 'r1', kind: 'support', from: ['suffer'], to: 'close' },
    { id: 'r2', kind: 'rebut', from: ['save'], to: 'close' },
    { id: 'r3', kind: 'support', from: ['dull'], to: 'suffer' },
  ],
})

beforeEach(async () => {
  shown = await bed.open()
  page = shown.page
  await openZoos()
})
afterEach(async () => {
  expect(shown.complaints).toEqual([])
  await page.context().close()
})

/** Notes in `window.rendered` the claim of each card that React renders, by the hook that it has for its own tools. */
function countCards(): void {
  interface Fiber {
    readonly child: Fiber | null
    readonly sibling: Fiber | null
    readonly alternate: Fiber | null
    readonly flags: number
    readonly tag: number
    readonly memoizedProps: { readonly id?: string; readonly data?: { readonly card?: unknown } } | null
  }
  const SIMPLE_MEMO_COMPONENT = 15
  const PERFORMED_WORK = 1
  const rendered: (string | undefined)[] = []
  // A fiber whose children are those of the commit before was passed over, with all below it.
  const visit = (fiber: Fiber) => {
    if (fiber.child === fiber.alternate?.child) return
    for (let child = fiber.child; child !== null; child = child.sibling) {
      const isCard = child.tag === SIMPLE_MEMO_COMPONENT && child.memoizedProps?.data?.card !== undefined
      if (isCard && child.flags & PERFORMED_WORK) rendered.push(child.memoizedProps?.id)
      visit(child)
    }
  }
  Object.assign(window, {
    rendered,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => {},
      onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => visit(root.current),
    },
  })
}

interface Spot {
  readonly x: number
  readonly y: number
}

const card = (id: string) => page.locator(`[data-claim="${id}"]`)
const label = () => page.locator('.gesture-label')

async function boxOf(id: string) {
  const box = await card(id).boundingBox()
  if (box === null) throw new Error(`There is no card “${id}”.`)
  return box
}

/** A point on a card, by parts of its width and height. */
async function on(id: string, across = 0.5, down = 0.5): Promise<Spot> {
  const { x, y, width, height } = await boxOf(id)
  return { x: x + width * across, y: y + height * down }
}

async function middleOf(selector: string): Promise<Spot> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`There is no ${selector}.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Presses and moves, and leaves the button down. */
async function drag(from: Spot, to: Spot): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 6, from.y + 6)
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

async function dragAndDrop(from: Spot, to: Spot): Promise<void> {
  await drag(from, to)
  await page.mouse.up()
}

/** The reply handle at a card's right edge. */
const handleOf = async (id: string): Promise<Spot> => {
  await card(id).hover()
  return await middleOf(`.react-flow__node[data-id=${id}] .reply-handle.right`)
}

/** The middle of the first stretch of a relation's line, past its badge. */
const onLine = async (relation: string): Promise<Spot> => {
  const [badge, line] = [
    await middleOf(`[data-relation="${relation}"] .badge-reach`),
    await middleOf(`[data-relation="${relation}"] .reach`),
  ]
  return { x: line.x - (badge.x - line.x) / 2, y: line.y }
}

/** Ground without a card or a line. */
async function freeSpot(): Promise<Spot> {
  const pane = await page.getByRole('main').boundingBox()
  if (pane === null) throw new Error('There is no canvas.')
  return { x: pane.x + pane.width / 2, y: pane.y + pane.height - 120 }
}

/** What the relations on the map say, by what is read out for them. */
const relations = () =>
  page.locator('.react-flow__edge').evaluateAll((edges) => edges.map((edge) => edge.getAttribute('aria-label')).sort())
const selected = () =>
  page.locator('[data-claim][aria-pressed=true]').evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')))
/** Waits until no card glides any more. */
const rest = () =>
  page.evaluate(async () => {
    const gliding = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations === 1)
    await Promise.allSettled(gliding.map(({ finished }) => finished))
  })

describe('a card that is dragged', () => {
  test('moves, and is pinned where it is let go, in one undoable step', async () => {
    const before = await boxOf('fun')
    await dragAndDrop(await on('fun'), await freeSpot())
    await rest()
    const { x, y, width, height } = await boxOf('fun')
    const spot = await freeSpot()
    expect([x + width / 2, y + height / 2]).toEqual([expect.closeTo(spot.x, -0.5), expect.closeTo(spot.y, -0.5)])
    await expect.poll(() => selected()).toEqual(['fun'])
    await page.keyboard.press('Control+z')
    await rest()
    await expect.poll(() => boxOf('fun')).toEqual(before)
  })

  test('follows the pointer at any zoom', async () => {
    await page.getByRole('main').hover()
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, 300)
    await page.keyboard.up('Control')
    const from = await on('fun', 0.2)
    await drag(from, { x: from.x + 90, y: from.y + 60 })
    const held = await on('fun', 0.2)
    expect(Math.hypot(held.x - from.x - 90, held.y - from.y - 60)).toBeLessThan(4)
    await page.mouse.up()
  })

  test('goes back by Esc, and nothing is changed', async () => {
    const before = await boxOf('fun')
    await drag(await on('fun'), await freeSpot())
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await rest()
    await expect.poll(() => boxOf('fun')).toEqual(before)
    await expect.poll(() => page.getByRole('img', { name: 'not saved' }).count()).toBe(0)
  })

  test('takes the others along that are selected with it', async () => {
    await card('dull').click()
    await card('fun').click({ modifiers: ['Shift'] })
    const [dull, fun] = [await boxOf('dull'), await boxOf('fun')]
    const from = await on('fun')
    await dragAndDrop(from, { x: from.x + 40, y: from.y + 200 })
    await rest()
    const shift = async (id: string, was: Spot) => {
      const { x, y } = await boxOf(id)
      return [Math.round(x - was.x), Math.round(y - was.y)]
    }
    await expect.poll(() => shift('fun', fun)).toEqual([40, 200])
    await expect.poll(() => shift('dull', dull)).toEqual([40, 200])
  })

  test('is the only one that is rendered, and changes no other on the page', async () => {
    await page.addInitScript(countCards)
    await page.reload()
    await openZoos()
    await card('fun').hover()
    await page.mouse.down()
    const others = () =>
      page.locator('.react-flow__node-card:not([data-id=fun])').evaluateAll((all) => all.map((one) => one.outerHTML))
    const before = await others()
    await page.evaluate(() => Reflect.get(window, 'rendered').splice(0))
    await page.mouse.move(600, 700, { steps: 8 })
    const rendered: unknown = await page.evaluate(() => Reflect.get(window, 'rendered'))
    expect(rendered).toContain('fun')
    expect(rendered).not.toContainEqual(expect.not.stringMatching(/^fun$/))
    await expect.poll(() => others()).toEqual(before)
    await page.mouse.up()
  })
})

describe('a card that is dropped', () => {
  test.each([
    ['the left half of another supports it', 0.25, false, 'supports'],
    ['the right half of another rebuts it', 0.75, false, 'rebuts'],
    ['another with Shift rebuts it', 0.25, true, 'rebuts'],
  ])('on %s', async (_, across, shift, does) => {
    const place = await boxOf('fun')
    const close = await boxOf('close')
    if (shift) await page.keyboard.down('Shift')
    await drag(await on('fun'), await on('close', across))
    await expect.poll(() => label().textContent()).toMatch(new RegExp(`^${does} “Zoos should close”$`, 'i'))
    await page.mouse.up()
    if (shift) await page.keyboard.up('Shift')
    await rest()
    await expect
      .poll(() => relations())
      .toContainEqual(expect.stringMatching(`“People love zoos” ${does} “Zoos should close”`))
    // Most of what is seen stays where it is.
    expect(Math.abs((await boxOf('close')).y - close.y)).toBeLessThan(80)
    await page.keyboard.press('Control+z')
    await rest()
    await expect.poll(() => relations()).toHaveLength(3)
    expect(Math.abs((await boxOf('fun')).y - place.y)).toBeLessThan(80)
  })

  test('on a step undercuts it', async () => {
    await drag(await on('fun'), await onLine('r3'))
    await expect.poll(() => label().textContent()).toBe('Undercuts this step')
    await expect.poll(() => page.locator('circle.drop-target').count()).toBe(1)
    await page.mouse.up()
    await expect.poll(() => relations()).toContainEqual(expect.stringMatching(/“People love zoos” undercuts/))
  })

  test('on a badge joins that relation as a linked premise', async () => {
    await drag(await on('fun'), await middleOf('[data-relation=r3] .badge-reach'))
    await expect.poll(() => label().textContent()).toBe('Links as a premise')
    await page.mouse.up()
    await expect
      .poll(() => relations())
      .toContainEqual(expect.stringMatching(/“Caged animals are dulled” and “People love zoos”/))
  })

  test('where it would say the same again is refused with the reason', async () => {
    await drag(await on('save'), await on('close', 0.75))
    await expect.poll(() => label().textContent()).toBe('Rebuts “Zoos should close” already')
    await page.mouse.up()
    await expect.poll(() => relations()).toHaveLength(3)
    await expect.poll(() => page.getByRole('img', { name: 'not saved' }).count()).toBe(0)
  })
})

describe('a relation drawn from a handle', () => {
  test('to another card makes the first one its premise', async () => {
    await drag(await handleOf('fun'), await on('save', 0.25))
    await expect.poll(() => label().textContent()).toBe('Supports “Zoos save species”')
    await page.mouse.up()
    await expect.poll(() => relations()).toContainEqual('“People love zoos” supports “Zoos save species”.')
  })

  test('to free ground starts a reply there, which is written at once', async () => {
    await drag(await handleOf('dull'), await freeSpot())
    await expect.poll(() => label().textContent()).toBe('New support for “Caged animals are dulled”')
    await page.keyboard.down('Shift')
    await expect.poll(() => label().textContent()).toBe('New rebuttal of “Caged animals are dulled”')
    const dull = await boxOf('dull')
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await rest()
    await expect.poll(() => boxOf('dull')).toEqual(dull)
    await page.keyboard.type('They sleep a lot')
    await page.keyboard.press('Enter')
    await rest()
    await expect
      .poll(() => relations())
      .toContainEqual(expect.stringMatching('“They sleep a lot” rebuts “Caged animals are dulled”'))
    const { x, y } = await middleOf('.card[aria-pressed=true]')
    const spot = await freeSpot()
    expect(Math.hypot(x - spot.x, y - spot.y)).toBeLessThan(120)
  })

  test('is given up by Esc', async () => {
    await drag(await handleOf('dull'), await freeSpot())
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect.poll(() => page.locator('[data-claim]').count()).toBe(5)
    await expect.poll(() => label().count()).toBe(0)
  })
})

describe('the ground', () => {
  test('makes a claim by a double click, there', async () => {
    const { x, y } = await freeSpot()
    await page.mouse.dblclick(x, y)
    await page.keyboard.type('Zoos teach children')
    await page.keyboard.press('Enter')
    await rest()
    const box = await page.locator('.card[aria-pressed=true]').boundingBox()
    expect(box?.x).toBeCloseTo(x - 16, -0.5)
    await expect.poll(() => page.locator('[data-claim]').count()).toBe(6)
  })

  test('selects by a lasso, with Shift', async () => {
    const [close, save] = [await boxOf('close'), await boxOf('save')]
    await page.keyboard.down('Shift')
    await dragAndDrop(
      { x: close.x - 20, y: Math.min(close.y, save.y) - 20 },
      { x: save.x + 20, y: Math.max(close.y, save.y) + 20 },
    )
    await page.keyboard.up('Shift')
    await expect.poll(() => selected()).toEqual(expect.arrayContaining(['close', 'save']))
    await expect.poll(() => selected()).not.toContain('dull')
    // Near the canvas's edge the map may come along, but it is not panned by the drag.
    expect((await boxOf('close')).y).toBe(close.y)
  })

  test('pans by a drag', async () => {
    const before = await boxOf('close')
    const from = await freeSpot()
    await dragAndDrop(from, { x: from.x + 60, y: from.y - 30 })
    expect((await boxOf('close')).x - before.x).toBeCloseTo(60, -0.5)
    await expect.poll(() => page.locator('[data-claim]').count()).toBe(5)
  })
})

describe('an edit', () => {
  test('leaves the selected card where it is on the screen, and lets the others glide', async () => {
    await card('close').click()
    const before = await boxOf('close')
    for (const reply of ['They are prisons', 'They cost too much', 'They bore visitors']) {
      await page.keyboard.press('Tab')
      await page.keyboard.type(reply)
      await page.keyboard.press('Enter')
      const after = await boxOf('close')
      expect([after.x, after.y]).toEqual([expect.closeTo(before.x, -0.5), expect.closeTo(before.y, -0.5)])
      await rest()
      await card('close').click()
    }
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBeGreaterThan(1)
  })

  test('moves nothing on a screen that shall be still', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await card('close').click()
    await page.keyboard.press('Tab')
    const gliding = await page.evaluate(
      () => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations === 1).length,
    )
    expect(gliding).toBe(0)
  })

  test('shows again what a pill says is folded', async () => {
    await card('suffer').click()
    await page.keyboard.press('[')
    await card('dull').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Unfold 1 claim' }).click()
    await card('dull').waitFor()
  })
})
