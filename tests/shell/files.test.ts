import { mkdirSync, symlinkSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type {} from '../../renderer/host/connectHost.ts'
import { lines, shellBed } from './bed.ts'
import { PATH_OF } from './preloadWorld.ts'

const bed = shellBed('test page')
const zoos = bed.file('zoos.argmap', 'Zoos should close')
const parks = bed.file('parks.argmap', 'Parks should open')

test('a file named on the command line opens, byte for byte', async () => {
  const { page } = await bed.start(zoos)
  await expect.poll(() => lines(page, 1)).toEqual(['zoos.argmap: Zoos should close'])
})

test('with no file the window starts with none', async () => {
  const { page } = await bed.start()
  await expect.poll(() => lines(page, 1)).toEqual(['no file'])
})

test('two files open in a window each', async () => {
  const { shell, page } = await bed.start(zoos, parks)
  await expect.poll(() => lines(page, 1)).toEqual(['zoos.argmap: Zoos should close'])
  await expect.poll(async () => await lines(await shell.page(2), 1)).toEqual(['parks.argmap: Parks should open'])
})

test('a file chosen in the dialog appears, and a cancelled dialog gives none', async () => {
  const { shell, page } = await bed.start()
  await shell.ask('choose', zoos)
  await page.getByRole('button').click()
  await expect.poll(() => lines(page, 2)).toEqual(['no file', 'zoos.argmap: Zoos should close'])
  await shell.ask('choose', null)
  await page.getByRole('button').click()
  expect((await lines(page, 3))[2]).toBe('no file')
})

test('a dropped file opens with a handle, by the path that only the preload learns', async () => {
  const { page } = await bed.start()
  const opened = await page.evaluate(
    async ([name, place]) => {
      const file = Object.assign(new File([], 'zoos.argmap'), { [name]: place })
      const reply = await globalThis.rejoinderHost?.openDropped(file)
      return reply?.done && reply.value !== null
        ? { ...reply.value, bytes: new TextDecoder().decode(reply.value.bytes) }
        : reply
    },
    [PATH_OF, zoos] as const,
  )
  const handle = { token: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'zoos.argmap' }
  expect(opened).toEqual({ handle, name: 'zoos.argmap', bytes: 'Zoos should close' })
})

test('what can’t be read is refused in one sentence', async () => {
  mkdirSync(path.join(bed.folder, 'maps'))
  truncateSync(bed.file('huge.argmap', ''), 100_000_001)
  const { shell, page } = await bed.start(path.join(bed.folder, 'gone.argmap'))
  for (const name of ['maps', 'huge.argmap']) {
    await shell.ask('choose', path.join(bed.folder, name))
    await page.getByRole('button').click()
  }
  await expect
    .poll(() => lines(page, 3))
    .toEqual([
      "refused: “gone.argmap” can't be read: there is no such file or folder; check the name.",
      'refused: “maps” is a folder; choose a file in it.',
      'refused: “huge.argmap” is larger than 100 MB, the most that a map may have.',
    ])
})

test('a second start hands its files to the first, which keeps one window a file', async () => {
  const { shell, page } = await bed.start()
  await lines(page, 1)
  await shell.ask('secondInstance', { files: [zoos] })
  await expect.poll(() => lines(page, 2)).toEqual(['no file', 'zoos.argmap: Zoos should close'])
  await shell.ask('secondInstance', { files: [parks] })
  await expect.poll(async () => await lines(await shell.page(2), 1)).toEqual(['parks.argmap: Parks should open'])
  const focused = shell.noted('focused').length
  await shell.ask('secondInstance', { files: [zoos] })
  await expect.poll(() => shell.until('focused', focused)).toBe(1)
  await expect.poll(() => lines(page, 2)).toHaveLength(2)
  expect(shell.noted('window')).toHaveLength(2)
})

test('of two files handed over at once, none takes the other’s window', async () => {
  const { shell, page } = await bed.start()
  await lines(page, 1)
  await shell.ask('secondInstance', { files: [zoos, parks] })
  await expect.poll(async () => await lines(await shell.page(2), 1)).toEqual(['parks.argmap: Parks should open'])
  await expect.poll(() => lines(page, 2)).toEqual(['no file', 'zoos.argmap: Zoos should close'])
})

test('a link to a file that a window shows brings that one forward', async () => {
  const { shell, page } = await bed.start(zoos)
  await lines(page, 1)
  await shell.until('title')
  const link = path.join(bed.folder, 'link.argmap')
  symlinkSync(zoos, link)
  await shell.ask('secondInstance', { files: [link] })
  await expect.poll(() => shell.until('focused')).toBe(1)
  expect(shell.noted('window')).toHaveLength(1)
})

test('a file that another window shows brings that one forward, however it is opened', async () => {
  const { shell, page } = await bed.start(zoos, parks)
  await lines(page, 1)
  const second = await shell.page(2)
  await lines(second, 1)
  await shell.until('title', 1)
  await shell.ask('choose', zoos)
  await second.getByRole('button').click()
  await expect.poll(() => lines(second, 2)).toEqual(['parks.argmap: Parks should open', 'no file'])
  expect(shell.noted('focused').at(-1)).toBe(1)
})

test('a second start tells its files by their whole paths, and shows no window of its own', async () => {
  const { shell } = await bed.start(path.relative(process.cwd(), zoos))
  expect(shell.noted('instance')).toEqual([{ files: [zoos] }])
  const second = await bed.startSecond(parks)
  await expect.poll(() => second.exitCode).toBe(0)
  expect(second.noted('window')).toEqual([])
})

test('a window with unsaved changes is not given another file', async () => {
  const { shell, page } = await bed.start(zoos)
  await lines(page, 1)
  await page.evaluate(() => globalThis.rejoinderHost?.showTitle('Zoos', true, null))
  await expect.poll(() => shell.until('title', 1)).toBe('• Zoos — Rejoinder')
  await shell.ask('secondInstance', { files: [parks] })
  await expect.poll(async () => await lines(await shell.page(2), 1)).toEqual(['parks.argmap: Parks should open'])
  await expect.poll(() => lines(page, 1)).toEqual(['zoos.argmap: Zoos should close'])
})

test('a handed file that can’t be read is told in a box, since no page asked for it', async () => {
  const { shell, page } = await bed.start()
  await lines(page, 1)
  await shell.ask('openFile', path.join(bed.folder, 'nowhere.argmap'))
  await expect.poll(() => shell.until('message')).toMatch(/^“nowhere.argmap” can't be read/)
})

test('a command of the menu bar reaches the window', async () => {
  const { shell, page } = await bed.start()
  await lines(page, 1)
  await shell.ask('chooseMenu', 'file.open', 1)
  expect((await lines(page, 2))[1]).toBe('command file.open')
})

test('the program ends with its last window', async () => {
  const { shell } = await bed.start()
  await shell.ask('closeWindow', 1).catch(() => 'it ended before it could answer')
  await expect.poll(() => shell.exitCode).toBe(process.platform === 'darwin' ? null : 0)
})
