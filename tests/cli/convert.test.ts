import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { rejoinder, SAMPLE, temporaryFolder } from './run.ts'

const { file, remove } = temporaryFolder()
afterAll(remove)

const sample = readFileSync(SAMPLE, 'utf8')
const done = { code: 0, stdout: '', stderr: '' }

describe.each(['png', 'svg', 'pdf'])('a %s that carries its map', (kind) => {
  const picture = file(`picture.${kind}`)

  test('is turned into that map', () => {
    expect(rejoinder(['export', SAMPLE, '-o', picture, '--embed'])).toMatchObject(done)
    expect(rejoinder(['convert', picture, '-o', file(`${kind}.argmap`)])).toMatchObject(done)
    expect(readFileSync(file(`${kind}.argmap`), 'utf8')).toBe(sample)
    // The content tells what it is, whatever it is called and wherever it comes from.
    const { stdout } = rejoinder(['convert', '-', '-o', '-', '--to', 'argmap'], readFileSync(picture))
    expect(stdout).toBe(sample)
  })

  test('is read by every verb that reads a map, and format leaves it alone', () => {
    expect(rejoinder(['check', picture, '--json']).stdout).toBe(rejoinder(['check', SAMPLE, '--json']).stdout)
    const before = readFileSync(picture)
    const { code, stderr } = rejoinder(['format', SAMPLE, picture])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^“.*” is a picture.*convert\.\n$/)])
    expect(readFileSync(picture).equals(before)).toBe(true)
  })
})

test('formats lists every format once, and what convert takes by its id', () => {
  const { stdout } = rejoinder(['formats'])
  expect(stdout).toMatch(/^argdown +in out +\.argdown \.ad +Argdown$/m)
  expect(stdout).toMatch(/^docx +out +\.docx +Brief, Word$/m)
  const { formats } = JSON.parse(rejoinder(['formats', '--json']).stdout) as {
    formats: { id: string; writes: boolean; whole?: string[] }[]
  }
  expect(formats.find(({ id }) => id === 'kialo')?.whole).toContain('rebuttals')
  const written = formats.filter(({ writes }) => writes).map(({ id }) => id)
  const { stderr } = rejoinder(['convert', SAMPLE, '--to', 'nothing', '-o', file('nothing')])
  for (const id of written.filter((one) => one !== 'rejoinder')) expect(stderr).toContain(id)
})

describe('convert', () => {
  test('draws a map as export does, and carries none unasked', () => {
    rejoinder(['convert', SAMPLE, '-o', file('converted.svg')])
    rejoinder(['export', SAMPLE, '-o', file('exported.svg')])
    expect(readFileSync(file('converted.svg'), 'utf8')).toBe(readFileSync(file('exported.svg'), 'utf8'))
    const { code, stderr } = rejoinder(['convert', file('converted.svg'), '-o', file('none.argmap')])
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^“.*converted\.svg”: This SVG picture carries no map: .*\n$/),
    ])
    expect(existsSync(file('none.argmap'))).toBe(false)
  })

  test('says what was lost, in lines or as JSON', () => {
    const map = { format: 'rejoinder/argument-map', version: 1, claims: [{ id: 'a', text: 'A', confidence: 7 }] }
    const lines = rejoinder(['convert', '-', '--to', 'json', '-o', '-'], JSON.stringify(map))
    expect([lines.code, lines.stderr]).toEqual([0, expect.stringMatching(/^Standard input, claims\[0\].*\n$/)])
    const { stderr } = rejoinder(['convert', '-', '--to', 'json', '-o', '-', '--json'], JSON.stringify(map))
    expect(JSON.parse(stderr)).toEqual({
      losses: [{ at: expect.any(String), kind: 'dropped', text: expect.any(String) }],
    })
    expect(JSON.parse(rejoinder(['convert', SAMPLE, '-o', file('b.json'), '--json']).stderr)).toEqual({ losses: [] })
  })

  test.each<[readonly string[], string, string?]>([
    [[SAMPLE], '-o'],
    [[SAMPLE, '-o', file('a.gif')], '.gif'],
    [[SAMPLE, '-o', file('a')], 'has no ending'],
    [[SAMPLE, '-o', '-'], '--to'],
    [[SAMPLE, '-o', '-', '--to', 'gif'], 'gif'],
    [[SAMPLE, '-o', file('a.svg'), '--from', 'gif'], 'gif'],
    [[SAMPLE, '-o', file('a.svg'), '--from', 'png'], 'carries no map'],
    [[SAMPLE, '-o', file('no/a.svg')], 'no such file or folder'],
    [[file('missing.png'), '-o', file('a.svg')], 'missing.png'],
    [['-', '-o', file('a.svg')], 'not JSON', 'hello'],
  ])('%j is refused', (args, named, input) => {
    const { code, stdout, stderr } = rejoinder(['convert', ...args], input)
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^[^\n]+\.\n$/)])
    expect(stderr).toContain(named)
  })

  test('a picture may be drawn of the map of another', () => {
    expect(rejoinder(['convert', file('picture.png'), '-o', file('again.png')])).toMatchObject(done)
    expect(statSync(file('again.png')).size).toBeGreaterThan(10_000)
  })

  test('a broken picture is refused and left as it is', () => {
    const broken = readFileSync(file('picture.png')).subarray(0, 300)
    writeFileSync(file('broken.png'), broken)
    const { code, stderr } = rejoinder(['convert', file('broken.png'), '-o', file('broken.argmap')])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^[^\n]+\.\n$/)])
    expect(existsSync(file('broken.argmap'))).toBe(false)
  })
})

describe('other programs’ files', () => {
  const AIF = 'fixtures/files/aif/zoo-dialogue.json'

  test('come in by their content, whatever they are called, and say what was lost with its place', () => {
    const { code, stdout, stderr } = rejoinder(['convert', AIF, '-o', '-', '--to', 'argmap', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).claims).toHaveLength(4)
    expect(JSON.parse(stderr).losses.map(({ at }: { at: string }) => at)).toEqual(['nodes[12]', 'nodes[13]'])
    expect(rejoinder(['check', AIF, '--json']).code).toBe(0)
  })

  test.each(['aif', 'xaif', 'argdown', 'arggraph', 'kialo', 'opml', 'mindmup', 'jsoncanvas', 'xlsx', 'csv', 'flower'])(
    'the sample goes out as %s, and comes back with all its claims',
    (format) => {
      const out = file(`sample.${format}`)
      expect(rejoinder(['convert', SAMPLE, '-o', out, '--to', format]).code).toBe(0)
      const { code, stdout } = rejoinder(['convert', out, '-o', '-', '--to', 'argmap'])
      expect(code).toBe(0)
      expect(JSON.parse(stdout).claims).toHaveLength(24)
    },
  )

  test('the ending says what is written', () => {
    for (const ending of ['html', 'docx', 'mmd', 'dot', 'graphml'])
      expect(rejoinder(['convert', SAMPLE, '-o', file(`brief.${ending}`)]).code).toBe(0)
    expect(readFileSync(file('brief.html'), 'utf8')).toContain('<h1 dir="auto">Who answers for fentanyl?</h1>')
  })

  test('what is only written is not read, and the other way round', () => {
    expect(rejoinder(['convert', SAMPLE, '--from', 'html', '-o', '-', '--to', 'argmap'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--from can't be “html”: choose .*\n$/),
    })
    expect(rejoinder(['convert', SAMPLE, '-o', '-', '--to', 'brat'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--to can't be “brat”: choose .*\n$/),
    })
  })
})
