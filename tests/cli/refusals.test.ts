import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { rejoinder, SAMPLE, temporaryFolder } from './run.ts'

const { file, remove } = temporaryFolder()
afterAll(remove)
const folder = path.dirname(file('x'))

mkdirSync(file('folder.png'))
writeFileSync(file('plain'), 'a file where a folder is asked for')

/** Exit 2, nothing printed, one sentence that names `named`, and nothing new on disk. */
function expectRefusal(args: readonly string[], named: string, input?: string | Uint8Array): void {
  const before = readdirSync(folder)
  const { code, stdout, stderr } = rejoinder(args, input)
  expect([stderr, code, stdout]).toEqual([stderr, 2, ''])
  expect(stderr).toMatch(/^[^\n]+[.?]\n$/)
  expect(stderr).toContain(named)
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/)
  expect(readdirSync(folder)).toEqual(before)
}

describe('usage', () => {
  const png = ['-o', file('a.png')]
  test.each([
    [['exprt'], 'did you mean export?'],
    [['frobnicate'], 'frobnicate'],
    [['--frobnicate'], '--frobnicate'],
    [['export'], '-o'],
    [['export', SAMPLE], '-o'],
    [['export', ...png], 'map'],
    [['export', SAMPLE, SAMPLE, ...png], 'oo many arguments'],
    [['export', SAMPLE, '-o', file('a.gif')], '.gif'],
    [['export', SAMPLE, '-o', file('a')], 'has no ending'],
    [['export', SAMPLE, '-o', file('a.argmap')], '.argmap'],
    [['export', SAMPLE, '-o', '-'], '--as'],
    [['export', SAMPLE, ...png, '--as', 'gif'], 'gif'],
    [['export', SAMPLE, ...png, '--theme', 'blue'], 'light, dark or ink'],
    [['export', SAMPLE, ...png, '--background', 'black'], 'white, paper or none'],
    [['export', SAMPLE, ...png, '--direction', 'up'], 'right or down'],
    [['export', SAMPLE, ...png, '--scale', '0'], 'above zero'],
    [['export', SAMPLE, ...png, '--scale', '-1'], 'above zero'],
    [['export', SAMPLE, ...png, '--scale', 'NaN'], 'above zero'],
    [['export', SAMPLE, ...png, '--scale', 'Infinity'], 'above zero'],
    [['export', SAMPLE, ...png, '--scale', '100000'], 'a smaller size'],
    [['export', SAMPLE, ...png, '--scale', '0.000001'], 'a larger size'],
    [['export', SAMPLE, ...png, '--width', '1.5'], 'whole number'],
    [['export', SAMPLE, ...png, '--width', '0'], 'whole number'],
    [['export', SAMPLE, ...png, '--width', '100', '--scale', '2'], '--scale'],
    [['export', SAMPLE, ...png, '--sacle', '2'], 'did you mean --scale?'],
    [['export', SAMPLE, ...png, '--only', 'C1,nobody'], '“nobody”'],
    [['export', SAMPLE, ...png, '--branch', 'nobody'], '“nobody”'],
    [['export', SAMPLE, ...png, '--view', '-9999,0,5,5'], 'Nothing of the map'],
    [['export', SAMPLE, ...png, '--tile', 'a4'], 'choose PDF'],
    [['export', SAMPLE, ...png, '--size', 'a4', '--margin', '200'], 'leaves nothing'],
    [['export', SAMPLE, ...png, '--fit'], 'a shape'],
    [['export', file('missing.argmap'), '-o', file('missing/a.png')], 'a.png'],
    [['layout'], 'map'],
    [['check'], 'map'],
    [['format'], 'map'],
  ])('%j', (args, named) => expectRefusal(args, named))
})

describe('files that can’t be read', () => {
  test.each([
    ['missing.argmap', 'there is no such file'],
    ['folder.png', 'it is a folder'],
    ['plain/below.argmap', 'not a folder'],
  ])('%s', (name, reason) => {
    for (const verb of ['check', 'layout', 'format']) expectRefusal([verb, file(name)], reason)
    expectRefusal(['export', file(name), '-o', file('a.png')], file(name))
  })

  const map = (fields: object) => JSON.stringify({ format: 'rejoinder/argument-map', version: 1, ...fields })
  test.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['half a file', readFileSync(SAMPLE, 'utf8').slice(0, 5000)],
    ['no text', new Uint8Array([0xff, 0xfe, 0, 1])],
    ['another program’s JSON', '{"nodes": []}'],
    ['a newer version', map({ version: 99 })],
    ['a thousand levels', map({ x: 0 }).replace('0', `${'['.repeat(1000)}${']'.repeat(1000)}`)],
    ['a million open brackets', '['.repeat(1_000_000)],
    ['keys that reach into JavaScript', map({ title: 'x' }).replace('"title"', '"__proto__"')],
    ['a claim without text', map({ claims: [{ id: 'a' }] })],
    ['two claims with one id', map({ claims: [1, 2].map((n) => ({ id: 'a', text: `${n}` })) })],
  ])('%s', (_, content) => {
    for (const verb of ['check', 'layout', 'format']) expectRefusal([verb, '-'], 'Standard input', content)
    writeFileSync(file('hostile.argmap'), content)
    expectRefusal(['export', file('hostile.argmap'), '-o', file('a.svg')], 'hostile.argmap')
    expect(readFileSync(file('hostile.argmap')).equals(Buffer.from(content))).toBe(true)
  })
})

test.each([
  ['missing/a.png', 'no such file or folder'],
  ['plain/a.png', 'not a folder'],
  ['folder.png', 'a folder'],
  [`${'x'.repeat(300)}.png`, 'too long'],
])('a picture can’t be saved as %s', (name, reason) => {
  expectRefusal(['export', SAMPLE, '-o', file(name)], reason)
})

test.skipIf(process.platform === 'win32')('a device is not replaced by a picture', () => {
  expectRefusal(['export', SAMPLE, '-o', '/dev/null', '--as', 'svg'], '/dev/null')
})
