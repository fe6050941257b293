import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { rejoinder, SAMPLE, temporaryFolder } from './run.ts'

const { file, remove } = temporaryFolder()
afterAll(remove)

const canonical = readFileSync(SAMPLE, 'utf8')
const compact = JSON.stringify(JSON.parse(canonical))

test('maps become canonical, in place', () => {
  writeFileSync(file('a.argmap'), compact)
  writeFileSync(file('b.argmap'), compact)
  const { code, stdout, stderr } = rejoinder(['format', file('a.argmap'), file('b.argmap')])
  expect([code, stdout, stderr]).toEqual([0, '', ''])
  expect(readFileSync(file('a.argmap'), 'utf8')).toBe(canonical)
  expect(readFileSync(file('b.argmap'), 'utf8')).toBe(canonical)
})

test('what is canonical already is not touched', () => {
  copyFileSync(SAMPLE, file('same.argmap'))
  const { ino } = statSync(file('same.argmap'))
  expect(rejoinder(['format', file('same.argmap')]).code).toBe(0)
  expect(statSync(file('same.argmap')).ino).toBe(ino)
})

test('standard input goes to standard output', () => {
  expect(rejoinder(['format', '-'], compact).stdout).toBe(canonical)
})

test('one that can’t be read leaves the others as they were', () => {
  writeFileSync(file('good.argmap'), compact)
  writeFileSync(file('bad.argmap'), '{')
  const { code, stderr } = rejoinder(['format', file('good.argmap'), file('bad.argmap')])
  expect(code).toBe(2)
  expect(stderr).toContain('bad.argmap')
  expect(readFileSync(file('good.argmap'), 'utf8')).toBe(compact)
})

test('what had to be repaired is said, a line each', () => {
  const broken = compact.replace('"party":"china"', '"party":"nowhere"')
  const { code, stdout, stderr } = rejoinder(['format', '-'], broken)
  expect([code, stdout.startsWith('{\n')]).toEqual([0, true])
  expect(stderr).toMatch(/^Standard input, [^\n]*nowhere[^\n]*\n$/)
})
