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
  const words = html.replace(/<(pre|code)>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, '')
  expect(words).not.toMatch(/\*\*|\]\(|^#|^\||`/m)
})

const addresses = {
  headed: (words: string) => words,
  pictured: (address: string) => address,
  linked: (address: string) => (address.startsWith('https:') ? address : null),
}

test('what looks like markup is words', () => {
  expect(htmlOf('a <b>*c* & `<d>` **`e`**', addresses)).toBe(
    '<p>a &lt;b&gt;<em>c</em> &amp; <code>&lt;d&gt;</code> <strong><code>e</code></strong></p>',
  )
  expect(htmlOf('[x](y) [z](https://a.b/?c&d)', addresses)).toBe(
    '<p>x <a href="https://a.b/?c&amp;d" target="_blank" rel="noreferrer">z</a></p>',
  )
})

test('lists, tables and code keep their parts', () => {
  expect(htmlOf('- a\n  b\n- c\n\n1. d\n2. e', addresses)).toBe(
    '<ul><li>a\n  b</li><li>c</li></ul>\n<ol><li>d</li><li>e</li></ol>',
  )
  expect(htmlOf('| a | |\n|---|---|\n| `b` | c |', addresses)).toBe(
    '<table><thead><tr><th>a</th><th></th></tr></thead><tbody><tr><td><code>b</code></td><td>c</td></tr></tbody></table>',
  )
  expect(htmlOf('```sh\na | b\n\n- c\n```\n# d', addresses)).toBe(
    '<pre><code>a | b\n\n- c</code></pre>\n<h1 id="d">d</h1>',
  )
})
