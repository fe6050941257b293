import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './json.ts'
import { syntaxFault } from './jsonSyntax.ts'
import { ForbiddenKeyError, NotJsonError, TooDeepError, UnfinishedFileError } from './refusals.ts'

const anyJsonText = fc
  .tuple(fc.json(), fc.constantFrom(0, 2))
  .map(([text, indent]) => JSON.stringify(JSON.parse(text), null, indent))

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('a JSON text has no fault', () => {
  fc.assert(
    fc.property(anyJsonText, (text) => {
      expect(syntaxFault(` ${text}\r\n`)).toBe(text.length + 3)
    }),
  )
})

test('a text that breaks off has its fault at its end', () => {
  fc.assert(
    fc.property(anyJsonText, fc.nat(), (text, place) => {
      const cut = text.slice(0, place % text.length)
      expect(syntaxFault(cut)).toBe(cut.length)
    }),
  )
})

test('what stands before a fault could have become JSON, but not together with what stands there', () => {
  const token = fc.constantFrom(...'{}[]:,"\\-+.eE019 \n', 'true', 'nul', '"a"', '\\u00', '\u0001')
  fc.assert(
    fc.property(
      fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join('')),
      (text) => {
        const fault = syntaxFault(text)
        if (isJson(text)) expect(fault).toBe(text.length)
        if (fault < text.length) {
          expect(syntaxFault(text.slice(0, fault))).toBe(fault)
          expect(isJson(text)).toBe(false)
        }
      },
    ),
    { numRuns: 1000 },
  )
})

test.each([
  ['{"a": tru}', 1, 10],
  ['{"a": 1,}', 1, 9],
  ['{\n  "a": 01\n}', 2, 9],
  ['[1 2]', 1, 4],
  ["{'a': 1}", 1, 2],
  ['{"a": "\\x"}', 1, 9],
  ['[1]\n\n]', 3, 1],
  ['', 0, 0],
])('%j is refused in its line and column', (text, line, column) => {
  const refusal =
    line === 0
      ? new UnfinishedFileError(0)
      : new NotJsonError(line, column, text.split('\n')[line - 1]?.[column - 1] ?? '')
  expect(() => readJson(text)).toThrow(refusal)
})

test.each(['__proto__', 'constructor', 'prototype'])('%s is refused as a key, not as a value', (key) => {
  expect(() => readJson(`{"a": [{"${key}": 1}]}`)).toThrow(new ForbiddenKeyError('a[0]', key))
  expect(() => readJson(`{"\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}": 1}`)).toThrow(ForbiddenKeyError)
  expect(readJson(`["${key}"]`)).toEqual([key])
})

test('brackets count where they nest, not where they are text', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  expect(() => readJson(nested(201))).toThrow(TooDeepError)
  expect(() => readJson(`[${nested(199)},${nested(199)}]`)).not.toThrow()
  expect(readJson(JSON.stringify({ a: `"\\${'['.repeat(300)}` }))).toEqual({ a: `"\\${'['.repeat(300)}` })
})
