import { afterEach, expect, test, vi } from 'vitest'
import { RejoinderError } from '../../shared/errors.ts'
import type { HostBridge } from '../../shared/host/channels.ts'
import { FILE_LIMIT } from '../../shared/host/fileLimit.ts'
import type { OpenedFile } from '../../shared/host/host.ts'
import { browserHost, platformOf } from './browserHost.ts'
import { desktopHost } from './desktopHost.ts'

const zoos = { handle: null, name: 'zoos.argmap', bytes: new TextEncoder().encode('Zoos should close') }

/** A tab at this address, whose server answers these paths with `text`. */
function tabAt(search: string, served: readonly string[]): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('location', { search })
  vi.stubGlobal('navigator', { userAgent: 'X11; Linux x86_64' })
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address)
    return served.includes(address) ? new Response('Zoos should close') : new Response(null, { status: 404 })
  })
  return asked
}
afterEach(() => vi.unstubAllGlobals())

test('a tab opens the bundled sample where its address asks for it', async () => {
  const asked = tabAt('?open=sample', ['bundled/sample.argmap'])
  expect(await browserHost().initialFile()).toEqual({ ...zoos, name: 'fentanyl-dispute.argmap' })
  expect(asked).toEqual(['bundled/sample.argmap'])
})

test('a tab opens the file that it is served with, whatever name the address gives it', async () => {
  const asked = tabAt('?open=file&name=..%2F..%2Fzoos.argmap', ['opened.argmap'])
  expect(await browserHost().initialFile()).toEqual({ ...zoos, name: '../../zoos.argmap' })
  expect(asked).toEqual(['opened.argmap'])
})

test('a tab with no question in its address asks for nothing', async () => {
  const asked = tabAt('', [])
  expect(await browserHost().initialFile()).toBeNull()
  expect(asked).toEqual([])
})

test('a file that is served no more is refused in one sentence', async () => {
  tabAt('?open=file&name=zoos.argmap', [])
  const sentence = "“zoos.argmap” can't be read any more; start “rejoinder open” again."
  await expect(browserHost().initialFile()).rejects.toThrow(new RejoinderError(sentence))
})

test('a dropped file opens without a handle; a huge one and a folder are refused', async () => {
  tabAt('', [])
  const { openDropped } = browserHost()
  const dropped = { name: 'zoos.argmap', size: 17, arrayBuffer: async () => zoos.bytes.slice().buffer }
  expect(await openDropped(dropped)).toEqual(zoos)
  await expect(openDropped({ ...dropped, size: 100_000_001 })).rejects.toThrow(RejoinderError)
  const folder = { ...dropped, arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }
  await expect(openDropped(folder)).rejects.toThrow(RejoinderError)
})

test.each([
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'mac'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 'windows'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 'linux'],
])('%s runs on %s', (userAgent, platform) => {
  expect(platformOf(userAgent)).toBe(platform)
})

test('on the desktop a refusal becomes an error again, and what lies in no folder is read by the page', async () => {
  const refused = async () => ({ done: false, refusal: 'This is no map.' }) as const
  const bridge: HostBridge = {
    platform: 'linux',
    initialFile: refused,
    openFile: async () => ({ done: true, value: zoos satisfies OpenedFile }),
    openDropped: async () => null,
    saveFile: refused,
    readAgain: refused,
    revealFile: refused,
    openCopies: refused,
    versions: refused,
    readVersion: refused,
    saveFileAs: refused,
    exportFile: refused,
    keepUnsaved: refused,
    dropUnsaved: refused,
    unsavedMaps: refused,
    peekUnsaved: refused,
    openUnsaved: refused,
    forgetUnsaved: refused,
    recentFiles: refused,
    peekRecent: refused,
    openRecent: refused,
    forgetRecent: refused,
    showHelp: refused,
    showLog: refused,
    newWindow: refused,
    onClosing: () => () => undefined,
    showTitle: () => undefined,
    showKeys: () => undefined,
    onCommand: () => () => undefined,
    onFileChanged: () => () => undefined,
    onFileCopied: () => () => undefined,
    onFile: () => () => undefined,
  }
  tabAt('?new', [])
  const host = desktopHost(bridge)
  expect(host.startsEmpty).toBe(true)
  await expect(host.initialFile()).rejects.toThrow(new RejoinderError('This is no map.'))
  expect(await host.openFile()).toBe(zoos)
  const dropped = { name: 'zoos.argmap', size: 17, arrayBuffer: async () => zoos.bytes.slice().buffer }
  expect(await host.openDropped(dropped)).toEqual(zoos)
})

test('a picture too large to be handed to the machine is refused in one sentence', async () => {
  tabAt('', [])
  const exportFile = vi.fn(async () => ({ done: true, value: true }) as const)
  const host = desktopHost({ exportFile } satisfies Partial<HostBridge> as unknown as HostBridge)
  const kind = { name: 'PNG picture', extensions: ['png'], mime: 'image/png' }
  const refused = host.exportFile('a.png', kind, new Uint8Array(FILE_LIMIT + 1))
  await expect(refused).rejects.toThrow(RejoinderError)
  await expect(refused).rejects.toThrow(/^[^.\n]*101 MB[^.\n]*\.$/)
  expect(exportFile).not.toHaveBeenCalled()
  expect(await host.exportFile('a.png', kind, new Uint8Array(FILE_LIMIT))).toBe(true)
})
