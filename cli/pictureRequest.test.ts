import { Command } from 'commander'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Proportion } from '../shared/diagram/fit/drawFitted.ts'
import type { PictureFormat } from '../shared/formats/format.ts'
import { pdf } from '../shared/formats/pdf/pdf.ts'
import { commandWords } from '../shared/formats/picture/commandLine.ts'
import { papers, USUAL_MARGIN, USUAL_OVERLAP } from '../shared/formats/picture/papers.ts'
import { refuseRequest } from '../shared/formats/picture/refuseRequest.ts'
import { type PictureRequest, type Size, usualRequest } from '../shared/formats/picture/request.ts'
import { png } from '../shared/formats/png/png.ts'
import { svg } from '../shared/formats/svg/svg.ts'
import { anyId } from '../tests/support/anyMap.ts'
import { addPictureOptions, type PictureFlags, requestOf } from './pictureRequest.ts'

/** What a command line asks for, its words after the verb. */
function requestIn(words: readonly string[]): PictureRequest {
  const verb = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  addPictureOptions(verb.argument('<map>').requiredOption('-o, --output <file>'))
  return requestOf(verb.parse(words, { from: 'user' }).opts<PictureFlags>())
}

const requestFor = (options: string) => requestIn(['zoos.argmap', '-o', 'zoos.png', ...options.split(' ')])

/** The words of a line as a shell reads them. */
const shellWords = (line: string): readonly string[] =>
  [...line.matchAll(/(?:'[^']*'|"[^"]*"|\\.|[^\s'"\\])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"|\\(.)/gs, (_, single, double, escaped) => single ?? double ?? escaped),
  )

describe('the matching command line', () => {
  const length = fc.integer({ min: 1, max: 20_000 }).map((tenths) => tenths / 10)
  const above = fc.double({ min: 1e-9, max: 1e9, noNaN: true })
  const anyPaper: fc.Arbitrary<Proportion> = fc.oneof(
    fc
      .constantFrom(...papers)
      .chain(({ width, height }) =>
        fc.constantFrom(
          { width, height, turns: true },
          { width, height, turns: false },
          { width: height, height: width, turns: false },
        ),
      ),
    fc.record({ width: length, height: length, turns: fc.constant(false) }),
  )
  const anyRatio = fc.record({ width: above, height: above, turns: fc.constant(false) })
  const anyScaling: fc.Arbitrary<Size> = fc.oneof(
    fc.record({ kind: fc.constant('scale' as const), scale: above }),
    fc.record({ kind: fc.constant('width' as const), width: fc.integer({ min: 1, max: 100_000 }) }),
  )
  const anySize = (margin: number): fc.Arbitrary<Pick<PictureRequest, 'fit' | 'size'>> =>
    fc.oneof(
      fc.record({ fit: fc.option(anyRatio), size: fc.oneof(anyScaling, fc.constant({ kind: 'usual' as const })) }),
      fc.record({ fit: anyPaper, size: anyScaling }),
      fc.tuple(anyPaper, fc.boolean()).map(([paper, isFitted]) => ({
        fit: isFitted ? paper : null,
        size: { kind: 'paper' as const, ...paper, margin },
      })),
    )
  const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value || 0)
  const anyPart: fc.Arbitrary<PictureRequest['part']> = fc.oneof(
    fc.constant({ kind: 'whole' as const }),
    fc.record({ kind: fc.constant('claims' as const), claims: fc.array(anyId, { minLength: 1, maxLength: 4 }) }),
    fc.record({ kind: fc.constant('branch' as const), claim: anyId }),
    fc.record({
      kind: fc.constant('view' as const),
      box: fc.record({ x: coordinate, y: coordinate, width: above, height: above }),
    }),
  )
  const anyRequest: fc.Arbitrary<PictureRequest> = fc
    .constantFrom(0, USUAL_MARGIN, 12.5)
    .chain((margin) =>
      fc.tuple(
        anySize(margin),
        fc.record({
          part: anyPart,
          direction: fc.constantFrom(null, 'right' as const, 'down' as const),
          dpi: fc.option(above),
          tile: fc.option(
            fc.record({ overlap: length }).chain((tile) => anyPaper.map((paper) => ({ ...paper, margin, ...tile }))),
          ),
          theme: fc.constantFrom('light' as const, 'dark' as const, 'ink' as const),
          background: fc.constantFrom('white' as const, 'paper' as const, 'none' as const),
          ...{
            unfold: fc.boolean(),
            outlines: fc.boolean(),
            embed: fc.boolean(),
            title: fc.boolean(),
            legend: fc.boolean(),
          },
          ...{ sources: fc.boolean(), standings: fc.boolean(), openPoints: fc.boolean() },
        }),
      ),
    )
    .map(([size, rest]) => ({ ...rest, ...size }))

  test('asks for just what was chosen', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const [program, verb, ...words] = shellWords(commandWords(request, png, 'zoos.argmap').join(' '))
        expect([program, verb]).toEqual(['rejoinder', 'export'])
        expect(requestIn(words)).toEqual(request)
      }),
    )
  })

  test('names any file, so that a shell reads its name', () => {
    const anyName = fc.string({ unit: 'binary', minLength: 1 }).filter((name) => !/[\0/\\.]/.test(name))
    fc.assert(
      fc.property(anyName, (name) => {
        const [, , file = '', , output] = shellWords(commandWords(usualRequest, svg, `${name}.argmap`).join(' '))
        expect(file.replace(/^\.\/-/, '-')).toBe(`${name}.argmap`)
        expect(output).toBe(file.replace('.argmap', '.svg'))
      }),
    )
  })

  test.each<[Partial<PictureRequest>, PictureFormat, string, string]>([
    [{}, png, 'zoos.argmap', 'rejoinder export zoos.argmap -o zoos.png'],
    [
      { size: { kind: 'scale', scale: 2 } },
      svg,
      'my zoos.argmap',
      'rejoinder export "my zoos.argmap" -o "my zoos.svg" --scale 2',
    ],
    [
      { theme: 'ink', embed: true },
      pdf,
      'Zoo’s.v2.json',
      'rejoinder export "Zoo’s.v2.json" -o "Zoo’s.v2.pdf" --theme ink --embed',
    ],
    [
      {
        fit: { width: 297, height: 210, turns: false },
        size: { kind: 'paper', width: 297, height: 210, turns: false, margin: USUAL_MARGIN },
        part: { kind: 'branch', claim: 'C4' },
      },
      pdf,
      '-x.argmap',
      'rejoinder export ./-x.argmap -o ./-x.pdf --branch C4 --fit a4-landscape',
    ],
  ])('is the shortest: %j', (change, format, name, line) => {
    expect(commandWords({ ...usualRequest, ...change }, format, name).join(' ')).toBe(line)
  })
})

