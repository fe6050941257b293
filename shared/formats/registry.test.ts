import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../../tests/support/anyMap.ts'
import { sample, sampleText } from '../../tests/support/sample.ts'
import { toolsFor } from '../../tests/support/tools.ts'
import type { Drawing, PictureOptions } from './format.ts'
import { formatOfContent, formatOfName, formats } from './registry.ts'

const plain: PictureOptions = {
  theme: 'light',
  background: 'white',
  scale: 1,
  dpi: 96,
  outlines: false,
  embed: false,
  tile: null,
}
const notDrawn = (map: Drawing['map']): Drawing => ({
  map,
  scene: () => {
    throw new Error('This format draws nothing.')
  },
})

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

test('a map is known by its content', () => {
  expect(formatOfContent(new TextEncoder().encode(sampleText))?.id).toBe('rejoinder')
  expect(formatOfContent(new TextEncoder().encode('<?xml version="1.0"?>\n<svg xmlns="…">'))?.id).toBe('svg')
  expect(formatOfContent(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))?.id).toBe('png')
  expect(formatOfContent(new TextEncoder().encode('{"nodes": []}'))).toBeUndefined()
  expect(formatOfContent(new Uint8Array([0x89, 0x50, 0xff]))).toBeUndefined()
})

test.each(formats.filter(({ read, write, isPicture }) => read !== null && write !== null && !isPicture))(
  '$name reads what it writes',
  async ({ read, write }) => {
    const tools = await toolsFor()
    const roundTrip = async (map: Drawing['map']) => {
      const written = await write?.(notDrawn(map), plain, tools)
      return await read?.(written?.bytes ?? new Uint8Array())
    }
    expect(await roundTrip(sample)).toEqual({ map: sample, losses: [] })
    await fc.assert(
      fc.asyncProperty(anyMap, async (map) => {
        expect((await roundTrip(map))?.map).toEqual(map)
      }),
    )
  },
)
