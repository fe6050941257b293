import { fork } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page, Request, Route } from 'playwright-core'
import { build } from 'vite'
import { INVOKE, preloadScript, SIGNAL } from './preloadWorld.ts'
import type { Pages, Shell } from './standIn/contract.ts'
import { connect } from './standIn/wire.ts'

const SHELL = import.meta.dirname
const ROOT = path.join(SHELL, '../..')
const STAND_IN = 'standIn.mjs'

/** How Chromium knows our scheme: it aborts a page's way to a scheme that it doesn't know. */
const WEB_ORIGIN = 'https://rejoinder.app.test'
export const WINDOW_ORIGIN = 'app://rejoinder'

type Ask = ReturnType<typeof connect<Shell>>

/** The built main program, running, with its windows as pages. */
export interface RunningShell {
  /** Does what Chromium, the system or a person would do. */
  readonly ask: Ask
  /** The page of a window; the first is 1. Waits until it has loaded. */
  page(window: number): Promise<Page>
  /** All that was noted under a name so far. */
  noted(event: string): readonly unknown[]
  /** Waits for the next note under a name after `count` of them. */
  until(event: string, count?: number): Promise<unknown>
  /** Ends it at once, as a power cut would: nothing in it hears of it. */
  kill(): Promise<void>
  readonly exitCode: Promise<number | null>
  /** What it wrote to standard error. */
  readonly complaints: readonly string[]
}

/** Bundles the stand-in, for a Node without TypeScript, into the folder that holds a build. */
export async function buildStandIn(dist: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: {
      ssr: path.join(SHELL, 'standIn/electron.ts'),
      outDir: dist,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: STAND_IN } },
    },
  })
}

/** Starts the main program of a build, as Electron would with these arguments. */
export async function launch(
  browser: Browser,
  dist: string,
  userData: string,
  files: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<RunningShell> {
  const child = fork(path.join(dist, 'main/main.js'), files, {
    execArgv: ['--import', pathToFileURL(path.join(SHELL, 'standIn/register.mjs')).href],
    serialization: 'advanced',
    env: {
      ...process.env,
      ...env,
      STAND_IN: pathToFileURL(path.join(dist, STAND_IN)).href,
      STAND_IN_USER_DATA: userData,
    },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  const complaints: string[] = []
  child.stderr?.on('data', (text) => complaints.push(String(text)))
  const notes: { readonly event: string; readonly detail: unknown }[] = []
  const pages = new ShellPages(await browser.newContext(), (event, detail) => notes.push({ event, detail }))
  const ask: Ask = connect<Shell>(child, pages.answers)
  pages.ask = ask
  await pages.route()
  const noted = (event: string) => notes.filter((note) => note.event === event).map(({ detail }) => detail)
  const until = async (event: string, count = 0): Promise<unknown> => {
    for (let tries = 0; tries < 1_000; tries += 1) {
      const found = noted(event)
      if (found.length > count) return found[count]
      await sleep(10)
    }
    throw new Error(`No note “${event}” came; there were ${JSON.stringify(notes)} ${complaints.join('')}`)
  }
  const exitCode = new Promise<number | null>((done) => child.on('exit', done))
  const page = async (window: number) => {
    await until('shown', window - 1)
    return pages.of(window)
  }
  const kill = async () => {
    child.kill('SIGKILL')
    await exitCode
    await pages.context.close()
  }
  return { ask, page, noted, until, kill, exitCode, complaints }
}

/** The pages of one program, in a browser profile of its own. */
class ShellPages {
  readonly #pages = new Map<number, Page>()
  readonly #loading = new Set<string>()
  ask: Ask | null = null

  constructor(
    readonly context: BrowserContext,
    readonly note: Pages['note'],
  ) {}

  async route(): Promise<void> {
    await this.context.route('**/*', (route) => this.#answer(route))
  }

  of(window: number): Page {
    const page = this.#pages.get(window)
    if (page === undefined) throw new Error(`There is no window ${window}.`)
    return page
  }

  readonly answers: Pages = {
    open: async (window, { width, height, preload }) => {
      const page = await this.context.newPage()
      this.#pages.set(window, page)
      await page.setViewportSize({ width, height })
      await page.exposeBinding(INVOKE, async ({ frame }, channel: string, ask: unknown) => {
        const { protocol, host } = new URL(fromWeb(frame.url()))
        const speaker = { origin: `${protocol}//${host}`, isInside: frame.parentFrame() !== null }
        return await this.#asked('invoke', window, speaker, channel, ask).then(
          (value) => ({ value }),
          (error: Error) => ({ error: error.message }),
        )
      })
      await page.addInitScript({ content: preloadScript(preload) })
      page.on('framenavigated', (frame) => {
        // A page begins with an address of the browser's own, of which the program knows nothing.
        if (frame === page.mainFrame() && frame.url().startsWith(WEB_ORIGIN))
          void this.#asked('navigated', window).catch(() => undefined)
      })
      page.on('popup', (popup) => popup.close())
      page.on('console', (message) => this.note('console', message.text()))
      page.on('pageerror', (error) => this.note('pageerror', String(error)))
    },
    load: async (window, url) => {
      // No request names the place in its page.
      const [asked = ''] = url.split('#')
      this.#loading.add(asked)
      await this.of(window).goto(toWeb(url))
      this.#loading.delete(asked)
    },
    signal: async (window, channel, what) => {
      await this.of(window).evaluate(([name, detail]) => void dispatchEvent(new CustomEvent(name, { detail })), [
        SIGNAL,
        { channel, what },
      ] as const)
    },
    mayUnload: async (window) =>
      await this.of(window)
        .evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))
        .catch(() => true),
    close: async (window) => this.of(window).close(),
    note: (event, detail) => this.note(event, detail),
    quit: () => this.context.close(),
  }

  get #asked(): Ask {
    if (this.ask === null) throw new Error('The pages are not joined to a program.')
    return this.ask
  }

  /** Answers every request of every page, as the program decides. */
  async #answer(route: Route): Promise<void> {
    const request = route.request()
    const url = fromWeb(request.url())
    try {
      if (request.isNavigationRequest() && !this.#loading.has(url)) {
        const window = this.#windowAsking(request)
        // Tests open further windows from the first one alone.
        if (window === null) await this.#asked('openWindow', 1, url)
        if (window === null || !(await this.#asked('navigate', window, url))) return await route.abort('aborted')
      }
      const served = await this.#asked('request', url)
      if (served === null) return await route.abort('blockedbyclient')
      await route.fulfill({ ...served, body: Buffer.from(served.body) })
    } catch {
      // The program has ended, and its pages with it.
    }
  }

  /** Null for the first request of a page that a page opened: Playwright knows no frame of it yet. */
  #windowAsking(request: Request): number | null {
    try {
      const asking = request.frame().page()
      return [...this.#pages].find(([, page]) => page === asking)?.[0] ?? null
    } catch {
      return null
    }
  }
}

const toWeb = (url: string) => url.replace(WINDOW_ORIGIN, WEB_ORIGIN)
const fromWeb = (url: string) => url.replace(WEB_ORIGIN, WINDOW_ORIGIN)
