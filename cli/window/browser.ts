import { spawn } from 'node:child_process'
import { installedBrowser } from './installedBrowser.mjs'

/** False where no window could appear: on a machine that is reached by a terminal alone. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Opens an address in a window of its own where a browser can, else as the system opens addresses. */
export function openInBrowser(address: string): void {
  const browser = installedBrowser()
  const [program, args] = browser === null ? systemOpener(address) : [browser, [`--app=${address}`]]
  // Whether or not it starts, the address was printed.
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}

function systemOpener(address: string): readonly [string, string[]] {
  if (process.platform === 'darwin') return ['open', [address]]
  // `start` belongs to cmd, which would read the address's `&` as the end of the command.
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]]
  return ['xdg-open', [address]]
}
