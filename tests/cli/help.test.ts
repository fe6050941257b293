import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pictureFormats } from '../../shared/formats/registry.ts'
import { CLI, rejoinder, root, SAMPLE } from './run.ts'

test('help names every verb, and each verb shows an example', () => {
  const { code, stdout } = rejoinder(['--help'])
  expect(code).toBe(0)
  for (const verb of ['open', 'export', 'layout', 'check', 'format', 'formats', 'convert']) {
    expect(stdout).toMatch(new RegExp(`^ {2}${verb} `, 'm'))
    const help = rejoinder([verb, '--help']).stdout
    expect(help).toContain(`  rejoinder ${verb} `)
    if (verb === 'export' || verb === 'convert') expect(help).not.toMatch(/.{81}/)
  }
  expect(stdout).not.toMatch(/.{81}/)
  expect(rejoinder([]).stdout).toBe(stdout)
})

test('help names every kind of picture that can be written', () => {
  const { stdout } = rejoinder(['export', '--help'])
  for (const { id } of pictureFormats) expect(stdout).toMatch(new RegExp(`--as <kind> .*\\b${id}\\b`))
})

test('the version is the package’s', () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  expect(rejoinder(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` })
})

test('a reader that goes away is no error', async () => {
  const child = spawn(process.execPath, [CLI, 'layout', SAMPLE, '--json'])
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(child, 'close')
  expect([code, said]).toEqual([0, ''])
})
