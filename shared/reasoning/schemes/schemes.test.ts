import { describe, expect, test } from 'vitest'
import { questionId, questionText, schemeName, schemeOf, schemes } from './schemes.ts'

test('there are two dozen schemes and more, and no two share an id or a name', () => {
  expect(schemes.length).toBeGreaterThanOrEqual(24)
  expect(new Set(schemes.flatMap(({ id, name }) => [id, name])).size).toBe(2 * schemes.length)
})

describe.each(schemes)('$name', (scheme) => {
  test('has an id that files can hold for good', () => {
    expect(scheme.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const { id } of scheme.questions) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  test('says what it is in a line, and asks at least three things, each once', () => {
    expect(scheme.says.length).toBeLessThan(100)
    expect(scheme.says).toMatch(/\.$/)
    expect(scheme.questions.length).toBeGreaterThanOrEqual(3)
    expect(new Set(scheme.questions.flatMap(({ id, asks }) => [id, asks])).size).toBe(2 * scheme.questions.length)
    for (const { asks } of scheme.questions) expect(asks).toMatch(/\?$/)
  })

  test('has a question that hits the step, and none that hits a premise that it hasn’t', () => {
    const hits = scheme.questions.map((question) => question.hits)
    expect(hits).toContain('step')
    for (const hit of hits) if (typeof hit === 'number') expect(scheme.premises[hit]).toBeDefined()
  })
})

test('a scheme is known by its id and by its name, and what is none of ours keeps its own', () => {
  const expert = schemes[0]
  expect(schemeOf({ scheme: 'expert-opinion' })).toBe(expert)
  expect(schemeOf({ scheme: ' expert Opinion' })).toBe(expert)
  expect(schemeOf({ scheme: '' })).toBeUndefined()
  expect(schemeOf({ scheme: 'constructor' })).toBeUndefined()
  expect(schemeName('expert-opinion')).toBe('Expert opinion')
  expect(schemeName('my own')).toBe('my own')
  expect(questionText('expert-opinion/field')).toBe('Does A belong to the field that the person knows?')
  expect(questionText('Who told you?')).toBe('Who told you?')
})

test('a question’s id names its scheme', () => {
  const [scheme] = schemes
  const [question] = scheme?.questions ?? []
  expect(scheme && question && questionId(scheme, question)).toBe('expert-opinion/expertise')
})
