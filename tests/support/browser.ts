import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../../tools/findBrowser.mjs'

/** The Chromium, Chrome or Edge of this machine, without a window. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No Chromium, Chrome or Edge was found; set CHROMIUM to one.')
  return await chromium.launch({ executablePath, args: ['--no-sandbox'] })
}
