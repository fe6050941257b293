import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type {} from '../../renderer/host/connectHost.ts'
import { lines, shellBed } from './bed.ts'

const bed = shellBed('test page')
const kept = path.join(bed.folder, 'userData/window.json')
const bounds = { x: 300, y: 120, width: 1100, height: 700 }

test('a window comes back where it stood, and maximised', async () => {
  const { shell } = await bed.start()
  await shell.ask('moveWindow', 1, bounds, true)
  await shell.ask('closeWindow', 1).catch(() => 'it ended before it could answer')
  await shell.exitCode
  expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({ bounds, maximised: true })
  const second = (await bed.start()).shell
  expect(second.noted('window')).toMatchObject([{ ...bounds, minWidth: 1024, minHeight: 640 }])
  expect(second.noted('maximised')).toEqual([1])
})

test.each([
  ['off the screen', { ...bounds, x: 5000 }, { width: 1100, height: 700 }],
  ['above the screen', { ...bounds, y: -500 }, { width: 1100, height: 700 }],
  ['larger than the screen', { x: 0, y: 0, width: 9000, height: 9000 }, { width: 1920, height: 1080 }],
  ['smaller than it may be', { ...bounds, width: 10, height: 10 }, { width: 1024, height: 640 }],
  ['where no number reaches', { ...bounds, x: 9e15 }, { width: 1440, height: 900 }],
  ['nowhere, by a broken file', 'x', { width: 1440, height: 900 }],
])('a window that stood %s comes back where it is seen', async (_, place, size) => {
  writeFileSync(kept, JSON.stringify({ bounds: place, maximised: false }))
  const { shell } = await bed.start()
  const [shown] = shell.noted('window')
  expect(shown).toMatchObject(size)
  if (size.width === bounds.width) expect(shown).not.toHaveProperty('x')
})

test('a second window stands beside the first', async () => {
  writeFileSync(kept, JSON.stringify({ bounds, maximised: false }))
  const { shell, page } = await bed.start()
  await lines(page, 1)
  await page.evaluate(() => globalThis.rejoinderHost?.newWindow())
  await shell.page(2)
  expect(shell.noted('window')).toMatchObject([bounds, { ...bounds, x: 328, y: 148 }])
})
