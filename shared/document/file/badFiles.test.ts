import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { expectGolden } from '../../../tests/support/golden.ts'
import { RejoinderError } from '../../errors.ts'
import { brokenInvariants } from '../invariants.ts'
import { readMapFile } from './parse.ts'
import { serialiseMap } from './serialise.ts'

const folder = path.join(import.meta.dirname, '../../../fixtures/bad')
const names = readdirSync(folder).filter((name) => name.endsWith('.argmap'))
const read = (name: string) => readMapFile(readFileSync(path.join(folder, name)))

/** What becomes of a file: the sentence that refuses it, or its problems, `place: what became of it`. */
function fate(name: string): { refused: string } | { problems: string[] } {
  try {
    return { problems: read(name).problems.map(({ at, text }) => `${at}: ${text}`) }
  } catch (error) {
    if (error instanceof RejoinderError) return { refused: error.message }
    throw error
  }
}

test('each bad file is refused or repaired as expected.json says', () => {
  const fates = Object.fromEntries(names.map((name) => [name, fate(name)]))
  expectGolden('fixtures/bad/expected.json', `${JSON.stringify(fates, null, 2)}\n`)
})

test.each(names.filter((name) => !('refused' in fate(name))))('%s is a sound map once it is repaired', (name) => {
  const { map } = read(name)
  expect(brokenInvariants(map)).toEqual([])
  expect(readMapFile(new TextEncoder().encode(serialiseMap(map)))).toEqual({ map, problems: [] })
})
