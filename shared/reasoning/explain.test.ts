import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../../tests/support/anyMap.ts'
import { map } from '../../tests/support/mapNotation.ts'
import { sample } from '../../tests/support/sample.ts'
import type { ArgumentMap } from '../document/argumentMap.ts'
import { claimsById, UnknownIdError } from '../document/queries/lookup.ts'
import { explainStanding, explanationText } from './explain.ts'

/** The sentences of claims and relations that are named, each on a line. */
const sentences = (map: ArgumentMap, ids: string) => ids.split(' ').map((id) => explanationText(map, id))

test('the sample explains itself', () => {
  expect(sentences(sample, 'C0 C4a C5 U1 U2 s13 s1 s7')).toEqual([
    'Stands: nothing rebuts it.',
    'Stands: rebutted only by “Mexican cartels obtain precursor chemicals for fentanyl from China”, which is defeated.',
    'Defeated: rebutted by “Beijing’s halt of cooperation is a pretext for stepping back from it”, which nobody answers.',
    'Contested: rebutted by “The fentanyl crisis is not of China’s making” and “To call China the primary source of fentanyl, or the trade a payback for the…”, which it rebuts in turn.',
    'Defeated: rebutted by “Nor has the US shown that chemicals from China flow into Mexico for fentanyl”, whose answers all fail, and by “No evidence from Mexico”, which nobody answers.',
    'Fails: undercut by “The laboratories, and seven other entities, were listed over alleged rights…”, which nobody answers.',
    'Undecided: “The fentanyl crisis is not of China’s making” is contested.',
    'Holds: “Laying the blame on China is no constructive way to deal with the crisis” stands and nothing undercuts the step.',
  ])
})

test('a claim’s name is a link to it', () => {
  expect(explainStanding(sample, 'C5')).toEqual([
    'Defeated: rebutted by ',
    { claim: 'U3', text: 'Beijing’s halt of cooperation is a pretext for stepping back from it' },
    ', ',
    'which nobody answers',
    '.',
  ])
})

test('linked premises and undercuts are named where they decide', () => {
  const linked = map`
    a: Claim
      - [x] b: Premise
      & c: Weak premise
        - d: Rebuttal
      - [y] e: Undercut attack
        ~ f: Undercut
      - [z] g: Fallen attack
        - d:
      - h: Other fallen attack
        - d:`
  expect(sentences(linked, 'a x y z')).toEqual([
    'Stands: rebutted only by “Premise” with “Weak premise”, of which “Weak premise” is defeated, by “Undercut attack”, whose step is undercut by “Undercut”, and by “Fallen attack” and “Other fallen attack”, which are defeated.',
    'Fails: “Weak premise” is defeated.',
    'Fails: undercut by “Undercut”, which nobody answers.',
    'Fails: “Fallen attack” is defeated.',
  ])
})

test('what is contested names what it is contested by', () => {
  const contested = map`
    a: Claim
      - [x] b: Attack
        ~ c: Undercut
          - d: Doubt
            - c:
      - e: Contested attack
        - e:`
  expect(sentences(contested, 'a x c e')).toEqual([
    'Contested: rebutted by “Attack”, whose step is contested by “Undercut”, and by “Contested attack”, which is contested.',
    'Undecided: undercut by “Undercut”, which is contested.',
    'Contested: rebutted by “Doubt”, which it rebuts in turn.',
    'Contested: rebutted by itself.',
  ])
})

test('a claim without any support left says so', () => {
  expect(
    sentences(
      map`
        a: Claim
          + [s] b: Support
            - c: Rebuttal
            ~ d: Undercut
              - c:
          - d:`,
      'a s',
    ),
  ).toEqual([
    'Stands, though all that supports it fails: rebutted only by “Undercut”, which is defeated.',
    'Fails: “Support” is defeated.',
  ])
})

test('a step that holds against an undercut says so', () => {
  expect(
    sentences(
      map`
        a: Claim
          + [s] b: One
          & c: Two
            ~ d: Undercut
              - e: Answer`,
      's',
    ),
  ).toEqual(['Holds: “One” and “Two” stand and the step is undercut only by “Undercut”, which is defeated.'])
})

test('what follows from a supposition says so', () => {
  const zoos = map`
    a: Claim
      - [x] b: Rebuttal
        - [y] c: Answer`
  const supposing = (id: string, its: 'in' | 'out', of: string) => explanationText(zoos, of, new Map([[id, its]]))
  expect(supposing('x', 'in', 'a')).toBe('Defeated: rebutted by “Rebuttal”, whose step is supposed to hold.')
  expect(supposing('y', 'out', 'b')).toBe('Stands: rebutted only by “Answer”, whose step is supposed to fail.')
  expect(supposing('b', 'in', 'a')).toBe('Defeated: rebutted by “Rebuttal”, which is supposed to stand.')
  expect(supposing('b', 'out', 'b')).toBe('Supposed: to be defeated, whatever speaks for it.')
})

test('an unknown id is refused', () => {
  expect(() => explainStanding(sample, 'nobody')).toThrow(UnknownIdError)
})

test('everything in any map has its sentence, which names only claims of the map', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      for (const { id } of [...map.claims, ...map.relations]) {
        expect(explanationText(map, id)).toMatch(/^(Stands|Defeated|Contested|Holds|Fails|Undecided).*: .+\.$/s)
        for (const part of explainStanding(map, id)) {
          if (typeof part !== 'string') expect(claimsById(map).has(part.claim)).toBe(true)
        }
      }
    }),
  )
})
