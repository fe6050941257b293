import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { RejoinderError } from '../../shared/errors.ts'

// Without a network it fails at once; this is for one that stalls. In ms.
const FETCH_LIMIT = 180_000

/** Electron's program, fetched first where only its package is there; null where it can't be had. */
export async function findElectron(): Promise<string | null> {
  const folder = packageFolder()
  if (folder === null) return null
  return programIn(folder) ?? ((await fetchRuntime(folder)) ? programIn(folder) : null)
}

/** Runs the desktop program, whose folder is `project`, until the person ends it. Throws a RejoinderError if it fails. */
export async function runElectron(program: string, project: string, files: readonly string[]): Promise<void> {
  const child = spawn(program, [project, ...files], { stdio: 'inherit' })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', pass).on('SIGTERM', pass)
  const [code] = await once(child, 'exit')
  // No code: it was ended by a signal.
  if (code) throw new RejoinderError(`Electron ended with code ${code}; what it said of that stands above.`)
}

function packageFolder(): string | null {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}

// To import `electron` would give the path too, but fetch the runtime without a limit of time.
function programIn(folder: string): string | null {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, 'dist')
  const note = path.join(folder, 'path.txt')
  const program = path.join(dist, existsSync(note) ? readFileSync(note, 'utf8') : 'electron')
  return existsSync(program) ? program : null
}

async function fetchRuntime(folder: string): Promise<boolean> {
  process.stderr.write('Fetching Electron’s runtime, once …\n')
  const installer = spawn(process.execPath, [path.join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: FETCH_LIMIT,
  })
  const [code] = await once(installer, 'exit')
  return code === 0
}
