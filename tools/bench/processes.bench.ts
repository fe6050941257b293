import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { byTurns, median, milliseconds, ratio, table } from './report.ts'

/** The built command line, from a cold start, against an empty process. */
export function bench(): void {
  const cli = path.resolve('dist/cli/cli.js')
  const sample = path.resolve('fixtures/maps/fentanyl-dispute/fentanyl-dispute.argmap')
  const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-bench-'))
  const file = (name: string) => path.join(folder, name)
  const empty = 'an empty node process'
  const commands = {
    [empty]: ['--eval', '0'],
    'check of the sample': [cli, 'check', sample],
    'layout of the sample': [cli, 'layout', sample, '--json'],
    'export of the sample to SVG': [cli, 'export', sample, '--output', file('a.svg')],
    'export of the sample to PNG': [cli, 'export', sample, '--output', file('a.png')],
  }
  const times = byTurns(15, commands, (args) => {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args)
    if (status !== 0) throw new Error(String(stderr))
    return performance.now() - start
  })
  rmSync(folder, { recursive: true })
  const unit = median(times.get(empty) ?? [])
  const rows = [...times].map(([name, each]) => [name, milliseconds(median(each)), ratio(median(each), unit)])
  table(['cold process', 'ms', '× empty'], rows)
}
