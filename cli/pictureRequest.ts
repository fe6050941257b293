import { type Command, Option } from 'commander'
import type { Proportion } from '../shared/diagram/fit/drawFitted.ts'
import type { FurnitureOptions } from '../shared/diagram/furniture/furnitureOptions.ts'
import type { Box } from '../shared/diagram/scene.ts'
import { RejoinderError } from '../shared/errors.ts'
import { USUAL_MARGIN, USUAL_OVERLAP } from '../shared/formats/picture/papers.ts'
import type { Part, PictureRequest, Size } from '../shared/formats/picture/request.ts'
import { aboveZero, box, fromZero, ids, oneOf, paper, type Shape, shape, wholePixels } from './options.ts'

/** What commander makes of the options below. */
export interface PictureFlags extends FurnitureOptions {
  readonly only?: readonly string[]
  readonly branch?: string
  readonly view?: Box
  readonly unfold?: true
  /** True where the shape is left to the paper. */
  readonly fit?: Shape | true
  readonly direction?: NonNullable<PictureRequest['direction']>
  readonly scale?: number
  /** px. */
  readonly width?: number
  readonly size?: Proportion
  readonly dpi?: number
  /** mm. */
  readonly margin?: number
  readonly tile?: Proportion
  /** mm. */
  readonly overlap?: number
  readonly theme: PictureRequest['theme']
  readonly background: PictureRequest['background']
  readonly outlines?: true
  readonly embed?: true
}

/** Adds all that can be asked of a picture to a verb. */
export function addPictureOptions(verb: Command): Command {
  const option = (flags: string, does: string, read?: (text: string) => unknown) => {
    const made = new Option(flags, does)
    return read === undefined ? made : made.argParser(read)
  }
  return verb
    .optionsGroup('What it shows:')
    .addOption(
      option('--only <ids>', 'these claims, and what joins them: C1,C2', ids('--only')).conflicts(['branch', 'view']),
    )
    .addOption(option('--branch <id>', 'a claim with all that hangs below it').conflicts('view'))
    .addOption(option('--view <x,y,w,h>', 'what lies in this box of the map, px', box('--view')))
    .option('--unfold', 'show what is folded')
    .option('--no-title', 'leave out the title')
    .option('--no-legend', 'leave out the legend')
    .option('--no-sources', 'leave out the list of sources')
    .option('--no-standings', 'leave out the standings')
    .option('--no-open-points', 'leave out the marks of open points')
    .optionsGroup('Layout:')
    .addOption(
      option(
        '--fit [shape]',
        'lay out anew for a shape, 16:10, or a paper, a4; alone for that of --size',
        shape('--fit'),
      ),
    )
    .option('--direction <d>', 'right or down, whatever the map says', oneOf('--direction', ['right', 'down']))
    .optionsGroup('Size:')
    .addOption(
      option(
        '--scale <n>',
        'picture px per map px; if not given, 1, or as much as makes it 1,200 px wide',
        aboveZero('--scale'),
      ).conflicts(['width', 'size']),
    )
    .addOption(option('--width <px>', 'the picture’s width', wholePixels('--width')).conflicts('size'))
    .addOption(option('--size <paper>', 'its size on paper: a3, letter-landscape, 420x297mm, 16x9in', paper('--size')))
    .option('--margin <mm>', `free ground along a paper’s edges; ${USUAL_MARGIN} if not given`, fromZero('--margin'))
    .option('--dpi <n>', 'px to the inch; 300 on paper and 96 else, if not given', aboveZero('--dpi'))
    .option('--tile <paper>', 'cut a PDF over sheets of this paper', paper('--tile'))
    .option('--overlap <mm>', `what two sheets both show; ${USUAL_OVERLAP} if not given`, fromZero('--overlap'))
    .optionsGroup('Look:')
    .option('--theme <theme>', 'light, dark or ink, for print', oneOf('--theme', ['light', 'dark', 'ink']), 'light')
    .option('--background <b>', 'white, paper or none', oneOf('--background', ['white', 'paper', 'none']), 'white')
    .optionsGroup('File:')
    .option('--outlines', 'draw an SVG’s letters as shapes, for programs without its fonts')
    .option('--embed', 'put the map into the picture, so that it opens as a map again')
}

/**
 * What the options ask for.
 * @throws RejoinderError where one lacks another, or contradicts it
 */
export function requestOf(flags: PictureFlags): PictureRequest {
  const { direction, unfold, outlines, embed, dpi, theme, background, title, legend, sources, standings, openPoints } =
    flags
  const page = pageOf(flags)
  const margin = flags.margin ?? USUAL_MARGIN
  if (flags.margin !== undefined && page === null && flags.tile === undefined)
    throw new RejoinderError('--margin is that of a paper: add --size or --fit with a paper, or --tile.')
  if (flags.overlap !== undefined && flags.tile === undefined)
    throw new RejoinderError('--overlap is that of the sheets of a poster: add --tile.')
  return {
    ...{ theme, background, title, legend, sources, standings, openPoints },
    part: partOf(flags),
    direction: direction ?? null,
    unfold: unfold ?? false,
    fit: fitOf(flags, page),
    size: page === null ? sizeOf(flags) : { kind: 'paper', ...page, margin },
    dpi: dpi ?? null,
    tile: flags.tile === undefined ? null : { ...flags.tile, margin, overlap: flags.overlap ?? USUAL_OVERLAP },
    outlines: outlines ?? false,
    embed: embed ?? false,
  }
}

function partOf({ only, branch, view }: PictureFlags): Part {
  if (only !== undefined) return { kind: 'claims', claims: only }
  if (branch !== undefined) return { kind: 'branch', claim: branch }
  return view === undefined ? { kind: 'whole' } : { kind: 'view', box: view }
}

/** The paper that a picture is drawn on: `--fit` with one's name says its size too, where nothing else does. */
function pageOf({ size, fit, scale, width }: PictureFlags): Proportion | null {
  if (size !== undefined) return size
  if (fit === undefined || fit === true || !fit.isPaper) return null
  return scale === undefined && width === undefined ? fit.proportion : null
}

function fitOf({ fit, size }: PictureFlags, page: Proportion | null): Proportion | null {
  if (fit === undefined) return null
  if (fit === true) {
    if (page === null) throw new RejoinderError('--fit needs a shape: give one, such as 16:10 or a4, or add --size.')
    return page
  }
  if (size === undefined) return fit.proportion
  if (!isAlike(fit.proportion, size))
    throw new RejoinderError(
      '--fit and --size ask for two shapes: leave out that of --fit, which then takes the paper’s.',
    )
  return size
}

/** Whether two shapes are the same to a hundredth, turned where one of them may turn. */
function isAlike(a: Proportion, b: Proportion): boolean {
  const ratio = (a.width / a.height) * (b.height / b.width)
  const turnedRatio = (a.width / a.height) * (b.width / b.height)
  const isOne = (value: number) => Math.abs(value - 1) < 0.01
  return isOne(ratio) || ((a.turns || b.turns) && isOne(turnedRatio))
}

function sizeOf({ scale, width }: PictureFlags): Size {
  if (width !== undefined) return { kind: 'width', width }
  return scale === undefined ? { kind: 'usual' } : { kind: 'scale', scale }
}
