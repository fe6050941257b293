import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const MAC_PROGRAMS = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/**
 * The program of a Chromium, Chrome or Edge on this machine: the one that the variable CHROMIUM names, else an
 * installed one, else Playwright's own.
 *
 * @returns {string | null} its path
 */
export function findBrowser() {
  for (const program of candidates()) if (existsSync(program)) return program
  return null
}

function* candidates() {
  const { CHROMIUM, PATH = '', ProgramFiles, LOCALAPPDATA } = process.env
  if (CHROMIUM) yield CHROMIUM
  if (process.platform === 'darwin') {
    for (const name of MAC_PROGRAMS) yield `/Applications/${name}.app/Contents/MacOS/${name}`
  } else if (process.platform === 'win32') {
    const roots = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter((root) => root !== undefined)
    for (const program of WINDOWS_PROGRAMS) yield* roots.map((root) => path.join(root, program))
  } else {
    const folders = PATH.split(path.delimiter).filter((folder) => path.isAbsolute(folder))
    for (const name of NAMES) yield* folders.map((folder) => path.join(folder, name))
  }
  // Loaded only when it comes to this: it is large.
  yield createRequire(import.meta.url)('playwright-core').chromium.executablePath()
}
