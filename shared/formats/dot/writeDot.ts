import type { ArgumentMap } from '../../document/argumentMap.ts'
import { claimWords } from '../../reasoning/claimName.ts'
import type { WrittenFile } from '../format.ts'
import { SHOWN_IN_DIAGRAM } from '../writing/diagramHolds.ts'
import { junctionsOf, linesOf } from '../writing/junctions.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { voices } from '../writing/voices.ts'
import { wrapped } from '../writing/wrapped.ts'

/** About as many characters as a card has on a line. */
const LINE_LENGTH = 36

/** The map as a directed graph: an edge runs from each premise to what it bears on. */
export function writeDot(map: ArgumentMap): WrittenFile {
  const voiceOf = voices(map)
  const lines = [
    'digraph {',
    `  label=${quoted([map.title])}; labelloc=t; rankdir=${map.layout.direction === 'down' ? 'BT' : 'RL'};`,
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    ...map.claims.map((claim) => {
      const voice = voiceOf(claim)
      return `  ${quoted([claim.id])} [label=${quoted([...(voice === '' ? [] : [voice]), ...wrapped(claimWords(claim), LINE_LENGTH)])}];`
    }),
    ...[...junctionsOf(map)].map((id) => `  ${quoted([id])} [shape=point, label=""];`),
    ...linesOf(map).map(({ relation, from, to, isLast }) => {
      const look = relation.kind === 'support' ? 'color="#0b7355"' : 'color="#b0400d", style=dashed'
      const end = isLast ? `, label=${quoted([relation.kind === 'support' ? '+' : '−'])}` : ', arrowhead=none'
      return `  ${quoted([from])} -> ${quoted([to])} [${look}${end}];`
    }),
    '}',
    '',
  ]
  return {
    bytes: new TextEncoder().encode(lines.join('\n')),
    losses: unheldLosses(map, SHOWN_IN_DIAGRAM, 'Graphviz DOT'),
  }
}

/** Lines as one string in quotes; nothing in it is read as a part of the language. */
const quoted = (lines: readonly string[]): string =>
  `"${lines.map((line) => line.replace(/[\\"]/g, (sign) => `\\${sign}`).replaceAll('\0', '')).join('\\n')}"`
