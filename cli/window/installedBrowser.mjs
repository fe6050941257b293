// Plain JavaScript, since the tests' setup needs it before anything is built.
import { existsSync } from 'node:fs'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const MAC_PROGRAMS = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** @returns {string | null} */
export const installedBrowser = () => places().find((program) => existsSync(program)) ?? null

/** Where such browsers may lie on this system, the first choice first. */
function places() {
  if (process.platform === 'darwin')
    return MAC_PROGRAMS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
    return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => path.join(root, program)))
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}
