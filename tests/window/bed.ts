import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { startBrowser } from '../support/browser.ts'
import { type StaticServer, serveFolder } from '../support/staticServer.ts'
import { builtWindow, openWindow, type WindowPage } from '../support/windowPage.ts'

/** What all tests of a file share: a browser, and the built window's address. */
export interface WindowBed {
  readonly browser: Browser
  readonly origin: string
  /**
   * Opens the window in a browser profile of its own.
   * @param query such as `?open=sample`
   * @param before runs in the page before any script of its own
   */
  open(query?: string, before?: () => void): Promise<WindowPage>
}

/** Starts them before the first test of a file, and ends them after its last. */
export function windowBed(): WindowBed {
  let browser: Browser
  let server: StaticServer
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([startBrowser(), serveFolder(builtWindow)])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  return {
    get browser() {
      return browser
    },
    get origin() {
      return server.origin
    },
    open: (query = '', before) => openWindow(browser, server.origin + query, before),
  }
}
