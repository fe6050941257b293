import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../shared/host/windowFiles.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const SAMPLE = path.join(ROOT, 'fixtures/maps/fentanyl-dispute/fentanyl-dispute.argmap')

/** Starts `rejoinder open` as on a machine without a display, where it prints an address. */
function open(file: string) {
  const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/cli/cli.js'), 'open', file], { env })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (text) => {
    output.stdout += text
  })
  child.stderr.on('data', (text) => {
    output.stderr += text
  })
  const exit = once(child, 'exit').then(([code]) => code)
  return { child, output, exit }
}

// Elsewhere there is always a display, and a window would open.
test.runIf(process.platform === 'linux')('without a display the window is served until Ctrl C', async () => {
  const { child, output, exit } = open(SAMPLE)
  await expect.poll(() => output.stdout, { timeout: 20_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\w+\/\?\S+\n$/)
  const address = output.stdout.trim()
  // The page repeats the policy for servers that send none.
  await expect.poll(async () => await (await fetch(address)).text()).toContain(`content="${CONTENT_SECURITY_POLICY}"`)
  const { claims } = JSON.parse(await (await fetch(new URL('opened.argmap', address))).text())
  expect(claims).toHaveLength(24)
  child.kill('SIGINT')
  await expect.poll(() => exit).toBe(0)
})

test('a file that is no map is refused before anything starts', async () => {
  const { output, exit } = open(path.join(ROOT, 'package.json'))
  await expect.poll(() => exit).toBe(2)
  expect(output.stdout).toBe('')
  expect(output.stderr).toMatch(/package\.json.*\n$/)
  expect(output.stderr.trim().split('\n')).toHaveLength(1)
})
