import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { map, show, outline as shown } from '../../../tests/support/mapNotation.ts'
import { makeMap } from '../../document/make.ts'
import { RejoinderError } from '../../errors.ts'
import { outline } from './outline.ts'
import { readOutlineFile } from './readOutlineFile.ts'
import { writeOutline } from './writeOutline.ts'

const text = new TextEncoder()
const fixture = () => new Uint8Array(readFileSync('fixtures/files/outline/zoos.md'))

test('a list with a heading over it is a map with its title', () => {
  const { map: read, losses } = readOutlineFile(fixture())
  expect(losses).toEqual([])
  expect(read.title).toBe('Should zoos close?')
  expect(show(read)).toBe(shown`
    C6: Parks are better
    C1: Zoos should close
      + [R1] C2: Animals suffer\nin most of them
        ~ [R2] C4: Nobody knows
      & C3: They suffer needlessly
      - [R3] C5: Zoos save species
        - [R4] C1:`)
})

test('what is written comes back, replies to steps and all', () => {
  const zoos = map`
    C1: Zoos should close
      + [R1] C2: Animals suffer
      & C3: They suffer needlessly
        ~ [R2] C4: Nobody knows
          ^ [R3] C5: + or - is no sign here
      - [R4] C6: see: the zoos`
  const { map: read } = readOutlineFile(writeOutline(zoos).bytes)
  expect(read.claims.map((claim) => claim.text).sort()).toEqual(zoos.claims.map((claim) => claim.text).sort())
  expect(read.relations.length).toBe(zoos.relations.length)
  expect(read.relations.filter(({ to }) => read.relations.some(({ id }) => id === to)).length).toBe(2)
})

test('a line within a text that looks like one of the list stays in its text', () => {
  const words = ['One', '+ two', '- three', 'four'].join('\n')
  const { map: read } = readOutlineFile(writeOutline(makeMap({ claims: [{ id: 'C1', text: words }] })).bytes)
  expect(read.claims.map((claim) => claim.text)).toEqual([['One + two - three', 'four'].join('\n')])
})

test('a text that is no list is refused, and known as none', () => {
  expect(() => readOutlineFile(text.encode('Zoos should close.\nSoon.'))).toThrow(RejoinderError)
  for (const other of ['{"nodes": []}', '<opml>', 'Zoos', 'One\nTwo']) expect(outline.sniff(text.encode(other))).toBe(0)
  expect(outline.sniff(fixture())).toBeGreaterThan(0)
})

test('takes no longer than it is long', () => {
  const { map: read } = readOutlineFile(text.encode('- x\n- undercut of “y”: z\n'.repeat(20_000)))
  expect(read.claims.length).toBe(40_000)
})
