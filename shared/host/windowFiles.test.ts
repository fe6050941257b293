import { expect, test } from 'vitest'
import { headersFor, pathInside } from './windowFiles.ts'

test.each([
  ['/', ['index.html']],
  ['/assets/index.js', ['assets', 'index.js']],
  ['/bundled/a%20b.ttf', ['bundled', 'a b.ttf']],
])('%s names a file of the window', (pathname, parts) => {
  expect(pathInside(pathname)).toEqual(parts)
})

test.each([
  '/../package.json',
  '/assets/../../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/..%5cpackage.json',
  '/C:%5cpackage.json',
  '//etc/passwd',
  '/index.html%00.png',
  '/assets/',
  '/%',
])('%s names none', (pathname) => {
  expect(pathInside(pathname)).toBeNull()
})

test.each([
  ['harfbuzz.wasm', 'application/wasm'],
  ['Inter-400.TTF', 'font/ttf'],
  ['sample.argmap', 'application/json; charset=utf-8'],
  ['unheard.of', 'application/octet-stream'],
])('%s is served as %s, under the policy', (name, type) => {
  expect(headersFor(name)).toMatchObject({
    'content-type': type,
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
})
