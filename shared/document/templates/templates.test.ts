import { describe, expect, test } from 'vitest'
import { addClaim } from '../edits/addClaim.ts'
import { parseMap } from '../file/parse.ts'
import { serialiseMap } from '../file/serialise.ts'
import { brokenInvariants } from '../invariants.ts'
import { templates } from './templates.ts'

test('no two templates share an id or a name', () => {
  expect(new Set(templates.flatMap(({ id, name }) => [id, name])).size).toBe(2 * templates.length)
})

describe.each(templates)('$name', ({ map, first, fileName }) => {
  test('is a map that keeps every rule, through a save and a load', () => {
    expect(brokenInvariants(map)).toEqual([])
    expect(parseMap(serialiseMap(map))).toEqual({ map, problems: [] })
  })

  test('takes the claim that is written first', () => {
    const begun = first === null ? map : addClaim(map, { ...first, id: 'first', text: 'Zoos should close' })
    expect(brokenInvariants(begun)).toEqual([])
  })

  test('has a file name that every system takes', () => {
    expect(fileName).toMatch(/^[A-Z][a-z ]+\.argmap$/)
  })

  test('gives every speech to one of its parties', () => {
    const parties = map.parties.map(({ id }) => id)
    for (const { party } of map.turns) expect(parties).toContain(party)
  })
})
