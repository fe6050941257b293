import { existsSync } from 'node:fs'
import path from 'node:path'
import { RejoinderError } from '../../shared/errors.ts'
import { readMapInput } from '../input.ts'
import { complain, print, STANDARD } from '../output.ts'
import { hasDisplay, openInBrowser } from '../window/browser.ts'
import { findElectron, runElectron } from '../window/electron.ts'
import { serveWindow } from '../window/staticServer.ts'

/** The project's folder: both this file and the bundle that it ends in lie two folders below it. */
const PROJECT = path.join(import.meta.dirname, '../..')
const WINDOW_FOLDER = path.join(PROJECT, 'dist/renderer')

/**
 * Opens the window on a map, or on the start screen: in Electron, else in a browser, and stays until it is ended.
 * Without a display it prints the address.
 * @throws RejoinderError for a file that is no map, before anything starts
 */
export async function openMap(file: string | undefined): Promise<void> {
  if (file === STANDARD)
    throw new RejoinderError('The window opens a file, not standard input; save it to a file first.')
  if (file !== undefined) await readMapInput(file)
  if (!existsSync(path.join(WINDOW_FOLDER, 'index.html')))
    throw new RejoinderError('The window is not built yet; run “npm run build” first.')
  const opened = file === undefined ? null : path.resolve(file)
  if (!hasDisplay()) return serve(opened, () => undefined)
  const electron = await findElectron()
  if (electron !== null) return runElectron(electron, PROJECT, opened === null ? [] : [opened])
  complain('Electron’s runtime is not installed and can’t be fetched, so the window opens in your browser.')
  return serve(opened, openInBrowser)
}

async function serve(opened: string | null, show: (address: string) => void): Promise<void> {
  const { address, close } = await serveWindow(WINDOW_FOLDER, opened)
  await print(`${address}\n`)
  complain('Open this address in a browser of this computer; Ctrl C ends it.')
  show(address)
  await interrupted()
  close()
}

const interrupted = (): Promise<void> =>
  new Promise((done) => {
    process.once('SIGINT', () => done()).once('SIGTERM', () => done())
  })
