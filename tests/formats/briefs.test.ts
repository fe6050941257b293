import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeMap } from '../../shared/document/make.ts'
import { docx } from '../../shared/formats/docx/docx.ts'
import type { Format } from '../../shared/formats/format.ts'
import { html } from '../../shared/formats/html/html.ts'
import { readXml, wordsIn } from '../../shared/formats/reading/readXml.ts'
import { isMapFormat, writeMap } from '../../shared/formats/writing/writeMap.ts'
import { sample } from '../support/sample.ts'

const HOSTILE = '<script>alert(1)</script>" onload="x" & ]]> --> \u0000'
const hostile = makeMap({
  title: HOSTILE,
  language: '"><b>',
  sources: [{ id: 'S', title: HOSTILE, url: 'javascript:alert(1)' }],
  claims: [{ id: 'a', title: HOSTILE, text: HOSTILE, note: HOSTILE, quotes: [{ source: 'S', exact: HOSTILE }] }],
})

async function written(format: Format, map = sample): Promise<Uint8Array> {
  if (!isMapFormat(format)) throw new Error('It is not written.')
  return (await writeMap(map, format)).bytes
}

test('a page holds every claim once, its sources by number, and no markup of a stranger', async () => {
  const page = new TextDecoder().decode(await written(html))
  const [said, again] = [/<(?:p|h2) class="claim"/g, /set out elsewhere/g].map((what) => page.match(what)?.length ?? 0)
  expect([(said ?? 0) - (again ?? 0), said]).toEqual([24, 1 + sample.relations.flatMap(({ from }) => from).length])
  expect(page).toContain('<a href="#source-1">1</a>')
  const bad = new TextDecoder().decode(await written(html, hostile))
  expect(bad).not.toMatch(/<script|javascript:|onload="x"|<html lang/)
  expect(bad).toContain(`default-src 'none'`)
})

test('a document is a package of well-formed parts, which refer to each other, and the same each time', async () => {
  for (const map of [sample, hostile]) {
    const parts = unzipSync(await written(docx, map))
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml']),
    )
    const roots = Object.values(parts).map((part) => readXml(part, 'part').root)
    expect(roots).toHaveLength(5)
    const words = wordsIn(readXml(parts['word/document.xml'] ?? new Uint8Array(), 'part').root)
    expect(words).toContain(map === sample ? 'China is not to blame' : '<script>alert(1)</script>')
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
    for (const [, style] of strFromU8(parts['word/document.xml'] ?? new Uint8Array()).matchAll(
      /w:[pr]Style w:val="(\w+)"/g,
    ))
      expect(styles).toContain(`w:styleId="${style}"`)
    expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).not.toContain('javascript')
  }
  expect(await written(docx)).toEqual(await written(docx))
})
