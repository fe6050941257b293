import { existsSync, readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { serialiseMap } from '../../shared/document/file/serialise.ts'
import { startBrowser } from '../../tests/support/browser.ts'
import { serveFolder } from '../../tests/support/staticServer.ts'
import { builtWindow, dropFile, openWindow } from '../../tests/support/windowPage.ts'
import { randomMap } from './randomMap.ts'
import { count, median, milliseconds, ratio, table } from './report.ts'

const SIZES = [24, 500, 5_000, 10_000]
const TURNS = 2
const KEYS = 30
/** What is promised of a map of 5,000 claims, and of typing in any. */
const TARGET = { opening: 1_000, memory: 200, p95: 20, ratio: 1.5, key: 8, longTasks: 0 }
/** How long each movement goes on, ms. */
const MOVING_MS = 1_500

/** Frames of one movement. */
interface Frames {
  /** From each to the next, ms. */
  readonly lengths: readonly number[]
  /** What the page's process worked for one, all its threads together, ms; a busy machine doesn't lengthen it. */
  readonly work: number
  /** How long each task took that took over 50 ms. */
  readonly longTasks: readonly number[]
}

interface Run {
  /** From the layout's answer, or from the drop of a map that is laid out at once, to the painted map, ms. */
  readonly opening: number
  /** What the page takes more than it took empty, MB; NaN where the system doesn't tell. */
  readonly memory: number
  readonly movements: Readonly<Record<string, Frames>>
  /** What the window works for each key on a card until the page is as it is to be painted, ms. */
  readonly keys: readonly number[]
}

/** How the window moves as the map grows: the built one, in a browser, driven with a real mouse. */
export async function bench(): Promise<void> {
  const browser = await startBrowser()
  const server = await serveFolder(builtWindow)
  const runs = new Map(SIZES.map((size): [number, Run[]] => [size, []]))
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const size of SIZES) runs.get(size)?.push(await measure(browser, server.origin, size))
  await browser.close()
  await server.close()

  const of = (size: number, value: (run: Run) => number) => median((runs.get(size) ?? []).map(value))
  const timesFirst = `× at ${SIZES[0]}`
  const openings = SIZES.map((size) => [
    count(size),
    milliseconds(of(size, ({ opening }) => opening)),
    of(size, ({ memory }) => memory).toFixed(0),
  ])
  table(
    ['claims', 'laid out to painted ms', 'MB over empty'],
    [...openings, ['target at 5,000', `≤ ${TARGET.opening}`, `≤ ${TARGET.memory}`]],
  )
  const keysOf = (size: number) => (runs.get(size) ?? []).flatMap(({ keys }) => keys)
  const typing = SIZES.map((size) => [
    count(size),
    milliseconds(median(keysOf(size))),
    milliseconds(share(keysOf(size), 0.95)),
    ratio(median(keysOf(size)), median(keysOf(SIZES[0] ?? 0))),
  ])
  table(['typing, claims', 'work ms a key', 'p95', timesFirst], [...typing, ['target', `≤ ${TARGET.key}`, '', '']])
  for (const name of Object.keys(runs.get(SIZES[0] ?? 0)?.[0]?.movements ?? {})) {
    const frames = (size: number) => (runs.get(size) ?? []).flatMap(({ movements }) => movements[name] ?? [])
    const lengths = (size: number) => frames(size).flatMap((run) => run.lengths)
    const longTasks = (size: number) => frames(size).flatMap((run) => run.longTasks)
    const p95 = (size: number) => share(lengths(size), 0.95)
    const work = (size: number) => median(frames(size).map((run) => run.work))
    const rows = SIZES.map((size) => [
      count(size),
      milliseconds(median(lengths(size))),
      milliseconds(p95(size)),
      ratio(p95(size), p95(SIZES[0] ?? 0)),
      milliseconds(Math.max(0, ...lengths(size))),
      milliseconds(work(size)),
      ratio(work(size), work(SIZES[0] ?? 0)),
      count(longTasks(size).length),
      milliseconds(Math.max(0, ...longTasks(size))),
    ])
    const target = ['target', '', `≤ ${TARGET.p95}`, `≤ ${TARGET.ratio}`, '', '', '', `${TARGET.longTasks}`, '']
    table(
      [name, 'frame ms', 'p95', timesFirst, 'longest', 'work ms', timesFirst, 'tasks > 50 ms', 'longest'],
      [...rows, target],
    )
  }
}

/** The number under which this share of them lies. */
const share = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * part)] ?? Number.NaN

async function measure(browser: Browser, origin: string, size: number): Promise<Run> {
  const { page } = await openWindow(browser, origin, noteTimes)
  const session = await browser.newBrowserCDPSession()
  await page.getByRole('button', { name: 'Open the sample' }).waitFor()
  const empty = await memoryOf(page, session)
  await dropFile(page, 'map.argmap', serialiseMap(randomMap(size, 1)))
  const opening = await page
    .waitForFunction(() => Reflect.get(window, 'opening'), undefined, { timeout: 120_000 })
    .then((answer) => answer.jsonValue())
  // Until the thread that laid it out is ended, and its memory is given back.
  await page.waitForTimeout(12_000)
  const memory = (await memoryOf(page, session)) - empty
  const movements = await move(page, () => workOf(session))
  const keys = await type(page)
  await page.context().close()
  return { opening: Number(opening), memory, movements, keys }
}

