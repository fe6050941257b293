import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** False where no window could appear: on a machine that is reached by a terminal alone. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Opens an address in a window of its own where a browser can, else as the system opens addresses. */
export function openInBrowser(address: string): void {
  const browser = programs().find((program) => existsSync(program))
  const [program, args] = browser === undefined ? systemOpener(address) : [browser, [`--app=${address}`]]
  // Whether or not it starts, the address was printed.
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}

/** Where the browsers that know `--app` may lie. */
function programs(): readonly string[] {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
    const ends = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return ends.flatMap((end) => roots.map((root) => path.join(root, end)))
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

function systemOpener(address: string): readonly [string, string[]] {
  if (process.platform === 'darwin') return ['open', [address]]
  // `start` belongs to cmd, which would read the address's `&` as the end of the command.
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]]
  return ['xdg-open', [address]]
}
