import { expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import { makeMap } from '../../document/make.ts'
import { dot } from '../dot/dot.ts'
import { graphml } from '../graphml/graphml.ts'
import { mermaid } from '../mermaid/mermaid.ts'
import { readXml } from '../reading/readXml.ts'
import { isMapFormat, writeMap } from './writeMap.ts'

const zoos = map`
  C0: Zoos should close ! @us
    + Animals suffer
    & They suffer needlessly
      ~ Nobody knows what animals feel
    - Zoos save species @them`

async function written(format: typeof dot, of = zoos): Promise<string> {
  if (!isMapFormat(format)) throw new Error('It is not written.')
  return new TextDecoder().decode((await writeMap(of, format)).bytes)
}

test('linked premises and attacked steps meet at a node of their own', async () => {
  const lines = (await written(mermaid)).split('\n')
  expect(lines.filter((line) => line.includes('(( ))'))).toHaveLength(1)
  const arrows = lines.filter((line) => / -->| ---| -\.->/.test(line))
  // Two premises to the junction, from there to the claim, the undercut to the junction, and the rebuttal.
  expect(arrows).toHaveLength(5)
  expect(arrows.filter((line) => line.includes('rebuts'))).toHaveLength(2)
})

test.each([dot, mermaid, graphml])('no words become markup in $name', async (format) => {
  const hostile = '"] --> x; </data><script>alert(1)</script> \\" } %% `#quot;` &lt; {{x}}'
  const text = await written(format, makeMap({ title: hostile, claims: [{ id: 'end', text: hostile }] }))
  if (format === graphml) {
    const { root } = readXml(new TextEncoder().encode(text), 'GraphML')
    expect(root.name).toBe('graphml')
    expect(text).not.toContain('<script')
  } else if (format === mermaid) {
    const node = text.split('\n').find((line) => line.includes('n0['))
    expect(node).toMatch(/^ {2}n0\["[^"<>{}[\]`&%]*"\]$/)
  } else {
    // Out of quotes there is nothing of it.
    const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, '')
    expect(bare).not.toMatch(/script|-->|quot/)
  }
})
