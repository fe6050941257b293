import { describe, expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { changeRelation } from '../../document/edits/changeRelation.ts'
import { relationOf } from '../../document/queries/lookup.ts'
import { readMap } from '../readMap.ts'
import { questionsOf, targetOf } from './questionsOf.ts'
import { schemeOf } from './schemes.ts'

const plain = map`
  C0: Zoos should close !
    + [s] C1: Animals suffer
    & C2: A vet says so
      ~ [u] C3: She is paid by the other side
    - [x] C4: Zoos save species`
const said = changeRelation(plain, 's', { scheme: 'expert-opinion' })

const open = (of: ArgumentMap, step = 's') =>
  questionsOf(of, relationOf(of, step)).flatMap(({ question, raisedBy }) => (raisedBy === undefined ? question.id : []))
const points = (of: ArgumentMap) => readMap(of).openPoints.filter(({ kind }) => kind === 'question')

describe('questions', () => {
  test('a step without a scheme of ours is asked nothing', () => {
    expect(open(plain)).toEqual([])
    expect(open(changeRelation(plain, 's', { scheme: 'my own' }))).toEqual([])
  })

  test('they are raised by a rebuttal that names them: of the step, of a premise, of what it bears on', () => {
    expect(open(said)).toHaveLength(6)
    expect(open(changeRelation(said, 'u', { question: 'expert-opinion/honesty' }))).not.toContain('honesty')
    expect(open(changeRelation(said, 'u', { question: 'expert-opinion/honesty', to: 'C1' }))).not.toContain('honesty')
    expect(open(changeRelation(said, 'x', { question: 'Do others who know the field say so too?' }))).not.toContain(
      'agreement',
    )
  })

  test('they are not raised by a support, nor elsewhere', () => {
    const raised = changeRelation(said, 'u', { question: 'expert-opinion/honesty' })
    expect(open(changeRelation(raised, 'u', { kind: 'support' }))).toContain('honesty')
    expect(open(changeRelation(raised, 'u', { to: 'C4' }))).toContain('honesty')
  })

  test('each attacks what it hits, and the step where that isn’t plain', () => {
    const target = (of: ArgumentMap, id: string) => {
      const step = relationOf(of, 's')
      const scheme = schemeOf(step)
      const question = scheme?.questions.find((one) => one.id === id)
      return scheme && question && targetOf(of, step, scheme, question)
    }
    expect(target(said, 'honesty')).toBe('s')
    expect(target(said, 'expertise')).toBe('C1')
    expect(target(said, 'words')).toBe('C2')
    expect(target(changeRelation(said, 's', { from: ['C2'] }), 'expertise')).toBe('C2')
    expect(target(changeRelation(said, 's', { from: ['C1', 'C2', 'C4'] }), 'words')).toBe('s')
    const example = changeRelation(said, 's', { scheme: 'example', from: ['C1'] })
    expect(target(example, 'counterexample')).toBe('C0')
    expect(target(changeRelation(example, 's', { kind: 'rebut' }), 'counterexample')).toBe('s')
  })
})

describe('open points', () => {
  test('each step with questions that nobody raised is one', () => {
    expect(points(said)).toEqual([
      {
        kind: 'question',
        claims: ['C1', 'C2', 'C0'],
        relation: 's',
        text: '“Animals suffer” and “A vet says so” support “Zoos should close” (Expert opinion): “How much does the person really know?” and 5 more questions are not raised.',
      },
    ])
    expect(points(plain)).toEqual([])
  })

  test('they come in the order of their first claims', () => {
    const two = changeRelation(changeRelation(said, 'x', { scheme: 'waste' }), 'u', { scheme: 'bias' })
    expect(points(two).map(({ relation }) => relation)).toEqual(['s', 'u', 'x'])
    expect(points(two)[1]?.text).toContain(
      '“She is paid by the other side” rebuts a step to “Zoos should close” (Bias)',
    )
  })

  test('none is left once all are raised', () => {
    const raised = changeRelation(
      changeRelation(changeRelation(plain, 's', { scheme: 'ad-hominem' }), 'u', { question: 'ad-hominem/truth' }),
      'x',
      { question: 'ad-hominem/relevance' },
    )
    expect(points(raised)[0]?.text).toContain('rest on their word at all, or on reasons of its own?” is not raised.')
    const all = {
      ...raised,
      relations: [...raised.relations, { ...relationOf(raised, 'x'), id: 'y', question: 'ad-hominem/trust' }],
    }
    expect(points(all)).toEqual([])
  })
})
