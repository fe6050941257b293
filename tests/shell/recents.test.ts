import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import type {} from '../../renderer/host/connectHost.ts'
import { lines, shellBed } from './bed.ts'

const bed = shellBed('test page')
const list = path.join(bed.folder, 'userData/recents.json')
const zoos = bed.file('zoos.argmap', 'Zoos should close')
const parks = bed.file('parks.argmap', 'Parks should open')

beforeEach(() => rmSync(list, { force: true }))

const recents = (page: Page) =>
  page.evaluate(async () => {
    const reply = await globalThis.rejoinderHost?.recentFiles()
    return reply?.done ? reply.value : []
  })

/** What comes back for a recent file: its words, or why it is refused. */
const open = (page: Page, token = '') =>
  page.evaluate(async (asked) => {
    const reply = await globalThis.rejoinderHost?.openRecent(asked)
    return reply?.done ? new TextDecoder().decode(reply.value?.bytes) : reply?.refusal
  }, token)

test('are kept over two starts, latest first, without their paths', async () => {
  const { shell, page } = await bed.start(zoos)
  await lines(page, 1)
  await shell.ask('choose', parks)
  await page.getByRole('button').click()
  await expect.poll(() => shell.noted('recent')).toEqual([zoos, parks])
  await shell.ask('quit').catch(() => 'it ended before it could answer')
  const second = (await bed.start()).page
  const kept = await recents(second)
  expect(kept).toMatchObject([
    { name: 'parks.argmap', folder: '~' },
    { name: 'zoos.argmap', folder: '~' },
  ])
  expect(JSON.stringify(kept)).not.toContain(bed.folder)
  await expect.poll(() => open(second, kept[1]?.token)).toBe('Zoos should close')
})

test('that have gone are left out, and refused and forgotten where they are asked for', async () => {
  const going = bed.file('going.argmap', 'Zoos are going')
  const { page, shell } = await bed.start(going)
  await lines(page, 1)
  await shell.until('recent')
  const [one] = await recents(page)
  rmSync(going)
  await expect.poll(() => recents(page)).toEqual([])
  await expect.poll(() => open(page, one?.token)).toMatch(/^“going.argmap” is no longer where it was/)
  await expect.poll(() => open(page, one?.token)).toContain('in the list no more')
})

test.each([
  ['of another shape', '[{"place": 1}]'],
  ['of paths that hang on where the program starts', '[{"place": "zoos.argmap", "usedAt": 1}]'],
  ['of what no system calls a path', '[{"place": "/zoos\\u0000.argmap", "usedAt": 1}]'],
  ['not JSON', '[{'],
  ['poisoned', '{"__proto__": []}'],
  ['larger than any', `${' '.repeat(1_000_001)}[{"place": ${JSON.stringify(zoos)}, "usedAt": 1}]`],
])('are none where their list is %s', async (_, text) => {
  writeFileSync(list, text)
  const { page } = await bed.start()
  await expect.poll(() => recents(page)).toEqual([])
})

test('are at most twelve', async () => {
  const many = Array.from({ length: 15 }, (_, index) => bed.file(`map ${index}.argmap`, 'A map'))
  writeFileSync(list, JSON.stringify(many.map((place, index) => ({ place, usedAt: index }))))
  const { page } = await bed.start(zoos)
  await lines(page, 1)
  await expect.poll(async () => (await recents(page))[0]?.name).toBe('zoos.argmap')
  await expect.poll(() => recents(page)).toHaveLength(12)
})

test('are in the menu bar, which opens them, tells what has gone, and clears the list', async () => {
  const going = bed.file('R&D.argmap', 'Zoos are going')
  writeFileSync(list, JSON.stringify([zoos, going].map((place) => ({ place, usedAt: 1 }))))
  const { shell, page } = await bed.start()
  await lines(page, 1)
  await expect.poll(() => shell.ask('menuLines')).toContain('    R&&D.argmap — ~')
  await shell.ask('chooseMenu', 'zoos.argmap — ~', 1)
  expect((await lines(page, 2))[1]).toBe('zoos.argmap: Zoos should close')
  rmSync(going)
  await shell.ask('chooseMenu', 'R&&D.argmap — ~', 1)
  await expect.poll(() => shell.until('message')).toMatch(/^“R&D.argmap” is no longer where it was/)
  await expect.poll(() => shell.ask('menuLines')).not.toContain('    R&&D.argmap — ~')
  await shell.ask('chooseMenu', 'Clear the list', 1)
  await expect.poll(() => recents(page)).toEqual([])
})
