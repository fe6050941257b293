import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const ALONE = ['-r', '-n']

/** Whether this machine lets a program be cut off from every network, its own addresses too. */
const canCutOff = process.platform === 'linux' && spawnSync('unshare', [...ALONE, 'true']).status === 0

test('the program works where there is no network at all', { timeout: 300_000 }, ({ skip }) => {
  if (!canCutOff) return skip('This machine cuts no program off from the network: that takes Linux and its “unshare”.')
  // The window on the shell, made by keys, saved and exported; and a picture by the command line.
  const { status, stdout } = spawnSync(
    'unshare',
    [
      ...[...ALONE, process.execPath, 'node_modules/vitest/vitest.mjs', 'run', '-t', 'by keyboard alone|it draws, too'],
      ...['tests/shell/journey.test.ts', 'tests/shell/verbs.test.ts'],
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  )
  expect(status, stdout).toBe(0)
  expect(stdout).toMatch(/Tests +2 passed/)
})
