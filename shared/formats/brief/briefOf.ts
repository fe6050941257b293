import type { ArgumentMap, Relation, Source, SourceId } from '../../document/argumentMap.ts'
import { sourcesOf } from '../../document/queries/citedSources.ts'
import { relationsById } from '../../document/queries/lookup.ts'
import type { Standing } from '../../reasoning/reading.ts'
import { readMap } from '../../reasoning/readMap.ts'
import { type TreeNode, treeOf } from '../writing/treeOf.ts'
import { voices } from '../writing/voices.ts'

/** A map as a text to be read from its beginning to its end. */
export interface Brief {
  readonly title: string
  readonly subtitle: string
  /** BCP 47; empty where none is known. */
  readonly language: string
  readonly items: readonly BriefItem[]
  readonly sources: readonly BriefSource[]
}

/** How a claim bears on the one that it is set under. */
export type Bearing = 'support' | 'rebut' | 'undercut' | 'warrant'

export interface BriefItem {
  readonly title: string
  readonly text: string
  /** Who says it and when. */
  readonly voice: string
  readonly standing: Standing
  readonly bearing: Bearing | null
  /** Whether it counts only together with the item before it. */
  readonly isLinked: boolean
  /** Whether it is set out elsewhere. */
  readonly isAgain: boolean
  readonly citations: readonly number[]
  readonly quotes: readonly { readonly words: string; readonly citation: number | undefined }[]
  readonly note: string
  readonly items: readonly BriefItem[]
}

export interface BriefSource {
  readonly number: number
  readonly words: string
  /** An address that may be followed; empty where there is none. */
  readonly url: string
}

/** A map as contentions with the arguments for and against them set under each, and its sources numbered at the end. */
export function briefOf(map: ArgumentMap): Brief {
  const { standings, sourceNumbers } = readMap(map)
  const voiceOf = voices(map)
  const turns = new Map(map.turns.map(({ id, name }) => [id, name]))
  const itemOf = ({ claim, relation, isAgain, children }: TreeNode, before: Relation | null): BriefItem => ({
    title: claim.title,
    text: claim.text,
    voice: [voiceOf(claim), turns.get(claim.turn ?? '') ?? ''].filter((word) => word !== '').join(', '),
    standing: standings.claims.get(claim.id) ?? 'contested',
    bearing: relation === null ? null : bearingOf(map, relation),
    isLinked: relation !== null && relation === before,
    isAgain,
    citations: isAgain ? [] : numbersOf(sourceNumbers, sourcesOf(claim)),
    quotes: isAgain
      ? []
      : claim.quotes.map(({ exact, source }) => ({ words: exact, citation: sourceNumbers.get(source) })),
    note: isAgain ? '' : claim.note,
    items: itemsOf(children),
  })
  const itemsOf = (nodes: readonly TreeNode[]): readonly BriefItem[] =>
    nodes.map((node, index) => itemOf(node, nodes[index - 1]?.relation ?? null))
  return {
    title: map.title,
    subtitle: map.subtitle,
    language: map.language,
    items: itemsOf(treeOf(map)),
    sources: map.sources.flatMap((source) => {
      const number = sourceNumbers.get(source.id)
      return number === undefined ? [] : [{ number, words: wordsOf(source), url: followable(source.url) }]
    }),
  }
}

const bearingOf = (map: ArgumentMap, { kind, to }: Relation): Bearing =>
  relationsById(map).has(to) ? (kind === 'rebut' ? 'undercut' : 'warrant') : kind

const numbersOf = (numbers: ReadonlyMap<SourceId, number>, sources: Iterable<SourceId>): readonly number[] =>
  [...sources].flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b)

const wordsOf = ({ id, author, title, publisher, date }: Source): string =>
  [author, title, publisher, date].filter((word) => word.trim() !== '').join(', ') || id

/** Only what opens a page over an encrypted line may become a link. */
const followable = (url: string): string => (/^https:\/\/[^\s"<>\\]+$/i.test(url) ? url : '')
