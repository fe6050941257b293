import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../shared/host/windowFiles.ts'

// Rules of safety that are kept by what no source may say. What a rule lets a file do stands with its name.

const root = path.join(import.meta.dirname, '../..')
const sources = ['electron', 'renderer', 'shared', 'cli'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.(?:ts|tsx|mjs|js)$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
)
// A comment may speak of what the code must not do.
const codeOf = (file: string) =>
  readFileSync(path.join(root, file), 'utf8').replace(/\/\*.*?\*\/|^\s*\/\/[^\n]*$/gms, '')

/** The files of some layers that say something. */
const saying = (words: RegExp, layers: RegExp = /./) =>
  sources.filter((file) => layers.test(file) && words.test(codeOf(file)))

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(500)
  expect(saying(/contextBridge/)).toEqual(['electron/preload.ts'])
})

test('nothing is evaluated, and no text becomes markup', () => {
  expect(saying(/\beval\(|\bnew Function\b|set(?:Timeout|Interval)\(\s*['"`]|\bnode:vm\b/)).toEqual([])
  expect(saying(/dangerouslySetInnerHTML|(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc/)).toEqual([])
  expect(saying(/executeJavaScript|insertCSS|\.enableRemoteModule|allowRunningInsecureContent/, /^electron/)).toEqual(
    [],
  )
})

test('what a window asks comes in by one door, which checks it', () => {
  expect(saying(/\bipcMain\b/)).toEqual(['electron/host/answer.ts'])
  expect(saying(/\bipcRenderer\b/)).toEqual(['electron/preload.ts'])
  expect(saying(/webContents\.send\(|\.postMessage\(/, /^electron/)).toEqual(['electron/windows.ts'])
})

test('only one file opens anything outside, and it asks first', () => {
  expect(saying(/openExternal|openPath/)).toEqual(['electron/security.ts'])
  expect(codeOf('electron/security.ts')).toMatch(/mayOpenOutside\([^)]*\)\)\) await shell\.openExternal/)
})

test('the shell and the window use no network', () => {
  const network =
    /['"](?:node:)?(?:https?|http2|net|tls|dgram|dns)['"]|\bnet\.(?:fetch|request)\b|autoUpdater|crashReporter/
  expect(saying(network, /^electron/)).toEqual([])
  expect(
    saying(/XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts/, /^renderer/),
  ).toEqual([])
  // `rejoinder open` gives the window to a browser of the same machine.
  expect(saying(network, /^cli/).filter((file) => !file.startsWith('cli/window/'))).toEqual([])
})

test('a window is made in two places, each with the settings that confine it', () => {
  const made = saying(/new BrowserWindow\(/)
  expect(made).toEqual(['electron/help.ts', 'electron/windows.ts'])
  for (const file of made) expect(codeOf(file)).toMatch(/webPreferences(?:: confined)?,/)
})

test('the policy lets in nothing from elsewhere, and the page says the same', () => {
  const parts = new Map(
    CONTENT_SECURITY_POLICY.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
  )
  expect(parts.get('default-src')).toEqual(["'none'"])
  expect(parts.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"])
  for (const [name, allowed] of parts)
    for (const source of allowed)
      expect([
        "'self'",
        "'none'",
        "'wasm-unsafe-eval'",
        ...(name === 'img-src' ? ['blob:', 'data:'] : []),
        ...(name === 'style-src' ? ["'unsafe-inline'"] : []),
      ]).toContain(source)
  expect(readFileSync(path.join(root, 'renderer/index.html'), 'utf8')).toContain(`content="${CONTENT_SECURITY_POLICY}"`)
})
