import { BrowserWindow } from 'electron'
import { type HelpPage, helpAddress } from '../shared/host/help.ts'
import { complain } from './log/log.ts'
import { confined } from './security.ts'
import { WINDOW_ORIGIN } from './windowScheme.ts'
import { bringForward, ground } from './windows.ts'

/** px */
const SIZE = { width: 960, height: 760 } as const

let help: BrowserWindow | null = null

/** Shows a page of the help, in the one window that the help has. It has no preload: nothing in it can ask anything. */
export function showHelp(page: HelpPage): void {
  const address = `${WINDOW_ORIGIN}/${helpAddress(page)}`
  const before = help
  const window = before ?? newWindow()
  window.loadURL(address).catch((error: unknown) => complain('The help can’t be shown', error))
  if (before !== null) bringForward(before)
}

function newWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...SIZE,
    show: false,
    title: 'Rejoinder Help',
    backgroundColor: ground(),
    webPreferences: confined,
  })
  // The menu bar is that of the maps; on macOS it is everybody's.
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  window.once('closed', () => {
    help = null
  })
  help = window
  return window
}
