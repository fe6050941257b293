import { cpSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { rejoinder, root, SAMPLE, temporaryFolder } from './run.ts'

const { file, remove } = temporaryFolder()
afterAll(remove)

const exported = (name: string, ...options: string[]): Buffer => {
  const { code, stdout, stderr } = rejoinder(['export', SAMPLE, '-o', file(name), ...options])
  expect([code, stdout, stderr]).toEqual([0, '', ''])
  return readFileSync(file(name))
}

/** Width and height of a PNG, px: the first fields of its first chunk. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)] as const

describe('PNG', () => {
  test('of the sample is wide enough for a report, and the same bytes each time', () => {
    const png = exported('a.png')
    expect(png.subarray(0, 8)).toEqual(Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'))
    expect(sizeOf(png)[0]).toBeGreaterThanOrEqual(1200)
    expect(exported('b.png').equals(png)).toBe(true)
  })

  test('of a small map is as wide', () => {
    const map = { format: 'rejoinder/argument-map', version: 1, claims: [{ id: 'a', text: 'Zoos should close' }] }
    const { bytes } = rejoinder(['export', '-', '--as', 'png', '-o', '-'], JSON.stringify(map))
    expect(sizeOf(Buffer.from(bytes))[0]).toBeGreaterThanOrEqual(1200)
  })

  test('has the width asked for', () => {
    expect(sizeOf(exported('wide.png', '--width', '1920'))[0]).toBe(1920)
  })

  test('grows with the scale', () => {
    const [width, height] = sizeOf(exported('one.png', '--scale', '1'))
    expect(sizeOf(exported('half.png', '--scale', '0.5'))).toEqual([Math.round(width / 2), Math.round(height / 2)])
  })

  test('is the same bytes where the native resvg is missing', () => {
    // A copy that has no packages to load from.
    cpSync(path.join(root, 'dist/cli'), file('bare/dist/cli'), { recursive: true })
    cpSync(path.join(root, 'package.json'), file('bare/package.json'))
    symlinkSync(path.join(root, 'dist/renderer'), file('bare/dist/renderer'))
    const args = ['export', SAMPLE, '--as', 'png', '-o', '-']
    const { code, bytes } = rejoinder(args, '', file('bare/dist/cli/cli.js'))
    expect([code, Buffer.from(bytes).equals(exported('a.png'))]).toEqual([0, true])
  })

  test('goes to standard output', () => {
    expect(Buffer.from(rejoinder(['export', SAMPLE, '--as', 'png', '-o', '-']).bytes).equals(exported('a.png'))).toBe(
      true,
    )
  })
})

describe('SVG', () => {
  const svg = (...options: string[]) => exported('a.svg', ...options).toString()

  test('holds the words as text, without what Office drops, and is the same each time', () => {
    const drawn = svg()
    expect(drawn).toMatch(/<text[^>]*>Who answers for fentanyl\?<\/text>/)
    expect(drawn).not.toMatch(/rgba\(|foreignObject|<script/)
    expect(drawn).toContain('data-claim="C4a"')
    expect(svg()).toBe(drawn)
  })

  test('leaves out what it is told to', () => {
    expect(svg('--no-title', '--no-legend', '--no-sources')).not.toMatch(/<text[^>]*>(Who answers|Sources|Open points)/)
    expect(svg('--no-standings')).not.toMatch(/>contested</)
    expect(svg('--no-open-points')).not.toMatch(/>unanswered</)
    expect(svg()).toMatch(/>contested<[\s\S]*>unanswered</)
  })

  test('is drawn in the theme, on the ground and in the direction asked for', () => {
    const pictures = [
      svg(),
      svg('--theme', 'dark'),
      svg('--background', 'paper'),
      svg('--background', 'none'),
      svg('--direction', 'down'),
    ]
    expect(new Set(pictures).size).toBe(pictures.length)
  })

  test('--as decides, whatever the ending', () => {
    expect(exported('picture.bin', '--as', 'svg').toString()).toMatch(/^<svg /)
  })

  test('reads a map from standard input', () => {
    const { stdout } = rejoinder(['export', '-', '--as', 'svg', '-o', '-'], readFileSync(SAMPLE))
    expect(stdout).toBe(svg())
  })
})

describe('a part of the map', () => {
  const svg = (...options: string[]) => exported('part.svg', ...options).toString()

  test('holds nothing of other claims, in its words or in the map that it carries', () => {
    const drawn = svg('--only', 'C4,C4a')
    expect(drawn.match(/data-claim="[^"]*"/g)).toEqual(['data-claim="C4"', 'data-claim="C4a"'])
    expect(drawn).not.toMatch(/Importer responsibility|entity list/)
    expect(svg('--branch', 'C4')).toBe(drawn)
    expect(svg('--branch', 'C4', '--embed')).not.toBe(drawn)
  })

  test('is a view of what is on the screen', () => {
    const view = svg('--view', '0,0,400,300', '--no-title', '--no-legend', '--no-sources')
    expect(view).toMatch(/^<svg [^>]*width="1200" height="900" viewBox="0 0 400 300"/)
  })
})

describe('on paper', () => {
  test('it has the sheet’s size, in pixels or in the px of style sheets', () => {
    expect(sizeOf(exported('a4.png', '--size', 'a3-landscape', '--dpi', '100', '--theme', 'ink'))).toEqual([1654, 1169])
    expect(exported('a4.svg', '--size', '96x192in').toString()).toMatch(/^<svg [^>]*width="9216" height="18432"/)
  })

  test('text that will be too small is told, and drawn all the same', () => {
    const { code, stderr } = rejoinder(['export', SAMPLE, '-o', file('small.pdf'), '--size', 'a5'])
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^The smallest text of a claim is [1-5]\.\d pt .*\.\n$/)])
    expect(statSync(file('small.pdf')).size).toBeGreaterThan(1000)
  })
})

test('what is folded stays folded, unless unfolded', () => {
  const folded = JSON.parse(readFileSync(SAMPLE, 'utf8'))
  for (const claim of folded.claims) if (claim.id === 'C4') claim.folded = true
  const cards = (...options: string[]) =>
    rejoinder(['export', '-', '--as', 'svg', '-o', '-', ...options], JSON.stringify(folded)).stdout.match(
      /data-claim=/g,
    )
  expect(cards('--unfold')).toHaveLength(24)
  expect(cards()?.length).toBeLessThan(24)
})

describe('the file that is written', () => {
  test('keeps its mode', () => {
    writeFileSync(file('mode.svg'), '', { mode: 0o640 })
    exported('mode.svg')
    expect(statSync(file('mode.svg')).mode & 0o777).toBe(0o640)
  })

  test('is the one that a link leads to, there or not yet', () => {
    writeFileSync(file('real.svg'), '')
    for (const name of ['real', 'later']) {
      symlinkSync(`${name}.svg`, file(`${name}-link.svg`))
      exported(`${name}-link.svg`)
      expect(lstatSync(file(`${name}-link.svg`)).isSymbolicLink()).toBe(true)
      expect(lstatSync(file(`${name}.svg`)).size).toBeGreaterThan(1000)
    }
  })

  test('leaves nothing beside it', () => {
    const folder = path.dirname(file('x'))
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
  })
})
