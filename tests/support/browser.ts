import { type Browser, chromium } from 'playwright-core'
import { findBrowser } from '../../tools/findBrowser.mjs'

/** What Chromium does for a person at it, and a test has no use for. This list stands in place of Playwright's own. */
const NEEDLESS = [
  // Two further pages, with a process each, for every page that a test opens.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AimEnabled'],
  ...['DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'OptimizationHints'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'PaintHolding', 'PreconnectToSearch'],
]

/** The Chromium, Chrome or Edge of this machine, without a window. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('No Chromium, Chrome or Edge was found; set CHROMIUM to one.')
  return await chromium.launch({ executablePath, args: ['--no-sandbox', `--disable-features=${NEEDLESS.join()}`] })
}
