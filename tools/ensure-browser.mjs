// Some tests drive the built window in a browser. Where the machine has none, this installs one and says so; on Debian
// it installs strace with it, by which some tests make the system's calls fail, and which they can do without.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from './findBrowser.mjs'

const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
const commands = isDebianRoot
  ? ['apt-get update', 'apt-get install --yes chromium strace']
  : ['npx playwright-core install chromium']

if (findBrowser() === null) {
  console.log(`The tests need a browser and found none; installing one: ${commands.join(' && ')}`)
  const isInstalled = commands.every((command) => spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0)
  if (!isInstalled || findBrowser() === null) {
    console.error('No browser could be installed: install Chromium, Chrome or Edge, or name one in CHROMIUM.')
    process.exit(1)
  }
}
