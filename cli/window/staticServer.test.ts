import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../shared/host/windowFiles.ts'
import { type ServedWindow, serveWindow } from './staticServer.ts'

const outside = mkdtempSync(path.join(tmpdir(), 'rejoinder-served-'))
const folder = path.join(outside, 'dist')
const map = path.join(outside, 'zoos & aquaria.argmap')
let served: ServedWindow
/** The address's path, which begins with the secret. */
let start: string

beforeAll(async () => {
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'index.html'), '<title>Rejoinder</title>')
  writeFileSync(path.join(folder, 'harfbuzz.wasm'), 'wasm')
  writeFileSync(map, '{"format":"rejoinder/argument-map"}')
  served = await serveWindow(folder, map)
  start = new URL(served.address).pathname
})
afterAll(() => {
  served.close()
  rmSync(outside, { recursive: true })
})

interface Response {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Asks for a path as it stands, which `fetch` would tidy first. */
const ask = (pathname: string, headers: Record<string, string> = {}): Promise<Response> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(served.address)
    get({ hostname, port, path: pathname, headers, agent: false }, async (response) => {
      const body = (await response.toArray()).join('')
      done({ status: response.statusCode, headers: response.headers, body })
    }).on('error', fail)
  })

test('the address is on the loopback, and names the file to open', () => {
  const { hostname, searchParams } = new URL(served.address)
  expect(hostname).toBe('127.0.0.1')
  expect(Object.fromEntries(searchParams)).toEqual({ open: 'file', name: 'zoos & aquaria.argmap' })
})

test('the start page, its modules and the file are served', async () => {
  expect(await ask(start)).toMatchObject({ status: 200, body: '<title>Rejoinder</title>' })
  expect((await ask(`${start}harfbuzz.wasm`)).headers['content-type']).toBe('application/wasm')
  expect(await ask(`${start}opened.argmap`)).toMatchObject({ status: 200, body: '{"format":"rejoinder/argument-map"}' })
})

test('every response carries the policy', async () => {
  for (const name of ['', 'harfbuzz.wasm', 'opened.argmap', 'missing.js'])
    expect((await ask(start + name)).headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY)
})

test.each([
  ['a path above the folder', () => `${start}../zoos%20&%20aquaria.argmap`],
  ['an encoded path above it', () => `${start}..%2fzoos%20&%20aquaria.argmap`],
  ['the address without its secret', () => '/index.html'],
])('nothing answers %s', async (_what, pathname) => {
  expect(await ask(pathname())).toMatchObject({ status: 404, body: '' })
})

test('nothing answers a page that reaches here under another name', async () => {
  expect(await ask(start, { host: 'evil.example' })).toMatchObject({ status: 404, body: '' })
})
