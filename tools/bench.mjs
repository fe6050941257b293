// Measures the built program, in ratios: single times say more about the machine than about the program. What is
// compared is run by turns, so that a busy moment falls on all of it, and the medians are shown.
// `npm run bench` runs every tools/bench/NAME.bench.ts; with names after `--`, those alone.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createServer } from 'vite'

const root = path.join(import.meta.dirname, '..')
const folder = path.join(root, 'tools/bench')
const ending = '.bench.ts'
const all = readdirSync(folder)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .sort()
const names = process.argv.length > 2 ? process.argv.slice(2) : all
const unknown = names.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark “${unknown.join('”, “')}”; there are ${all.join(', ')}.`)
  process.exit(2)
}
process.chdir(root)
const server = await createServer({
  ...{ configFile: false, root, logLevel: 'error', appType: 'custom' },
  // Nothing is served and nothing watched: this only reads TypeScript.
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
})
for (const name of names) {
  const module = await server.ssrLoadModule(path.join(folder, name + ending))
  await module.bench()
}
await server.close()
