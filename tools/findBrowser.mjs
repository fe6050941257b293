import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { installedBrowser } from '../cli/window/installedBrowser.mjs'

/**
 * The program that the tests drive: the one that the variable CHROMIUM names, else an installed Chromium, Chrome
 * or Edge, else Playwright's own.
 *
 * @returns {string | null} its path
 */
export function findBrowser() {
  const { CHROMIUM } = process.env
  if (CHROMIUM && existsSync(CHROMIUM)) return CHROMIUM
  return installedBrowser() ?? playwrightsOwn()
}

function playwrightsOwn() {
  // Loaded only when it comes to this: it is large.
  const program = createRequire(import.meta.url)('playwright-core').chromium.executablePath()
  return existsSync(program) ? program : null
}
