import type { ArgumentMap } from '../../document/argumentMap.ts'
import { claimWords } from '../../reasoning/claimName.ts'
import type { WrittenFile } from '../format.ts'
import { SHOWN_IN_DIAGRAM } from '../writing/diagramHolds.ts'
import { junctionsOf, linesOf } from '../writing/junctions.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { voices } from '../writing/voices.ts'

/** The map as a flowchart: an arrow runs from each premise to what it bears on, dotted for a rebuttal. */
export function writeMermaid(map: ArgumentMap): WrittenFile {
  const voiceOf = voices(map)
  // Ids of its own: some words, such as “end”, can't be ids there.
  const junctions = junctionsOf(map)
  const nodes = new Map([...map.claims.map(({ id }) => id), ...junctions].map((id, index) => [id, `n${index}`]))
  const nodeOf = (id: string) => nodes.get(id) ?? ''
  const lines = [
    ...(map.title === '' ? [] : ['---', `title: ${JSON.stringify(map.title)}`, '---']),
    `flowchart ${map.layout.direction === 'down' ? 'BT' : 'RL'}`,
    ...map.claims.map((claim) => {
      const voice = voiceOf(claim)
      const words = [...(voice === '' ? [] : [voice]), ...claimWords(claim).split('\n')]
      return `  ${nodeOf(claim.id)}["${words.map(coded).join('<br/>')}"]`
    }),
    ...[...junctions].map((id) => `  ${nodeOf(id)}(( ))`),
    ...linesOf(map).map(({ relation, from, to, isLast }) => {
      const isSupport = relation.kind === 'support'
      const line = isLast ? (isSupport ? '-->|supports|' : '-.->|rebuts|') : isSupport ? '---' : '-.-'
      return `  ${nodeOf(from)} ${line} ${nodeOf(to)}`
    }),
    '',
  ]
  return {
    bytes: new TextEncoder().encode(lines.join('\n')),
    losses: unheldLosses(map, SHOWN_IN_DIAGRAM, 'Mermaid'),
  }
}

/** Words of which nothing is read as markup: all signs but the plainest become numbered characters. */
const coded = (words: string): string =>
  words.replace(/[^\p{L}\p{M}\p{N} .,:!?’–—-]/gu, (sign) => `#${sign.codePointAt(0)};`)
