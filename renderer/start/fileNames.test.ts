import { expect, test } from 'vitest'
import { foundIn, partsOf } from './fileNames.ts'

test.each([
  ['zoos.argmap', 'zoos', '.argmap'],
  ['zoos v1.2.json', 'zoos v1.2', '.json'],
  ['zoos', 'zoos', ''],
  ['.hidden', '.hidden', ''],
])('%s is shown as “%s” and “%s”', (name, stem, ending) => {
  expect(partsOf(name)).toEqual([stem, ending])
})

test('a search finds files by all its words, in name or folder', () => {
  const files = [
    { name: 'Zoos.argmap', folder: '~/Maps' },
    { name: 'water.argmap', folder: '~/Papers' },
    { name: 'zoos.argmap', folder: '~/Papers' },
  ]
  expect(foundIn(files, ' zoos  papers ')).toEqual([files[2]])
  expect(foundIn(files, '')).toEqual(files)
  expect(foundIn(files, 'lions')).toEqual([])
})
