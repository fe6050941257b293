import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { byTurns, median, milliseconds, ratio, table } from './report.ts'

/** A program and what it is told. */
type Call = readonly [program: string, ...args: string[]]

const EMPTY = 'an empty node process'
const TO_PNG = 'export of the sample to PNG'
const ARGDOWN = 'map of the sample to PNG, Argdown'

/** The built command line, from a cold start, against an empty process, and against Argdown's where that is installed. */
export function bench(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-bench-'))
  const ours = path.resolve('dist/cli/cli.js')
  const sample = path.resolve('fixtures/maps/fentanyl-dispute/fentanyl-dispute.argmap')
  const file = (name: string) => path.join(folder, name)
  const node = (...args: string[]): Call => [process.execPath, ...args]
  try {
    const argdown = argdownCall(folder, node(ours, 'convert', sample, '--output', file('sample.argdown')))
    if (argdown === null) console.log('Argdown’s command line draws no PNG here, and is left out.\n')
    const calls = {
      [EMPTY]: node('--eval', '0'),
      'check of the sample': node(ours, 'check', sample),
      'layout of the sample': node(ours, 'layout', sample, '--json'),
      'export of the sample to SVG': node(ours, 'export', sample, '--output', file('a.svg')),
      [TO_PNG]: node(ours, 'export', sample, '--output', file('a.png')),
      ...(argdown === null ? {} : { [ARGDOWN]: argdown }),
    }
    const times = byTurns(15, calls, timeOf)
    const of = (name: string) => median(times.get(name) ?? [])
    const rows = [...times.keys()].map((name) => [name, milliseconds(of(name)), ratio(of(name), of(EMPTY))])
    table(['cold process', 'ms', '× empty'], rows)
    const targets = [
      ['export to PNG ÷ an empty process', 'at most 3', ratio(of(TO_PNG), of(EMPTY))],
      ['export to PNG ÷ Argdown’s', 'at most 0.10', ratio(of(TO_PNG), of(ARGDOWN))],
    ]
    table(['cold', 'wanted', 'measured'], targets)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** How long a call takes, ms. */
function timeOf([program, ...args]: Call): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(program, args)
  if (status !== 0) throw new Error(String(stderr))
  return performance.now() - start
}

/** How Argdown's command line draws the sample; null where it isn't installed, or not with what it needs for a PNG. */
function argdownCall(folder: string, [program, ...args]: Call): Call | null {
  if (spawnSync('argdown', ['--version']).status !== 0) return null
  spawnSync(program, args)
  const call: Call = ['argdown', 'map', '--format', 'png', path.join(folder, 'sample.argdown'), folder]
  // It may ask on a terminal whether to install something first.
  spawnSync(call[0], call.slice(1), { stdio: 'ignore' })
  return readdirSync(folder).some((name) => name.endsWith('.png')) ? call : null
}
