import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { buildStandIn, launch, type RunningShell } from './launch.ts'

/** The built program; another build may be named for a trial. */
const BUILT = process.env.BUILT ?? path.join(import.meta.dirname, '../../dist')
const EMPTY_WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)

export interface Started {
  readonly shell: RunningShell
  readonly page: Page
}

export interface Bed {
  /** A folder of the test's own, in which the program lies too. */
  readonly folder: string
  /** The files in which the program keeps what is unsaved. */
  kept(): readonly string[]
  /** Starts the program with these arguments; it ends with the test. */
  start(...files: readonly string[]): Promise<Started>
  /** The same, as on a Mac. */
  startOnMac(): Promise<Started>
  /** The same, for all tests of the file. Call it in `beforeAll`. */
  startForAll(): Promise<Started>
  /** Starts it while another of its kind runs. */
  startSecond(...files: readonly string[]): Promise<RunningShell>
  /** Writes a file into the folder and gives its path. */
  file(name: string, text: string): string
}

/** Lays out the built main program and preload round the tests' own page, or the built window, for one test file. */
export function shellBed(window: 'test page' | 'built window'): Bed {
  const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-shell-'))
  const dist = path.join(folder, 'dist')
  const userData = path.join(folder, 'userData')
  const unsaved = path.join(userData, 'unsaved')
  const running: RunningShell[] = []
  const lasting: RunningShell[] = []
  let browser: Browser
  beforeAll(async () => {
    for (const part of ['main', 'preload']) cpSync(path.join(BUILT, part), path.join(dist, part), { recursive: true })
    const page = window === 'test page' ? path.join(import.meta.dirname, 'page') : path.join(BUILT, 'renderer')
    cpSync(page, path.join(dist, 'renderer'), { recursive: true })
    writeFileSync(path.join(dist, 'renderer/empty.wasm'), EMPTY_WASM)
    mkdirSync(userData)
    await buildStandIn(dist)
    browser = await startBrowser()
  })
  afterEach(async () => {
    await end(running.splice(0))
    // The next test's program is not to offer what this one's left unsaved.
    rmSync(unsaved, { recursive: true, force: true })
  })
  afterAll(async () => {
    await end(lasting)
    await browser.close()
    rmSync(folder, { recursive: true })
  })
  const startIn = async (list: RunningShell[], files: readonly string[], env = {}): Promise<Started> => {
    const shell = await launch(browser, dist, userData, files, env)
    list.push(shell)
    return { shell, page: await shell.page(1) }
  }
  return {
    folder,
    kept: () => (existsSync(unsaved) ? readdirSync(unsaved).filter((name) => name.endsWith('.unsaved')) : []),
    start: (...files) => startIn(running, files),
    startOnMac: () => startIn(running, [], { STAND_IN_PLATFORM: 'darwin' }),
    startForAll: () => startIn(lasting, []),
    startSecond: (...files) => launch(browser, dist, userData, files, { STAND_IN_SECOND: '1' }),
    file: (name, text) => {
      const file = path.join(folder, name)
      writeFileSync(file, text)
      return file
    },
  }
}

async function end(shells: readonly RunningShell[]): Promise<void> {
  for (const shell of shells) {
    await shell.ask('end').catch(() => 'it has gone before it could answer')
    await shell.exitCode
  }
}

/** What reached the tests' own page, in order, once there are so many lines. */
export async function lines(page: Page, count: number): Promise<string[]> {
  await page
    .locator('li')
    .nth(count - 1)
    .waitFor()
  return await page.locator('li').allTextContents()
}
