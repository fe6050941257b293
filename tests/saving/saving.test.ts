import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CLI } from '../cli/run.ts'
import { canonicalText } from './texts.ts'
import { hasStrace, type Outcome, saveIn, saveUnderFault } from './underFaults.ts'

const ours = [CLI, 'format']
const naive = [path.join(import.meta.dirname, 'naiveSaver.mjs')]

/** What the promise forbids: a file that is neither, a failure that nobody is told of, a sentence that is none. */
function faultsOf({ holds, code, stderr, leftovers }: Outcome): string[] {
  const faults: string[] = []
  if (holds === 'neither') faults.push('the file is neither the old one nor the new one')
  if (code === 0 && holds === 'old') faults.push('called saved, but not')
  if (code !== null && code !== 0 && !/^“[^\n]*” can't be [^\n]*\.\n$/.test(stderr))
    faults.push(`no sentence: ${stderr}`)
  // A program that was killed can't tidy up.
  if (code !== null && leftovers.length > 0) faults.push(`left behind: ${leftovers}`)
  return faults
}

describe.skipIf(!hasStrace)('with the system’s own calls made to fail', () => {
  test.each([
    ['a full disk', 'pwrite64:error=ENOSPC:when=1'],
    ['a disk with a fault', 'pwrite64:error=EIO:when=1'],
    ['a write that takes nothing', 'pwrite64:retval=0:when=1'],
    ['a write that says it took bytes, and did not', 'pwrite64:retval=9000:when=1'],
    ['a sync of the file that fails', 'fsync:error=EIO:when=1'],
    ['a rename onto another disk', 'rename:error=EXDEV'],
    ['a rename that is not permitted', 'rename:error=EPERM'],
    ['a rename on a full disk', 'rename:error=ENOSPC'],
    ['a mode that can’t be kept', 'chmod:error=EPERM'],
  ])('%s leaves the old file, and is told in a sentence', (_, inject) => {
    const outcome = saveUnderFault(ours, inject)
    expect([outcome.holds, faultsOf(outcome)]).toEqual(['old', []])
    expect(outcome.code).toBe(2)
  })

  test('a sync of the folder that fails is told, though the new file is there', () => {
    const outcome = saveUnderFault(ours, 'fsync:error=EIO:when=2')
    expect([outcome.holds, outcome.code, faultsOf(outcome)]).toEqual(['new', 2, []])
  })

  test.each([
    ['pwrite64', 1, 'old'],
    ['fsync', 1, 'old'],
    ['chmod', 1, 'old'],
    ['rename', 1, 'old'],
    ['fsync', 2, 'new'],
  ])('a kill at %s %i leaves the %s file whole', (call, when, holds) => {
    expect(saveUnderFault(ours, `${call}:signal=SIGKILL:error=EINTR:when=${when}`).holds).toBe(holds)
  })

  test('the order is write, sync, rename, sync of the folder', () => {
    const { trace, holds } = saveUnderFault(ours, null, 'pwrite64,fsync,rename')
    expect(holds).toBe('new')
    const calls = trace.split('\n').flatMap((line) => /^\d+ +(\w+)\((.*)$/.exec(line)?.slice(1, 3).join(' ') ?? [])
    const kinds = calls.filter((call) => call.includes('rejoinder-saving-')).map(kindOf)
    expect(kinds).toEqual(['pwrite64 of the new', 'fsync of the new', 'rename of the new', 'fsync of the folder'])
  })

  test('a saver that writes over the file itself is caught', () => {
    const faults = [
      'pwrite64:error=ENOSPC:when=1',
      'pwrite64:retval=9000:when=1',
      'pwrite64:signal=SIGKILL:error=EINTR',
    ]
    expect(faults.map((inject) => saveUnderFault(naive, inject).holds)).toEqual(['neither', 'neither', 'neither'])
  })
})

const kindOf = (call: string): string =>
  `${call.split(' ')[0]} of the ${call.includes('.tmp') ? 'new' : /rejoinder-saving-\w+>/.test(call) ? 'folder' : 'file'}`

test.skipIf(process.platform === 'win32')('a limit on the size of files leaves the old file, and is told', () => {
  const limited = (saver: readonly string[]) =>
    saveIn(mkdtempSync(path.join(tmpdir(), 'rejoinder-saving-')), (file) => [
      'sh',
      '-c',
      // In blocks of 512 bytes: 8 KB, which is less than the file.
      'ulimit -f 16; exec "$@"',
      'sh',
      process.execPath,
      ...saver,
      file,
    ])
  const outcome = limited(ours)
  expect([outcome.holds, outcome.code, faultsOf(outcome)]).toEqual(['old', 2, []])
  expect(limited(naive).holds).toBe('neither')
})

const small = smallDisk()

test.skipIf(small === null)('a disk that is full for real leaves the old file, and is told', () => {
  const folder = small ?? ''
  // The old file, and less room beside it than the new one takes.
  const room = Math.floor(canonicalText.length / 4096)
  try {
    spawnSync('dd', ['if=/dev/zero', `of=${folder}/ballast`, 'bs=4096', `count=${64 - 4 - room}`])
    const outcome = saveIn(path.join(folder, 'maps'), (file) => [process.execPath, ...ours, file])
    expect([outcome.holds, outcome.code, faultsOf(outcome)]).toEqual(['old', 2, []])
  } finally {
    spawnSync('umount', [folder])
    rmSync(folder, { recursive: true })
  }
})

/** A file system of 256 KB, where one may be mounted; else null. */
function smallDisk(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-small-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status === 0) {
    spawnSync('mkdir', [path.join(folder, 'maps')])
    return folder
  }
  rmSync(folder, { recursive: true })
  return null
}
