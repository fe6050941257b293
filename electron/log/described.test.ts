import { expect, test } from 'vitest'
import { described, withoutNames } from './described.ts'

test('an error is told by its name, its code and its way, without a word of its message', () => {
  const error = Object.assign(new TypeError('“Zoos should close”\n    at /home/ada/zoos.argmap:1:2'), { code: 'EIO' })
  error.stack = `TypeError: ${error.message}
    at save (file:///home/ada/Rejoinder/resources/app.asar/dist/main/main.js:1:2)
    at C:\\Users\\ada\\Rejoinder\\main.js:3:4
    at async node:internal/main:5:6`
  expect(described(error).split('\n')).toEqual([
    'TypeError EIO',
    '    at save (main/main.js:1:2)',
    '    at Rejoinder\\main.js:3:4',
    '    at async node:internal/main:5:6',
  ])
})

test('what is no error, and names that hold words, tell nothing', () => {
  expect(described('Zoos should close')).toBe('string')
  const error = Object.assign(new Error('x'), { name: 'Zoos should close', code: 'Zoos should close' })
  expect(described(error)).toMatch(/^Error\n/)
})

test('a way has no more than a few lines', () => {
  const error = new Error('x')
  error.stack = `Error: x\n${'    at f (a/b.js:1:1)\n'.repeat(100)}`
  expect(described(error).split('\n')).toHaveLength(13)
})

test('a sentence keeps nothing that stands in quotes', () => {
  expect(withoutNames('“a “b” c.argmap” can’t be saved; remove “d”.')).toBe('“…”.')
  expect(withoutNames('The disk is full.')).toBe('The disk is full.')
})
