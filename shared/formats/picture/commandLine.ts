import type { Proportion } from '../../diagram/fit/drawFitted.ts'
import type { PictureFormat } from '../format.ts'
import { paperName, paperText, USUAL_MARGIN, USUAL_OVERLAP } from './papers.ts'
import { type Part, type PictureRequest, usualRequest } from './request.ts'

/**
 * The command that draws the same picture, word by word as a shell reads each: `rejoinder export zoos.argmap -o
 * zoos.png --scale 2`. What is usual is left out.
 *
 * @param name the map's file
 */
export function commandWords(request: PictureRequest, format: PictureFormat, name: string): readonly string[] {
  const file = name.startsWith('-') ? `./${name}` : name
  const output = `${file.replace(/\.[^./\\]*$/, '')}.${format.extensions[0] ?? format.id}`
  return ['rejoinder', 'export', file, '-o', output, ...optionsOf(request)].map(quoted)
}

function optionsOf(request: PictureRequest): readonly string[] {
  const { part, fit, size, dpi, tile, theme, background, direction } = request
  return [
    ...partOptions(part),
    ...flag('--unfold', request.unfold),
    ...valued('--direction', direction),
    ...sizeOptions(size, fit),
    ...valued('--dpi', dpi),
    ...(tile === null ? [] : ['--tile', paperText(tile)]),
    ...valued('--overlap', tile?.overlap, USUAL_OVERLAP),
    ...valued('--margin', size.kind === 'paper' ? size.margin : tile?.margin, USUAL_MARGIN),
    ...valued('--theme', theme, usualRequest.theme),
    ...valued('--background', background, usualRequest.background),
    ...flag('--no-title', !request.title),
    ...flag('--no-legend', !request.legend),
    ...flag('--no-sources', !request.sources),
    ...flag('--no-standings', !request.standings),
    ...flag('--no-open-points', !request.openPoints),
    ...flag('--outlines', request.outlines),
    ...flag('--embed', request.embed),
  ]
}

const flag = (option: string, isSet: boolean): readonly string[] => (isSet ? [option] : [])

const valued = (option: string, value: string | number | null | undefined, usual?: string | number) =>
  value === null || value === undefined || value === usual ? [] : [option, `${value}`]

function partOptions(part: Part): readonly string[] {
  switch (part.kind) {
    case 'whole':
      return []
    case 'claims':
      return ['--only', part.claims.join(',')]
    case 'branch':
      return ['--branch', part.claim]
    case 'view': {
      const { x, y, width, height } = part.box
      return ['--view', [x, y, width, height].join(',')]
    }
  }
}

function sizeOptions(size: PictureRequest['size'], fit: Proportion | null): readonly string[] {
  if (size.kind === 'paper') {
    if (fit === null) return ['--size', paperText(size)]
    const name = paperName(size)
    return name === null ? ['--size', paperText(size), '--fit'] : ['--fit', name]
  }
  const shape = fit === null ? [] : ['--fit', shapeText(fit, size.kind === 'usual')]
  if (size.kind === 'usual') return shape
  return [...shape, ...(size.kind === 'scale' ? ['--scale', `${size.scale}`] : ['--width', `${size.width}`])]
}

/** A paper's name would also say how large the picture is, where nothing else does. */
const shapeText = (shape: Proportion, isUsual: boolean): string =>
  (isUsual || !shape.turns ? null : paperName(shape)) ?? `${shape.width}:${shape.height}`

/** A word as shells read it; double quotes, which more of them know, where they do. */
function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word
  return /["$`\\!\p{Cc}]/u.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`
}
