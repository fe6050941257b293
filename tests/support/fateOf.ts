import { expect } from 'vitest'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { readMapFile } from '../../shared/document/file/parse.ts'
import { serialiseMap } from '../../shared/document/file/serialise.ts'
import { brokenInvariants } from '../../shared/document/invariants.ts'
import type { Problem } from '../../shared/document/problem.ts'
import { RejoinderError } from '../../shared/errors.ts'

/** What became of a file: the sentence that refused it, or the map and what was repaired for it. */
export type Fate =
  | { readonly refused: string }
  | { readonly refused: null; readonly map: ArgumentMap; readonly problems: readonly Problem[] }

/** A sentence may name two values from the file, each cut short. */
const LONGEST_SENTENCE = 400

/**
 * Reads a map's file and sees to it that nothing worse comes of it than a refusal: one sentence, or a sound map that
 * holds every claim and every relation of the file, or says what it left out.
 */
export function fateOf(file: string | Uint8Array): Fate {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  try {
    const { map, problems } = readMapFile(bytes)
    for (const { text } of problems) expectSentence(text)
    expect(brokenInvariants(map)).toEqual([])
    expectWhole(bytes, map, problems)
    const text = serialiseMap(map)
    const again = readMapFile(new TextEncoder().encode(text))
    expect([serialiseMap(again.map), again.problems]).toEqual([text, []])
    return { refused: null, map, problems }
  } catch (error) {
    if (!(error instanceof RejoinderError)) throw error
    expectSentence(error.message)
    return { refused: error.message }
  }
}

function expectSentence(text: string): void {
  expect(text).toMatch(/^.+\.$/)
  expect(text).not.toMatch(/\p{Cs}|\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u)
  expect(text.length).toBeLessThan(LONGEST_SENTENCE)
}

/** No claim is ever left out, and no relation without a word. */
function expectWhole(bytes: Uint8Array, map: ArgumentMap, problems: readonly Problem[]): void {
  const { claims = [], relations = [] } = JSON.parse(new TextDecoder().decode(bytes))
  const leftOut = problems.filter(({ at }) => /^relations\[\d+\]$/.test(at))
  expect([map.claims.length, map.relations.length + leftOut.length]).toEqual([claims.length, relations.length])
}
