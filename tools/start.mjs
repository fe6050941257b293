// `npm start [-- FILE]`: builds what is stale, then opens the window on the file, or on the sample.
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const SAMPLE = path.join(root, 'fixtures/maps/fentanyl-dispute/fentanyl-dispute.argmap')
const SOURCES = ['cli', 'electron', 'renderer', 'shared', 'tools', 'vite.config.ts', 'package-lock.json', SAMPLE]
const BUILT = path.join(root, 'dist/.built')

/** When a file, or the newest file under a folder, was changed last; 0 for none. In ms. */
function changedAt(file) {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  // A folder's own time tells of files that were removed.
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => changedAt(path.join(file, name))))
}

const newest = Math.max(...SOURCES.map((source) => changedAt(path.resolve(root, source))))
if (changedAt(BUILT) < newest) {
  const { status } = spawnSync('npm run --silent build', { cwd: root, stdio: 'inherit', shell: true })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(BUILT, '')
}

const [named] = process.argv.slice(2)
// npm runs this in the project's folder; a name counts from where the person stands.
const file = named === undefined ? SAMPLE : path.resolve(process.env.INIT_CWD ?? '.', named)
const window = spawn(process.execPath, [path.join(root, 'dist/cli/cli.js'), 'open', file], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => window.kill(signal))
window.on('exit', (code) => process.exit(code ?? 0))
