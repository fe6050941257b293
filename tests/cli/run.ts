import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const root = path.join(import.meta.dirname, '../..')
/** Of the built program; another build may be named for a trial. */
export const CLI = path.join(process.env.BUILT ?? path.join(root, 'dist'), 'cli/cli.js')
export const SAMPLE = path.join(root, 'fixtures/maps/fentanyl-dispute/fentanyl-dispute.argmap')

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly bytes: Uint8Array
}

/** Runs the built command line as a process of its own. */
export function rejoinder(args: readonly string[], input: string | Uint8Array = '', program = CLI): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    maxBuffer: 100_000_000,
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { code: status, stdout: stdout.toString(), stderr: stderr.toString(), bytes: stdout }
}

/** A folder for one test's files. */
export function temporaryFolder(): { readonly file: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-cli-'))
  return { file: (name) => path.join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
