import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { shellBed } from './bed.ts'
import { WINDOW_ORIGIN } from './launch.ts'

const bed = shellBed('test page')
const folder = path.join(bed.folder, 'userData/log')
const newest = path.join(folder, 'rejoinder.log')
const log = () => (existsSync(newest) ? readFileSync(newest, 'utf8') : '')
const own = { origin: WINDOW_ORIGIN, isInside: false }

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the log says what went wrong, without a word of a map, a name of a file, or an address', async () => {
  const secret = bed.file('secret.argmap', 'Zoos should close')
  const { shell } = await bed.start(secret)
  expect(log()).toMatch(/^\S+ Rejoinder 0\.0\.0 begins: Electron \S+, /)
  const ask = (channel: string, what: unknown, speaker = own) =>
    shell.ask('invoke', 1, speaker, channel, what).catch(() => 'it was refused')
  await ask('file.dropped', { path: path.join(bed.folder, 'secret-folder/secret.argmap') })
  await ask('file.save', { handle: { token: 'secret', name: 'secret.argmap' }, bytes: 'Zoos', evenIfChanged: false })
  await ask('file.open', undefined, { origin: 'https://secret.example', isInside: false })
  await shell.ask('request', 'https://secret.example/zoos')
  await shell.ask('permission', 'geolocation', WINDOW_ORIGIN)
  await shell.ask('complain', 1, `${WINDOW_ORIGIN}/assets/index-abc.js`)
  await shell.ask('press', 'Go on')
  await shell.ask('fail', 'Zoos should close, in secret.argmap')
  await expect.poll(log).toContain('The program failed: Error\n')
  for (const entry of [
    "file.dropped was refused: “…” can't be read: there is no such file or folder",
    'file.save failed: $ZodError',
    'file.open failed: Error\n      at ',
    'A request was refused: https:',
    'A permission was refused: geolocation',
    'A page complains at index-abc.js:7',
  ])
    expect(log()).toContain(entry)
  expect(log()).not.toMatch(/secret|zoos/i)
  expect(log()).not.toContain(bed.folder)
})

test('a fault that nobody waits for is told once, and leads to the log', async () => {
  const { shell } = await bed.start()
  await shell.ask('press', 'Show the log')
  await shell.ask('fail', 'first')
  await expect.poll(() => shell.noted('shown in folder')).toEqual([newest])
  expect(shell.noted('message')).toEqual(['Something went wrong in Rejoinder itself.'])
  await shell.ask('fail', 'second')
  await expect.poll(() => shell.complaints.join('')).toContain('second')
  expect(shell.noted('message')).toHaveLength(1)
})

test('“Show the log” shows it in its folder', async () => {
  const { shell, page } = await bed.start()
  await page.evaluate(() => globalThis.rejoinderHost?.showLog())
  await expect.poll(() => shell.noted('shown in folder')).toEqual([newest])
  if (process.platform !== 'win32') expect(statSync(newest).mode & 0o777).toBe(0o600)
})

test('the log is bounded: what is full becomes the part before, and the one before that goes', async () => {
  const first = await bed.start()
  await first.shell.kill()
  writeFileSync(newest, 'x'.repeat(255_990))
  writeFileSync(path.join(folder, 'rejoinder-earlier.log'), 'older')
  await bed.start()
  expect(readdirSync(folder).sort()).toEqual(['rejoinder-earlier.log', 'rejoinder.log'])
  expect(readFileSync(path.join(folder, 'rejoinder-earlier.log'), 'utf8')).toHaveLength(255_990)
  expect(log().length).toBeLessThan(1_000)
})

test('a page that stops answering is waited for, or opens again', async () => {
  const { shell } = await bed.start()
  await shell.ask('press', 'Wait')
  await shell.ask('hang', 1)
  await expect.poll(() => shell.noted('message')).toEqual(['This window doesn’t answer.'])
  await shell.ask('press', 'Open again')
  await shell.ask('hang', 1)
  await expect.poll(log).toContain("A window's page ended: killed, 9")
  // It was said already that it shall open again.
  expect(shell.noted('message')).toHaveLength(2)
})
