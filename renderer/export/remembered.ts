import { papers } from '../../shared/formats/picture/papers.ts'
import { pictureFormats } from '../../shared/formats/registry.ts'
import { z } from '../../shared/zod.ts'
import { type Choices, ratios, turns, usualChoices } from './choices.ts'

const KEY = 'export'

/** What of the choices goes with a person and not with a map. */
type Kept = Omit<Choices, 'part' | 'direction' | 'unfold'>

const millimetres = z.number().check(z.minimum(0), z.maximum(1_000))
const positive = z.number().check(z.positive(), z.maximum(100_000))
const paper = z.nullable(z.enum(papers.map(({ id }) => id)))

const kept: z.ZodMiniType<Kept> = z.object({
  format: z.enum(pictureFormats.map(({ id }) => id)),
  isFitted: z.boolean(),
  ratio: z.enum(ratios),
  paper,
  pagePaper: z._default(paper, usualChoices.pagePaper),
  turn: z.enum(turns),
  margin: millimetres,
  scaling: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('usual') }),
    z.object({ kind: z.literal('scale'), scale: positive }),
    z.object({ kind: z.literal('width'), width: z.int().check(z.positive()) }),
  ]),
  dpi: z.nullable(positive),
  sheet: paper,
  overlap: millimetres,
  theme: z.enum(['light', 'dark', 'ink']),
  background: z.enum(['white', 'paper', 'none']),
  outlines: z.boolean(),
  embed: z.boolean(),
  title: z.boolean(),
  legend: z.boolean(),
  sources: z.boolean(),
  standings: z.boolean(),
  openPoints: z.boolean(),
})

/** What was chosen the last time, where the browser keeps such things; the usual where it is not what it should be. */
export function rememberedChoices(): Choices {
  try {
    return { ...usualChoices, ...kept.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}')) }
  } catch {
    return usualChoices
  }
}

export function rememberChoices({ part, direction, unfold, ...choices }: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices))
  } catch {
    // A browser may refuse to keep anything; the next picture then begins with what is usual.
  }
}
