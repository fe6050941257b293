import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLI, SAMPLE, temporaryFolder } from './run.ts'

const { file, remove } = temporaryFolder()
afterAll(remove)

const picture = file('sample.svg')

beforeAll(() => {
  expect(run(['export', SAMPLE, '-o', picture, '--embed']).code).toBe(0)
})

/** Runs the command line, its reading thread with a fault: what that does once it has begun. */
function run(args: readonly string[], fault = '') {
  const loaded = file('fault.cjs')
  writeFileSync(
    loaded,
    `const { isMainThread, parentPort } = require('node:worker_threads')
     if (!isMainThread) {
       const post = parentPort.postMessage.bind(parentPort)
       parentPort.postMessage = (what) => { post(what); ${fault} }
     }`,
  )
  const begun = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--require', loaded, CLI, ...args], { encoding: 'utf8' })
  return { code: status, stderr, took: performance.now() - begun }
}

test('a file that takes too long to read is given up with a sentence', () => {
  const { code, stderr, took } = run(['check', picture], 'for (;;);')
  expect([code, stderr]).toEqual([
    2,
    `“${picture}”: This file was given up: to read it would take longer than 5 seconds.\n`,
  ])
  expect(took).toBeGreaterThan(4_900)
})

test('a file that takes too much memory is given up with a sentence', () => {
  const { code, stderr } = run(
    ['convert', picture, '-o', file('x.argmap')],
    'const all = []; for (;;) all.push(new Array(1e5).fill(1.5))',
  )
  expect([code, stderr.split('\n').at(-2)]).toEqual([
    2,
    `“${picture}”: This file was given up: to read it would take more memory than a map may.`,
  ])
})

test('a thread that ends without a word is our fault, and is said to be', () => {
  const { code, stderr } = run(['check', picture], 'process.exit()')
  expect([code, stderr]).toEqual([
    70,
    'This is a fault in Rejoinder, not in your file: Error: A thread ended without an answer.\n',
  ])
})
