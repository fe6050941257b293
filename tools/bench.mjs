// Measures the built program, in ratios: single times say more about the machine than about the program. What is
// compared is run by turns, so that a busy moment falls on all of it, and the medians are shown.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runnerImport } from 'vite'

const root = path.join(import.meta.dirname, '..')
const cli = path.join(root, 'dist/cli/cli.js')
const sample = path.join(root, 'fixtures/maps/fentanyl-dispute/fentanyl-dispute.argmap')

benchProcesses()
await benchLayers()

function benchProcesses() {
  const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-bench-'))
  const file = (name) => path.join(folder, name)
  const commands = {
    'an empty node process': ['--eval', '0'],
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
  const empty = median(times['an empty node process'])
  const rows = Object.entries(times).map(([name, each]) => [
    name,
    milliseconds(median(each)),
    ratio(median(each), empty),
  ])
  table(['cold process', 'ms', '× empty'], rows)
}

async function benchLayers() {
  const config = { configFile: false, root, logLevel: 'error' }
  const { module } = await runnerImport(path.join(root, 'tools/bench/layers.ts'), config)
  const sizes = [100, 500, 1_000, 5_000]
  // The first run of all warms the engine up, and counts for nothing.
  await module.timeLayers(500, 0)
  const runs = new Map(sizes.map((size) => [size, []]))
  for (let seed = 1; seed <= 3; seed++)
    for (const size of sizes) runs.get(size).push(await module.timeLayers(size, seed))
  for (const step of Object.keys(runs.get(100)[0])) {
    const perClaim = (size) => median(runs.get(size).map((times) => times[step])) / size
    const rows = sizes.map((size) => [
      size.toLocaleString('en'),
      milliseconds(perClaim(size) * size),
      ratio(perClaim(size), perClaim(100)),
    ])
    table([`${step}, claims`, 'ms', 'a claim, × at 100'], rows)
  }
}

/** The answers of `measure` for each of the things, asked for one after the other, `count` times over. */
function byTurns(count, things, measure) {
  const answers = Object.fromEntries(Object.keys(things).map((name) => [name, []]))
  for (let turn = 0; turn < count; turn++)
    for (const [name, thing] of Object.entries(things)) answers[name].push(measure(thing))
  return answers
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
}

function milliseconds(time) {
  return time.toFixed(time < 10 ? 1 : 0)
}

function ratio(time, unit) {
  return (time / unit).toFixed(2)
}

function table(head, rows) {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)))
  const line = (cells) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column] + 2))).join('')
  console.log([line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line), ''].join('\n'))
}
