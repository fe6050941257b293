import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { anyMap } from '../../tests/support/anyMap.ts'
import { bareScene, embedding } from '../../tests/support/bareScene.ts'
import { sample } from '../../tests/support/sample.ts'
import { toolsFor } from '../../tests/support/tools.ts'
import type { ArgumentMap } from '../document/argumentMap.ts'
import { parseMap } from '../document/file/parse.ts'
import { makeMap } from '../document/make.ts'
import { RejoinderError } from '../errors.ts'
import type { Format, Tools } from './format.ts'
import { chunkOf, SIGNATURE } from './png/chunks.ts'
import { png } from './png/png.ts'
import { readFile } from './readFile.ts'
import { base64 } from './svg/base64.ts'
import { svg } from './svg/svg.ts'

const root = path.join(import.meta.dirname, '../..')
const maps = readdirSync(path.join(root, 'fixtures/maps'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.argmap'))
  .map((file) => ({ file, map: parseMap(readFileSync(path.join(root, 'fixtures/maps', file), 'utf8')).map }))

let tools: Tools
beforeAll(async () => {
  tools = await toolsFor()
})

const carrying = async (format: Format, map: ArgumentMap): Promise<Uint8Array<ArrayBuffer>> => {
  const written = await format.write?.({ map, scene: () => bareScene }, embedding, tools)
  if (written === undefined) throw new Error('It can’t be written.')
  return written.bytes
}

/** A picture with this in the place of the packed map. */
const pngWith = (packed: Uint8Array) =>
  Buffer.concat([
    SIGNATURE,
    chunkOf('iTXt', Buffer.concat([Buffer.from('rejoinder/argument-map\0\x01\0\0\0'), packed])),
  ])
const svgWith = (text: string) =>
  Buffer.from(`<svg><metadata><argument-map xmlns="urn:rejoinder:argument-map">${text}</argument-map></metadata></svg>`)

describe.each([png, svg])('a $name', (format) => {
  test.each(maps)('gives back $file', async ({ map }) => {
    expect(await readFile(await carrying(format, map))).toMatchObject({ map, problems: [], isPicture: true })
  })

  test('gives back any map, whatever its words', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, async (map) => {
        expect((await readFile(await carrying(format, map))).map).toEqual(map)
      }),
      { numRuns: 30 },
    )
    const words = ']]></metadata><!-- &e; "\' \u0000\u001b\ufffe \ud800 \u202e 中'
    const hostile = makeMap({ title: words, claims: [{ id: 'a', text: words }] })
    expect((await readFile(await carrying(format, hostile))).map).toEqual(hostile)
  })

  test('is the same bytes each time, and carries nothing unasked', async () => {
    expect(Buffer.from(await carrying(format, sample)).equals(await carrying(format, sample))).toBe(true)
    const without = await format.write?.({ map: sample, scene: () => bareScene }, { ...embedding, embed: false }, tools)
    await expect(readFile(without?.bytes ?? new Uint8Array())).rejects.toThrow(
      `This ${format.name} carries no map: only pictures exported with “Embed the map” (--embed) can be opened.`,
    )
  })

  test('that breaks off or is damaged anywhere is refused in one sentence, or still whole', async () => {
    const bytes = await carrying(format, sample)
    const at = fc.nat(bytes.length - 1)
    await fc.assert(
      fc.asyncProperty(at, fc.option(fc.nat(255)), async (place, byte) => {
        const damaged = byte === null ? bytes.slice(0, place) : bytes.with(place, byte)
        const read = await readFile(damaged).catch((error: unknown) => error)
        if (read instanceof Error) expect(read).toBeInstanceOf(RejoinderError)
      }),
      { numRuns: 150 },
    )
  })
})

test('a map that is packed to burst is stopped', async () => {
  await expect(readFile(pngWith(deflateSync(Buffer.alloc(101_000_000))))).rejects.toThrow('larger than 100 MB')
})

describe('an SVG', () => {
  const packed = async () => {
    const found = /<argument-map [^>]*>([^<]*)</.exec(Buffer.from(await carrying(svg, sample)).toString())
    return found?.[1] ?? ''
  }

  test('is known after a declaration, a comment and a DOCTYPE, whose entities are never expanded', async () => {
    const lol = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    const picture = `\uFEFF<?xml version="1.0"?>\n<!-- drawn -->\n${lol}\n${svgWith(await packed())}`
    expect((await readFile(Buffer.from(picture))).map).toEqual(sample)
    await expect(readFile(Buffer.from(`${lol}${svgWith('&b;&b;')}`))).rejects.toThrow('carries no map')
  })

  test('that another program saved again may name the element otherwise, and break its text', async () => {
    const lines = (await packed()).replace(/.{70}/g, '$&\n   ')
    const picture = `<svg xmlns:r='urn:rejoinder:argument-map'>\n<r:argument-map\n id="x">\n${lines}\n</r:argument-map></svg>`
    expect((await readFile(Buffer.from(picture))).map).toEqual(sample)
  })

  test.each([
    ['no base64', svgWith('!')],
    ['nothing', svgWith('')],
    ['an element without an end', Buffer.from('<svg "urn:rejoinder:argument-map"><argument-map ')],
    ['another program’s element', Buffer.from('<svg><argument-map>AAAA</argument-map></svg>')],
    ['base64 of something else', svgWith('AAAAAAAA')],
    ['packed nonsense', svgWith(base64(deflateSync('hello')))],
  ])('with %s is refused', async (_, picture) => {
    await expect(readFile(picture)).rejects.toThrow(RejoinderError)
  })
})

test('what is no picture is read as a map', async () => {
  await expect(readFile(Buffer.from('{}'))).rejects.toThrow(RejoinderError)
  await expect(readFile(Buffer.from('hello'))).rejects.toThrow(RejoinderError)
  await expect(readFile(new Uint8Array())).rejects.toThrow(RejoinderError)
})