describe('sizes', () => {
  const a4 = { width: 210, height: 297, turns: true }

  test('a paper’s name after --fit says its size too, where nothing else does', () => {
    expect(requestFor('--fit a4')).toMatchObject({ fit: a4, size: { kind: 'paper', ...a4, margin: USUAL_MARGIN } })
    expect(requestFor('--fit a4 --width 1000')).toMatchObject({ fit: a4, size: { kind: 'width', width: 1000 } })
    expect(requestFor('--size a4 --fit --margin 0')).toEqual({ ...requestFor('--fit a4 --margin 0') })
  })

  test.each([
    ['A4-Landscape', { width: 297, height: 210, turns: false }],
    ['letter', { width: 215.9, height: 279.4, turns: true }],
    ['11x17in', { width: 279.4, height: 431.8, turns: false }],
    ['42×29.7cm', { width: 420, height: 297, turns: false }],
  ])('%s', (words, paper) => {
    expect(requestFor(`--size ${words}`).size).toEqual({ kind: 'paper', ...paper, margin: USUAL_MARGIN })
  })

  test('a poster’s sheets have the margin and the overlap that are said', () => {
    const tile = { width: 210, height: 297, turns: true }
    expect(requestFor('--tile a4').tile).toEqual({ ...tile, margin: USUAL_MARGIN, overlap: USUAL_OVERLAP })
    expect(requestFor('--tile a4 --margin 5 --overlap 0').tile).toEqual({ ...tile, margin: 5, overlap: 0 })
  })
})

describe('what makes no sense is refused in one sentence', () => {
  const refusal = (options: string, format: PictureFormat) => {
    try {
      refuseRequest(requestFor(options), format)
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
    return null
  }

  test.each<[string, PictureFormat, string]>([
    ['--only C1,,C2', png, "--only can't be “C1,,C2”"],
    ['--view 0,0,100', png, "--view can't be “0,0,100”"],
    ['--view 0,0,100,0', png, "--view can't be"],
    ['--view 0,0,NaN,9', png, "--view can't be"],
    ['--only C1 --branch C2', png, 'cannot be used with'],
    ['--only C1 --view 0,0,9,9', png, 'cannot be used with'],
    ['--fit', png, '--fit needs a shape'],
    ['--fit 16:0', png, "--fit can't be “16:0”"],
    ['--fit a9', png, 'a0, a1'],
    ['--fit a4 --size 16x9in', png, 'two shapes'],
    ['--scale 1 --size a4', png, 'cannot be used with'],
    ['--width 100 --size a4', png, 'cannot be used with'],
    ['--scale 1e999', png, 'above zero'],
    ['--size 10x20', png, "--size can't be “10x20”"],
    ['--size 0x20mm', png, "A page can't be 0 × 20 mm"],
    ['--size a4 --margin 105', png, 'A margin of 105 mm leaves nothing of a page of 210 × 297 mm.'],
    ['--size a4 --margin -1', png, "--margin can't be “-1”"],
    ['--margin 10', png, '--margin is that of a paper'],
    ['--fit a4 --width 100 --margin 10', png, '--margin is that of a paper'],
    ['--dpi 0', png, "--dpi can't be “0”"],
    ['--dpi 0.5', png, "There can't be 0.5 pixels to the inch"],
    ['--overlap 10', pdf, '--overlap is that of the sheets'],
    ['--tile a4', png, 'a PNG picture has none'],
    ['--tile a4', svg, 'an SVG picture has none'],
    ['--tile a4 --overlap 200', pdf, "can't overlap by 200 mm"],
    ['--tile a5 --margin 80', pdf, 'A margin of 80 mm leaves nothing of a sheet of 148 × 210 mm.'],
    ['--size 3000x3000mm --dpi 2400', png, 'is too large'],
    ['--size 0.1x0.1mm --margin 0 --dpi 100', png, 'is too small'],
    ['--size 1000000x1000000mm', pdf, 'half a kilometre'],
    ['--size 30000x30000mm --tile a5', pdf, 'sheets'],
  ])('%s', (options, format, words) => {
    const sentence = refusal(options, format)
    expect(sentence).toContain(words)
    expect(sentence).not.toMatch(/\n(?!\(Did you mean)/)
  })

  test.each<[string, PictureFormat]>([
    ['--size a4 --margin 104', png],
    ['--tile a4 --overlap 0 --margin 0', pdf],
    ['--size 420x297mm --dpi 300 --margin 10', svg],
    ['--fit letter --size letter-landscape', png],
  ])('%s is not', (options, format) => {
    expect(refusal(options, format)).toBeNull()
  })
})