/** Notes in `window.opening` what it took to show a map that is dropped, once it is on the screen. */
function noteTimes(): void {
  let begun = 0
  document.addEventListener('drop', () => {
    begun = performance.now()
  })
  const { Worker } = window
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      this.addEventListener('message', () => {
        if (Reflect.get(window, 'opening') === undefined) begun = performance.now()
      })
    }
  }
  const look = () => {
    const isShown = document.querySelector('[data-claim]') !== null
    const isLarge = document.querySelector('[data-large]') !== null
    const isPainted = [...document.querySelectorAll<HTMLElement>('.backdrop canvas')].some(
      ({ style }) => style.visibility === '',
    )
    if (begun === 0 || !isShown || (isLarge && !isPainted)) requestAnimationFrame(look)
    // Only the next frame follows on the paint of this one.
    else requestAnimationFrame(() => Object.assign(window, { opening: performance.now() - begun }))
  }
  requestAnimationFrame(look)
}

const rest = (page: Page) => page.waitForTimeout(1_000)

/** MB that the processes of pages take; NaN where the system doesn't tell. */
async function memoryOf(page: Page, session: CDPSession): Promise<number> {
  const own = await page.context().newCDPSession(page)
  await own.send('HeapProfiler.collectGarbage')
  await own.detach()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const files = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => `/proc/${id}/status`)
  const kilobytes = files.map((file) =>
    existsSync(file) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1]) : Number.NaN,
  )
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1_000
}

/** Gives the ms that the processes of pages have worked. */
type Clock = () => Promise<number>

async function workOf(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { type, cpuTime }) => sum + (type === 'renderer' ? 1_000 * cpuTime : 0), 0)
}

async function move(page: Page, clock: Clock): Promise<Record<string, Frames>> {
  const canvas = await page.getByRole('main').boundingBox()
  if (canvas === null) throw new Error('There is no canvas.')
  const middle = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 }
  const movements: Record<string, Frames> = {}
  const pan = (step: number) => page.mouse.wheel(step % 80 < 40 ? 30 : -30, step % 60 < 30 ? 20 : -20)
  const zoom = (step: number) => page.mouse.wheel(0, step % 40 < 20 ? 40 : -40)
  for (const [where, control] of [
    ['at 100 %', '.zoom-scale'],
    ['of the whole', '.zoom-fit'],
  ] as const) {
    await page.locator(control).click()
    await rest(page)
    movements[`drag ${where}`] = await drag(page, clock)
    await page.mouse.move(middle.x, middle.y)
    movements[`pan ${where}`] = await frames(page, clock, pan)
    await rest(page)
    await page.keyboard.down('Control')
    movements[`zoom ${where}`] = await frames(page, clock, zoom)
    await page.keyboard.up('Control')
    await rest(page)
  }
  return movements
}

/** Writes on the first card of the outline, at a good typist's pace. */
async function type(page: Page): Promise<readonly number[]> {
  await page.locator('.zoom-scale').click()
  await page.getByRole('treeitem').first().click()
  await page.keyboard.press('F6')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Text of the claim' }).waitFor()
  await page.evaluate(() => {
    const keys: number[] = []
    Object.assign(window, { keys })
    let begun = 0
    window.addEventListener('beforeinput', () => (begun = performance.now()), { capture: true })
    // The window has done its work by the time that it hears of it itself.
    window.addEventListener('input', () => keys.push(performance.now() - begun))
  })
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('abcdefghi '[key % 10] ?? 'x')
    await page.waitForTimeout(100)
  }
  await page.keyboard.press('Escape')
  return await page.evaluate(() => Reflect.get(window, 'keys'))
}

/** Drags the card nearest the middle of the canvas about, and gives it up. */
async function drag(page: Page, clock: Clock): Promise<Frames> {
  const spot = await page.evaluate(() => {
    const pane = document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect()
    const away = ({ x, y, width, height }: DOMRect) =>
      Math.hypot(x + width / 2 - pane.x - pane.width / 2, y + height / 2 - pane.y - pane.height / 2)
    const [box = pane] = [...document.querySelectorAll('[data-claim]')]
      .map((card) => card.getBoundingClientRect())
      .sort((a, b) => away(a) - away(b))
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  })
  await page.mouse.move(spot.x, spot.y)
  await page.mouse.down()
  await page.mouse.move(spot.x + 8, spot.y + 8)
  const turn = (step: number) =>
    page.mouse.move(spot.x + 160 * Math.sin(step / 12), spot.y + 90 * (1 - Math.cos(step / 12)))
  const answer = await frames(page, clock, turn)
  if ((await page.locator('.held').count()) === 0) throw new Error('No card was dragged.')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await rest(page)
  return answer
}

/** Moves something step by step, and measures the frames meanwhile. */
async function frames(page: Page, clock: Clock, move: (step: number) => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const noted = { lengths: [] as number[], longTasks: [] as number[], stop: false }
    Object.assign(window, { noted })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.longTasks.push(duration)
    }).observe({ type: 'longtask' })
    let last = 0
    const frame = (now: number) => {
      if (last > 0) noted.lengths.push(now - last)
      last = now
      if (!noted.stop) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  const [begun, worked] = [performance.now(), await clock()]
  for (let step = 0; performance.now() - begun < MOVING_MS; step += 1) {
    const next = new Promise((resolve) => setTimeout(resolve, 1_000 / 60))
    await move(step)
    await next
  }
  const work = (await clock()) - worked
  const noted: Omit<Frames, 'work'> = await page.evaluate(() =>
    Object.assign(Reflect.get(window, 'noted'), { stop: true }),
  )
  return { ...noted, work: work / noted.lengths.length }
}
