import { constants, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { nodeDisk } from './nodeDisk.ts'
import { saveFile } from './save.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-disk-'))
afterAll(() => rmSync(folder, { recursive: true }))

const disk = nodeDisk({ fs, path, constants, platform: process.platform })
const at = (name: string) => path.join(folder, name)
const read = (name: string) => readFileSync(at(name), 'utf8')

const save = (name: string, text: string, called?: string) => {
  const saving = { temporaryName: '.save.tmp', wait: async () => undefined, lock: async () => async () => undefined }
  return saveFile(disk, at(name), new TextEncoder().encode(text), called === undefined ? saving : { ...saving, called })
}

test('a file is made, and written over, and nothing is left beside it', async () => {
  await save('made.argmap', 'first')
  await save('made.argmap', 'second')
  expect(read('made.argmap')).toBe('second')
  expect((await fs.readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test.skipIf(process.platform === 'win32')('links are followed, to what is yet to be made too', async () => {
  await fs.writeFile(at('there.argmap'), 'there')
  await fs.symlink('there.argmap', at('link'))
  await fs.symlink('later.argmap', at('dangling'))
  await save('link', 'new')
  await save('dangling', 'new')
  expect([read('there.argmap'), read('later.argmap')]).toEqual(['new', 'new'])
  expect((await fs.lstat(at('link'))).isSymbolicLink()).toBe(true)
  await fs.symlink('round', at('round'))
  await expect(save('round', 'new')).rejects.toThrow('its links lead round in a circle')
})

test.skipIf(process.platform === 'win32')('a mode is kept; a protected file is left as it is', async () => {
  await fs.writeFile(at('private.argmap'), 'old', { mode: 0o600 })
  await save('private.argmap', 'new')
  expect((await fs.stat(at('private.argmap'))).mode & 0o777).toBe(0o600)
  await fs.chmod(at('private.argmap'), 0o400)
  await expect(save('private.argmap', 'newer')).rejects.toThrow('it is read-only')
  expect(read('private.argmap')).toBe('new')
})

test('a refusal names the file as the person does', async () => {
  await expect(save('no folder/zoos.argmap', 'new', 'zoos.argmap')).rejects.toThrow(/^“zoos.argmap” can't be saved/)
})
