import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { canonicalText, compactText } from './texts.ts'

/** What became of a file, and what was said, after a program saved it under a fault. */
export interface Outcome {
  /** What the file holds: what it held before, what was to be saved, or neither. */
  readonly holds: 'old' | 'new' | 'neither'
  /** Null where the program was killed. */
  readonly code: number | null
  readonly stderr: string
  /** Files beside it that were not there before. */
  readonly leftovers: readonly string[]
  /** The system's calls that were watched, as strace writes them. */
  readonly trace: string
}

/** Whether the system's calls can be watched and made to fail here. */
export const hasStrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0

/**
 * Has a program rewrite a map's file while the system's calls fail as strace is told.
 * @param saver the program's file; its one argument is the map's
 * @param inject strace's own words, such as `fsync:error=EIO:when=1`; none for no fault
 * @param calls the calls to watch
 */
export function saveUnderFault(saver: readonly string[], inject: string | null, calls = 'pwrite64'): Outcome {
  const watched = inject === null ? calls : `${inject.split(':')[0]}`
  return saveIn(mkdtempSync(path.join(tmpdir(), 'rejoinder-saving-')), (file, trace) => [
    'strace',
    ...['-f', '-qq', '-y', '-o', trace, '-e', `trace=${watched}`],
    ...(inject === null ? [] : ['-e', `inject=${inject}`]),
    process.execPath,
    ...saver,
    file,
  ])
}

/** Has a program rewrite a map's file in this folder, which goes afterwards, by the command that is made for it. */
export function saveIn(folder: string, commandFor: (file: string, trace: string) => readonly string[]): Outcome {
  const apart = mkdtempSync(path.join(tmpdir(), 'rejoinder-trace-'))
  const trace = path.join(apart, 'trace')
  const file = path.join(folder, 'map.argmap')
  try {
    writeFileSync(trace, '')
    writeFileSync(file, compactText)
    const [program = '', ...rest] = commandFor(file, trace)
    // With one thread for files, the calls that touch them come in one order.
    const env = { ...process.env, UV_THREADPOOL_SIZE: '1', XDG_RUNTIME_DIR: apart }
    const { status, stderr } = spawnSync(program, rest, { env, encoding: 'utf8' })
    const found = readFileSync(file, 'utf8')
    return {
      holds: found === compactText ? 'old' : found === canonicalText ? 'new' : 'neither',
      code: status,
      stderr,
      leftovers: readdirSync(folder).filter((name) => name !== 'map.argmap'),
      trace: readFileSync(trace, 'utf8'),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(apart, { recursive: true, force: true })
  }
}
