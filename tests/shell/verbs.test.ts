import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildStandIn } from './launch.ts'

const DIST = process.env.BUILT ?? path.join(import.meta.dirname, '../../dist')
const SAMPLE = path.join(import.meta.dirname, '../../fixtures/maps/fentanyl-dispute/fentanyl-dispute.argmap')
const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-verbs-'))

beforeAll(() => buildStandIn(DIST))
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts the main program as its package would be started. */
const packaged = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    [
      '--import',
      pathToFileURL(path.join(import.meta.dirname, 'standIn/register.mjs')).href,
      path.join(DIST, 'main/main.js'),
      ...args,
    ],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        STAND_IN: pathToFileURL(path.join(DIST, 'standIn.mjs')).href,
        STAND_IN_USER_DATA: folder,
        STAND_IN_PACKAGED: '1',
      },
    },
  )

test('started with a verb, the packaged program is the command line', () => {
  const { status, stdout, stderr } = packaged('check', SAMPLE, '--json')
  expect([status, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout).standings.claims.C0).toBe('stands')
})

test('it draws, too, with the fonts that lie in the package', () => {
  const out = path.join(folder, 'sample.svg')
  expect(packaged('export', SAMPLE, '-o', out).status).toBe(0)
  expect(readFileSync(out, 'utf8')).toContain('<svg')
})

test('what is wrong is one sentence and exit code 2, as everywhere', () => {
  const { status, stdout, stderr } = packaged('export', SAMPLE, '-o', path.join(folder, 'sample.gif'))
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
