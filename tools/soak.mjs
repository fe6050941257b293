// Edits, saves, kills and reopens the built program by chance, round after round, and prints how many rounds it stood.
// `npm run bench:soak` runs 1,000 of them; another number may come after `--`.
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const rounds = process.argv[2] ?? '1000'
if (!/^[1-9]\d*$/.test(rounds)) {
  console.error(`“${rounds}” is no number of rounds.`)
  process.exit(2)
}
const root = path.join(import.meta.dirname, '..')
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'tests/shell/soak.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SOAK_ROUNDS: rounds },
})
process.exitCode = status ?? 1
