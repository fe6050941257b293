import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type {} from '../../renderer/host/connectHost.ts'
import { commands } from '../../shared/commands/table.ts'
import { channels } from '../../shared/host/channels.ts'
import { CONTENT_SECURITY_POLICY } from '../../shared/host/windowFiles.ts'
import { lines, shellBed } from './bed.ts'
import { type RunningShell, WINDOW_ORIGIN } from './launch.ts'

const bed = shellBed('test page')
const zoos = bed.file('zoos.argmap', 'Zoos should close')
let shell: RunningShell
let page: Page

beforeAll(async () => {
  ;({ shell, page } = await bed.startForAll())
})

const own = { origin: WINDOW_ORIGIN, isInside: false }
const NOTHING = new Uint8Array()
const bytes = new Uint8Array(4)
const NO_TOKEN = '00000000-0000-4000-8000-000000000000'

const faultAt = (channel: string) => new Error(`Rejoinder failed at ${channel}; this is a fault of its own.`)

test('every window is confined', async () => {
  expect(shell.noted('window')).toMatchObject([
    {
      minWidth: 1024,
      minHeight: 640,
      show: false,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
      },
    },
  ])
})

test('the preload gives the page one name, and nothing of Node', async () => {
  const names = await page.evaluate(() => {
    // No preload runs in a frame.
    const bare = document.body.appendChild(document.createElement('iframe')).contentWindow ?? {}
    const isOfThePage = (name: string) => ['host', 'list', 'listFile', 'listReply'].includes(name) || /^\d+$/.test(name)
    return Object.getOwnPropertyNames(globalThis).filter((name) => !Object.hasOwn(bare, name) && !isOfThePage(name))
  })
  expect(names).toEqual(['rejoinderHost'])
  const offered = await page.evaluate(() => Object.keys(globalThis.rejoinderHost ?? {}))
  expect(offered).toEqual([
    'platform',
    'initialFile',
    'openFile',
    'openDropped',
    'saveFile',
    'readAgain',
    'revealFile',
    'openCopies',
    'versions',
    'readVersion',
    'saveFileAs',
    'exportFile',
    'keepUnsaved',
    'dropUnsaved',
    'unsavedMaps',
    'peekUnsaved',
    'openUnsaved',
    'forgetUnsaved',
    'recentFiles',
    'peekRecent',
    'openRecent',
    'forgetRecent',
    'showHelp',
    'showLog',
    'newWindow',
    'onClosing',
    'showTitle',
    'showKeys',
    'onCommand',
    'onFileChanged',
    'onFileCopied',
    'onFile',
  ])
  const ofNode = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  )
  expect(ofNode).toEqual([])
})

test('every response carries the policy and its type', async () => {
  for (const [name, status, type] of [
    ['', 200, 'text/html; charset=utf-8'],
    ['page.js', 200, 'text/javascript; charset=utf-8'],
    ['empty.wasm', 200, 'application/wasm'],
    ['missing.js', 404, 'text/javascript; charset=utf-8'],
  ] as const) {
    const served = await shell.ask('request', `${WINDOW_ORIGIN}/${name}`)
    expect(served).toMatchObject({
      status,
      headers: { 'content-security-policy': CONTENT_SECURITY_POLICY, 'content-type': type },
    })
  }
})

test('the policy lets WebAssembly compile, and no text be run', async () => {
  const compiled = await page.evaluate(() => WebAssembly.compileStreaming(fetch('empty.wasm')).then(String))
  expect(compiled).toBe('[object WebAssembly.Module]')
  // What Playwright evaluates itself is exempt from the policy; what comes after it is not.
  const run = page.evaluate(
    () =>
      new Promise((done, fail) =>
        setTimeout(() =>
          Promise.resolve()
            .then(() => new Function('return 1')())
            .then(done, fail),
        ),
      ),
  )
  await expect(run).rejects.toThrow(/unsafe-eval/)
})

test('the scheme gives nothing outside the window’s folder', async () => {
  const main = ['/../main/main.js', '/..%2fmain/main.js', '/%2e%2e/main/main.js', '/..%5cmain%5cmain.js']
  for (const pathname of [...main, '//etc/passwd', '/%00', '/%'])
    await expect
      .poll(() => shell.ask('request', WINDOW_ORIGIN + pathname), { message: pathname })
      .toMatchObject({ status: 404, body: NOTHING })
})

test('nothing is served under another host, and no other scheme is asked', async () => {
  await expect.poll(() => shell.ask('request', 'app://elsewhere/index.html')).toMatchObject({ status: 404 })
  for (const url of ['https://example.com/', 'http://127.0.0.1/', 'ws://example.com/', 'file:///etc/passwd'])
    await expect.poll(() => shell.ask('request', url)).toBeNull()
})

test('strangers are not answered, whatever they ask', async () => {
  await shell.ask('choose', zoos)
  for (const stranger of [
    { origin: 'https://evil.example', isInside: false },
    { origin: 'app://evil', isInside: false },
    { origin: 'null', isInside: false },
    { origin: WINDOW_ORIGIN, isInside: true },
  ])
    for (const { name } of Object.values(channels))
      await expect(shell.ask('invoke', 1, stranger, name, undefined), name).rejects.toThrow(faultAt(name))
  expect(shell.noted('dialog')).toEqual([])
})

