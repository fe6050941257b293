import { expect, test } from 'vitest'
import { fileNameOf, isFileName, offeredName, withEnding } from './fileName.ts'

test.each([
  ['Who answers for fentanyl?', 'Who answers for fentanyl'],
  ['  Zoos: a "case" \n for/against  ', 'Zoos a case for against'],
  ['../../etc/passwd', 'etc passwd'],
  ['.hidden.', 'hidden'],
  ['Nul', 'Nul map'],
  ['com1', 'com1 map'],
  ['ends in dots…. . .', 'ends in dots…'],
  ['动物园应该关闭吗？', '动物园应该关闭吗？'],
  ['a\u202egpj.exe', 'a gpj.exe'],
  ['???', ''],
  ['', ''],
])('%j becomes %j', (title, name) => {
  expect(fileNameOf(title)).toBe(name)
})

test('a long title is cut between two signs, and fits every disk with its ending', () => {
  expect(fileNameOf('a'.repeat(200))).toHaveLength(73)
  expect(fileNameOf(`${'a'.repeat(72)}😀`)).toBe('a'.repeat(72))
  expect(new TextEncoder().encode(`${fileNameOf('动'.repeat(200))}.argmap`).length).toBeLessThan(255)
})

test.each(['', ' ', '.', '..', 'a/b', 'a\\b', 'a\0b', 'x'.repeat(256)])('%j is no file name', (name) => {
  expect(isFileName(name)).toBe(false)
})

test.each([
  ['zoos.argmap', 'zoos.argmap'],
  ['zoos\\parks/x.argmap', 'zoos parks x.argmap'],
  ['/', 'Untitled'],
])('for %j, %j is offered', (name, offered) => {
  expect(offeredName(name)).toBe(offered)
})

test.each([
  ['zoos', 'zoos.argmap'],
  ['zoos.JSON', 'zoos.JSON'],
  ['zoos.txt', 'zoos.txt.argmap'],
])('%s gets its ending: %s', (name, ended) => {
  expect(withEnding(name, ['argmap', 'json'])).toBe(ended)
})
