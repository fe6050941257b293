import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../../tests/support/anyMap.ts'
import { sample, sampleText } from '../../tests/support/sample.ts'
import type { ArgumentMap } from '../document/argumentMap.ts'
import { OPENED } from '../host/fileKinds.ts'
import { formatOfContent, formatOfName, formats } from './registry.ts'
import { isMapFormat, writeMap } from './writing/writeMap.ts'

const [ownFormat] = formats.filter(isMapFormat)

test.each([
  ['map.argmap', 'rejoinder'],
  ['map.JSON', 'rejoinder'],
  ['a.b/picture.svg', 'svg'],
  ['PICTURE.PNG', 'png'],
  ['C:\\maps.svg\\map', undefined],
  ['map', undefined],
  ['map.doc', undefined],
])('a file named %s is %s', (name, id) => {
  expect(formatOfName(name)?.id).toBe(id)
})

test('no two formats share an id, and no two that are written their usual ending', () => {
  const endings = formats.filter(({ write }) => write !== null).map(({ extensions }) => extensions[0])
  expect(new Set(endings).size).toBe(endings.length)
  expect(new Set(formats.map((format) => format.id)).size).toBe(formats.length)
})

test('dialogs offer all that can be read', () => {
  const readable = formats.filter(({ read }) => read !== null).flatMap(({ extensions }) => extensions)
  expect([...OPENED.extensions].toSorted()).toEqual([...new Set(readable)].toSorted())
})

test('a map is known by its content', () => {
  expect(formatOfContent(new TextEncoder().encode(sampleText))?.id).toBe('rejoinder')
  expect(formatOfContent(new TextEncoder().encode('<?xml version="1.0"?>\n<svg xmlns="…">'))?.id).toBe('svg')
  expect(formatOfContent(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))?.id).toBe('png')
  expect(formatOfContent(new TextEncoder().encode('{"nodes": []}'))).toBeUndefined()
  expect(formatOfContent(new Uint8Array([0x89, 0x50, 0xff]))).toBeUndefined()
})

test('a map’s own file gives it back, whatever it holds', async () => {
  const roundTrip = async (map: ArgumentMap) => await ownFormat?.read?.((await writeMap(map, ownFormat)).bytes)
  expect(await roundTrip(sample)).toEqual({ map: sample, losses: [] })
  await fc.assert(
    fc.asyncProperty(anyMap, async (map) => {
      expect((await roundTrip(map))?.map).toEqual(map)
    }),
  )
})