test('every ask is held to its shape', async () => {
  const odd = { token: NO_TOKEN, name: 'zoos.argmap', path: zoos, __proto__: null }
  for (const { name } of Object.values(channels))
    await expect(shell.ask('invoke', 1, own, name, { odd }), name).rejects.toThrow(faultAt(name))
})

test('the page can name no path, and is told none', async () => {
  const answers = await page.evaluate(async (place) => {
    const host = globalThis.rejoinderHost
    const made = { name: place, path: place, size: 17, arrayBuffer: async () => new ArrayBuffer(17) }
    const dropped = [await host?.openDropped(made), await host?.openDropped(new File(['Zoos'], place))]
    await host?.keepUnsaved('zoos', null, new TextEncoder().encode('Zoos'))
    return { dropped, told: [await host?.recentFiles(), await host?.unsavedMaps(), await host?.initialFile()] }
  }, zoos)
  expect(answers.dropped).toEqual([null, null])
  expect(JSON.stringify(answers.told)).not.toContain(bed.folder)
  await page.evaluate(() => globalThis.rejoinderHost?.dropUnsaved())
})

test('malformed asks are refused, and no word of the validator comes back', async () => {
  for (const [channel, ask] of [
    ['file.dropped', undefined],
    ['file.dropped', { path: 1 }],
    ['file.dropped', { path: '' }],
    ['file.dropped', { path: 'x'.repeat(40_000) }],
    ['file.dropped', { path: zoos, handle: 'y' }],
    ['file.save', { handle: { token: 'x', name: 'zoos.argmap' }, bytes, evenIfChanged: false }],
    ['file.save', { handle: { token: NO_TOKEN, name: 'zoos.argmap' }, bytes: 'Zoos', evenIfChanged: false }],
    ['file.save', { handle: { token: NO_TOKEN, name: 'zoos.argmap', place: zoos }, bytes, evenIfChanged: false }],
    ['file.saveAs', { name: '../zoos.argmap', bytes }],
    ['file.saveAs', { name: 'x'.repeat(300), bytes }],
    ['file.saveAs', { name: '', bytes }],
    ['file.saveAs', { name: 'zoos.argmap', bytes: new Uint8Array(100_000_001) }],
    ['file.export', { name: 'zoos.svg', kind: { name: 'SVG', extensions: ['../x'], mime: 'image/svg+xml' }, bytes }],
    ['recent.open', zoos],
    ['help.show', '../../../main/main.js'],
    ['window.close', 'yes'],
    ['window.title', { title: 'Zoos' }],
    ['window.title', { title: 'Zoos', unsaved: false, handle: zoos }],
    ['file.initial', 'x'],
  ] as const)
    await expect(shell.ask('invoke', 1, own, channel, ask), channel).rejects.toThrow(faultAt(channel))
})

test('the page opens no window; an address of the web goes to the browser, if the person says so', async () => {
  await shell.ask('press', 'Cancel')
  await page.evaluate(() => void window.open('https://example.com/other'))
  await shell.until('message')
  await shell.ask('press', 'Open')
  await page.evaluate(() => void window.open('https://example.com/source'))
  await expect.poll(() => shell.until('external')).toBe('https://example.com/source')
  for (const url of [
    'http://example.com/',
    'file:///etc/passwd',
    'app://rejoinder/',
    'javascript:alert(1)',
    'smb://example.com/x',
    'no address',
  ])
    await expect.poll(() => shell.ask('openWindow', 1, url)).toBe(false)
  expect(shell.noted('external')).toHaveLength(1)
})

test('the page goes nowhere', async () => {
  await page.evaluate(() => location.assign('https://example.com/'))
  await page.evaluate(() => location.assign('page.js'))
  await expect.poll(() => shell.ask('navigate', 1, 'https://example.com/')).toBe(false)
  await expect.poll(() => lines(page, 1)).toEqual(['no file'])
})

test('of all permissions the page has those of the clipboard', async () => {
  for (const permission of ['clipboard-sanitized-write', 'clipboard-read']) {
    await expect.poll(() => shell.ask('permission', permission, WINDOW_ORIGIN)).toEqual([true, true])
    for (const stranger of ['https://evil.example', 'app://evil'])
      await expect.poll(() => shell.ask('permission', permission, stranger)).toEqual([false, false])
  }
  for (const permission of ['geolocation', 'media', 'notifications', 'openExternal', 'fileSystem', 'hid'])
    await expect.poll(() => shell.ask('permission', permission, WINDOW_ORIGIN)).toEqual([false, false])
})

test('no dictionary is asked of the network', () => {
  expect(shell.noted('spelling')).toEqual([false])
  // Should anything turn the spelling on all the same, nothing lies where it looks.
  expect(shell.noted('dictionaries')).toEqual([`${WINDOW_ORIGIN}/nowhere/`])
})

test('the menu bar holds the whole command table, but for the menu that stands in for it', async () => {
  const ids = commands.map(({ id }) => id)
  await expect.poll(() => shell.ask('menuIds')).toEqual(ids.filter((id) => id !== 'help.menu'))
})
