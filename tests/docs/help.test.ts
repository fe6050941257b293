import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { helpAddress, helpPages } from '../../shared/host/help.ts'
import { htmlOf } from '../../tools/help/markdown.ts'
import { writeHelp } from '../../tools/help/writeHelp.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-help-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeHelp(folder)
const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, found = '']) => found)

test('every page of the help is there, under the address by which it is called for', () => {
  const ids = all(/ id="([^"]+)"/g)
  expect(new Set(ids).size).toBe(ids.length)
  for (const page of helpPages) expect(ids).toContain(helpAddress(page).split('#')[1])
  for (const link of all(/href="#([^"]+)"/g)) expect(ids).toContain(link)
})

test('nothing in it has to be fetched from anywhere', () => {
  const addresses = all(/(?:src|href)="([^"#][^"]*)"/g)
  for (const address of addresses.filter((one) => one !== 'data:,'))
    expect(existsSync(path.join(folder, address)), address).toBe(true)
  expect(addresses.length).toBeGreaterThan(5)
  expect(html.match(/<script/g)).toHaveLength(1)
})

test('no sign of Markdown is left in its words', () => {
  const words = html.replace(/<(pre|code)\b[^>]*>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, '')
  expect(words).not.toMatch(/\*\*|\]\(|^#|^\||`/m)
})

const addresses = {
  headed: (words: string) => words,
  pictured: (address: string) => address,
  linked: (address: string) => (address.startsWith('https:') ? address : null),
}

const shown = (markdown: string) => htmlOf(markdown, addresses).trim()

test('what looks like markup is words', () => {
  expect(shown('a <b>*c* & `<d>` **`e`**')).toBe(
    '<p>a &lt;b&gt;<em>c</em> &amp; <code>&lt;d&gt;</code> <strong><code>e</code></strong></p>',
  )
  expect(shown('<script src="x"></script>')).toBe('&lt;script src=&quot;x&quot;&gt;&lt;/script&gt;')
})

test('links lead on or are words, and headings can be led to', () => {
  expect(shown('[x](y) [z](https://a.b/?c&d)')).toBe(
    '<p>x <a href="https://a.b/?c&amp;d" target="_blank" rel="noreferrer">z</a></p>',
  )
  expect(shown('# d')).toBe('<h1 id="d">d</h1>')
})
