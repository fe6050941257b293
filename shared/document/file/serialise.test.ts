import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../../../tests/support/anyMap.ts'
import { makeMap } from '../make.ts'
import { argumentMapSchema } from '../schema.ts'
import { parseMap } from './parse.ts'
import { serialiseMap } from './serialise.ts'

test('a map comes back from its text as it was, without a problem', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      expect(parseMap(serialiseMap(map))).toEqual({ map, problems: [] })
    }),
  )
})

test('the canonical text comes back from its map', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const text = serialiseMap(map)
      expect(serialiseMap(parseMap(text).map)).toBe(text)
    }),
  )
})

test('the text is JSON as JSON.stringify writes it, our fields in the schema’s order before all others', () => {
  const ours = Object.keys(argumentMapSchema.shape)
  fc.assert(
    fc.property(anyMap, (map) => {
      const text = serialiseMap(map)
      const keys = [...text.matchAll(/^ {2}("(?:[^"\\]|\\.)*"):/gm)].map(([, key]) => JSON.parse(key ?? '') as string)
      const known = keys.filter((key) => ours.includes(key))
      expect(keys.slice(0, known.length)).toEqual(known)
      expect(known).toEqual(ours.filter((key) => known.includes(key)))
      // The text puts a key that is a whole number where it belongs; JSON.stringify can't.
      if (!/^ *"\d+":/m.test(text)) expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
    }),
  )
})

test('what has its default is not written', () => {
  expect(serialiseMap(makeMap())).toBe('{\n  "format": "rejoinder/argument-map",\n  "version": 1\n}\n')
  const full = makeMap({
    claims: [{ id: 'A', text: '', title: 'T', width: 228, confidence: 0.5, folded: false, tags: [] }],
  })
  expect(serialiseMap(full)).toContain(
    '"claims": [\n    {\n      "id": "A",\n      "title": "T",\n      "text": ""\n    }\n  ]',
  )
})

test('another program’s fields come after ours in their order, at every level', () => {
  const text = `{
  "format": "rejoinder/argument-map",
  "version": 1,
  "sources": [
    {
      "id": "s"
    }
  ],
  "claims": [
    {
      "id": "A",
      "text": "Words",
      "quotes": [
        {
          "source": "s",
          "exact": "w",
          "7": -0,
          "page": 3
        }
      ],
      "position": {
        "x": 1,
        "y": 2,
        "z": []
      },
      "votes": {
        "down": 1e999,
        "up": {}
      }
    }
  ],
  "layout": {
    "zoom": null
  },
  "z": "last",
  "a": "laster"
}
`
  expect(serialiseMap(parseMap(text).map)).toBe(text)
  const shuffled = text.replace('  "version": 1,\n', '').replace('"a": "laster"', '"a": "laster",\n  "version": 1')
  expect(serialiseMap(parseMap(shuffled).map)).toBe(text)
})

test('a change to one claim is a change of a few lines', () => {
  const claims = ['A', 'B', 'C'].map((id) => ({ id, text: 'Words' }))
  const lines = serialiseMap(makeMap({ claims })).split('\n')
  const changed = serialiseMap(
    makeMap({ claims: claims.map((claim) => (claim.id === 'B' ? { ...claim, text: 'Others' } : claim)) }),
  )
  expect(changed.split('\n').filter((line, index) => line !== lines[index])).toEqual(['      "text": "Others"'])
})

test('a long list that was changed, lengthened or shortened is written as one that was never written before', () => {
  const claims = Array.from({ length: 300 }, (_, index) => ({ id: `c${index}`, text: `Claim ${index}` }))
  const map = makeMap({ claims })
  serialiseMap(map)
  const other = makeMap({ claims: [{ id: 'new', text: 'Other' }] }).claims
  for (const list of [
    map.claims.toSpliced(100, 1, ...other),
    map.claims.toSpliced(70, 0, ...other),
    map.claims.toSpliced(0, 1),
    map.claims.slice(0, 128),
    [...map.claims, ...other],
  ]) {
    const after = { ...map, claims: list }
    expect(serialiseMap(after)).toBe(serialiseMap(structuredClone(after)))
  }
})
