import { meets } from '../../diagram/meets.ts'
import type { Box, TextShape } from '../../diagram/scene.ts'
import type { Shaper } from '../../diagram/shaper.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import type { Layer } from './elements.ts'
import { destination, lineBox, type Page, rectangle, within } from './places.ts'
import { textString, type Value } from './values.ts'

/** What the links of a picture lead to. */
export interface LinkTargets {
  /** Where each source stands in the list, by its number. */
  readonly sources: ReadonlyMap<number, Box>
  /** Addresses that may be opened. */
  readonly addresses: ReadonlySet<string>
  readonly pages: readonly Page[]
}

/** The web addresses of a map's sources; others, such as of files, are no links. */
export const addressesOf = (map: ArgumentMap): ReadonlySet<string> =>
  new Set(map.sources.map((source) => source.url).filter((url) => /^https?:\/\/[!-~]+$/i.test(url)))

/** The link annotations of a page (ISO 32000-1, 12.5.6.5): from each cited number to its source, and to addresses. */
export function linksOn(page: Page, layer: Layer, targets: LinkTargets, shaper: Shaper): readonly Value[] {
  if (!meets(layer.extent, page.sheet.view)) return []
  return layer.shapes.flatMap((shape) => {
    if (shape.kind !== 'text') return []
    const line = { ...shape, x: layer.x + shape.x, y: layer.y + shape.y }
    return [...citationLinks(line, targets, shaper), ...addressLinks(line, targets, shaper)].flatMap(
      ({ box, ...link }): Value[] => {
        if (!meets(box, page.sheet.view)) return []
        const rect = rectangle(within(box, page.sheet.view), page.sheet)
        return [{ Type: '/Annot', Subtype: '/Link', Rect: rect, Border: [0, 0, 0], F: PRINTED, ...link }]
      },
    )
  })
}

const PRINTED = 4

interface Link {
  readonly box: Box
  readonly Contents: string
  readonly Dest?: Value
  readonly A?: Value
}

function citationLinks(line: TextShape, { sources, pages }: LinkTargets, shaper: Shaper): readonly Link[] {
  const cites = line.cites ?? []
  const link = (number: number, box: Box): readonly Link[] => {
    const target = sources.get(number)
    if (target === undefined) return []
    return [{ box, Contents: textString(`Source ${number}`), Dest: destination(target, pages) }]
  }
  const links = [...line.text.matchAll(/\d+/g)].flatMap((found) => {
    const number = Number(found[0])
    return cites.includes(number) ? link(number, partBox(line, found.index, found[0].length, shaper)) : []
  })
  // A mark that is cut short names no number.
  return links.length > 0 ? links : cites.slice(0, 1).flatMap((number) => link(number, lineBox(line)))
}

function addressLinks(line: TextShape, { addresses }: LinkTargets, shaper: Shaper): readonly Link[] {
  return [...line.text.matchAll(/https?:\/\/[!-~]+/gi)].flatMap((found) => {
    const [address] = found
    if (!addresses.has(address)) return []
    const box = partBox(line, found.index, address.length, shaper)
    return [{ box, Contents: textString(address), A: { Type: '/Action', S: '/URI', URI: textString(address) } }]
  })
}

/** The box of a part of a line. */
function partBox(line: TextShape, start: number, length: number, shaper: Shaper): Box {
  const { glyphs } = shaper.shape(line.text, line.style, line.direction)
  const own = glyphs.filter(({ cluster }) => cluster >= start && cluster < start + length)
  if (own.length === 0) return lineBox(line)
  const left = Math.min(...own.map(({ x }) => x))
  const right = Math.max(...own.map(({ x, advance }) => x + advance))
  return { ...lineBox(line), x: line.x + left, width: right - left }
}
