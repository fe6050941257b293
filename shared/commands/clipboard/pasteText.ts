import type { Claim, ClaimId, RelationId, RelationKind } from '../../document/argumentMap.ts'
import { linesIn } from '../../document/edits/splitClaim.ts'
import { makeClaim, makeMap, type RelationFields } from '../../document/make.ts'
import type { Excerpt, Tie } from '../../document/queries/excerpt.ts'
import { RejoinderError } from '../../errors.ts'
import { type OutlineItem, readOutline } from '../../formats/outline/readOutline.ts'
import { toStep } from '../../formats/outline/toStep.ts'
import { quoted } from '../../reasoning/claimName.ts'

/** The longest text that is taken for the words of a claim, in UTF-16 units. */
export const LONGEST_CLAIM = 100_000

export class LongClaimError extends RejoinderError {
  constructor(length: number) {
    super(
      `This text has ${withCommas(length)} characters, and a claim takes up to ${withCommas(LONGEST_CLAIM)}: paste a part of it, or add it as a source.`,
    )
  }
}

const withCommas = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** @throws LongClaimError */
function refuseLong(text: string): void {
  if (text.length > LONGEST_CLAIM) throw new LongClaimError(text.length)
}

const BLANK_LINES_FIRST = /^(?:[^\S\n]*\n)+/

/** Words from elsewhere with the map's line ends, and without blank lines around. */
const plainWords = (words: string): string => words.replace(/\r\n?/g, '\n').replace(BLANK_LINES_FIRST, '').trimEnd()

/** How many claims a text makes where each of its lines is one; 1 for an outline, whose claims are plain from it. */
export function countLines(words: string): number {
  const text = plainWords(words)
  return readOutline(text) === null ? linesIn(text).length : 1
}

/**
 * The claims of a text from elsewhere: those of an outline with their relations, else one for each line or one of all.
 * What begins with a sign and is indented under nothing is tied to `onto`.
 * @throws LongClaimError
 */
export function claimsOf(words: string, as: 'whole' | 'lines', onto: ClaimId | RelationId | null): Excerpt {
  const text = plainWords(words)
  const outline = readOutline(text)
  if (outline !== null) return excerptFrom(outline, onto, null)
  const texts = as === 'lines' ? linesIn(text) : text === '' ? [] : [text]
  return { map: makeMap({ claims: texts.map((line, at) => claimAt(at, line)) }), ties: [] }
}

/**
 * The claims of an outline that is pasted where a reply is begun: what is indented under nothing is such a reply. Null
 * for any other text.
 * @throws LongClaimError
 */
export function repliesOf(words: string, { kind, to }: Pick<Tie, 'kind' | 'to'>): Excerpt | null {
  const outline = readOutline(plainWords(words))
  return outline === null ? null : excerptFrom(outline, to, kind)
}

const idAt = (at: number): string => `c${at}`

function claimAt(at: number, text: string): Claim {
  refuseLong(text)
  return makeClaim({ id: idAt(at), text })
}

type Written = RelationFields & { from: ClaimId[] }

function excerptFrom(items: readonly OutlineItem[], onto: string | null, unsigned: RelationKind | null): Excerpt {
  const claims: Claim[] = []
  const relations: Written[] = []
  const ties: (Tie & { from: ClaimId[] })[] = []
  // By depth: the claim that is open there, and how the last one there bears on what it is indented under.
  const open: { readonly claim: ClaimId; readonly bears: { from: ClaimId[] } | null }[] = []
  const steps = new Map<string, RelationId>()
  items.forEach(({ depth, sign, text }, at) => {
    const [beside, above] = [open[depth], open[depth - 1]]
    open.length = depth
    const id = idAt(at)
    const kind: RelationKind = sign === 'rebut' ? 'rebut' : 'support'
    const reply = above === undefined ? null : toStep(text, steps)
    const claim = claimAt(at, reply?.words ?? text)
    claims.push(claim)
    let bears: { from: ClaimId[] } | null = null
    if (sign === 'premise' && beside?.bears != null) {
      bears = beside.bears
      bears.from.push(id)
    } else if (above !== undefined) {
      const relation = { id: `r${at}`, kind, from: [id], to: reply?.to ?? above.claim }
      relations.push(relation)
      steps.set(quoted(claim), relation.id)
      bears = relation
    } else if (onto !== null && (sign !== null || unsigned !== null)) {
      const tie = { kind: sign === null ? (unsigned ?? kind) : kind, from: [id], to: onto }
      ties.push(tie)
      bears = tie
    }
    open.push({ claim: id, bears })
  })
  return { map: makeMap({ claims, relations }), ties }
}
