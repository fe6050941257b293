import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readMapFile } from '../file/parse.ts'
import { NewerFileError } from '../file/refusals.ts'
import { serialiseMap } from '../file/serialise.ts'
import { FILE_VERSION } from '../schema.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migration.ts'
import { migrations } from './migrations.ts'

const steps: readonly Migration[] = [
  { to: 2, up: ({ name, ...file }) => ({ ...file, title: name }) },
  { to: 3, up: (file) => ({ ...file, steps: [file.version, file.title] }) },
]

test('a file goes through every step after its version', () => {
  expect(migrate({ version: 1, name: 'Zoos' }, steps)).toEqual({ version: 3, title: 'Zoos', steps: [2, 'Zoos'] })
  expect(migrate({ version: 2, title: 'Zoos' }, steps)).toEqual({ version: 3, title: 'Zoos', steps: [2, 'Zoos'] })
})

test('a file of the newest version stays as it is', () => {
  const file = { version: 3, title: 'Zoos' }
  expect(migrate(file, steps)).toBe(file)
})

test('a newer file is refused, and says both versions', () => {
  expect(() => migrate({ version: 4 }, steps)).toThrow(new NewerFileError(4, 3))
  expect(new NewerFileError(4, 3).message).toMatch(/4.*3/)
})

test.each([
  ['a gap', [1]],
  ['steps out of order', [1, 0]],
  ['a step twice', [0, 0]],
])('%s is a fault of ours', (_, places) => {
  expect(() =>
    migrate(
      { version: 1 },
      places.flatMap((place) => steps[place] ?? []),
    ),
  ).toThrow('leads to version')
})

test('the steps lead to the version that is written', () => {
  expect(migrate({ version: 1 }).version).toBe(FILE_VERSION)
  expect(migrations).toHaveLength(FILE_VERSION - 1)
})

const files = path.join(import.meta.dirname, '../../../fixtures/files')

test.each(Array.from({ length: FILE_VERSION }, (_, index) => index + 1))(
  'files of version %i still open',
  (version) => {
    const folder = path.join(files, `v${version}`)
    expect(existsSync(folder), `${folder} holds files as version ${version} was written`).toBe(true)
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(path.join(folder, name))
      const { map, problems } = readMapFile(bytes)
      expect(problems, name).toEqual([])
      if (version === FILE_VERSION) expect(serialiseMap(map)).toBe(bytes.toString('utf8'))
    }
    expect(readdirSync(folder)).not.toEqual([])
  },
)
