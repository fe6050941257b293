import type { ArgumentMap } from '../../document/argumentMap.ts'
import { relationsById } from '../../document/queries/lookup.ts'
import { claimWords } from '../../reasoning/claimName.ts'
import type { WrittenFile } from '../format.ts'
import { type TreeNode, treeOf } from '../writing/treeOf.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { element, escaped } from '../writing/xml.ts'
import { OPML_HOLDS } from './holds.ts'

/** A map as an outline; what other outliners don't show stands in attributes of our own. */
export function writeOpml(map: ArgumentMap): WrittenFile {
  const namesOf = (list: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(list.map(({ id, name }) => [id, name]))
  const [parties, turns] = [namesOf(map.parties), namesOf(map.turns)]
  const lines: string[] = []
  const write = ({ claim, relation, children }: TreeNode, indent: string): void => {
    const isOnStep = relation !== null && relationsById(map).has(relation.to)
    const attributes = {
      text: claimWords(claim),
      claim: claim.id,
      relation: relation?.id,
      kind: relation?.kind,
      on: isOnStep ? relation.to : undefined,
      scheme: relation?.scheme || undefined,
      ...ofClaim(claim),
    }
    if (children.length === 0) lines.push(`${indent}${element('outline', attributes)}`)
    else {
      lines.push(`${indent}${element('outline', attributes).replace(/\/>$/, '>')}`)
      for (const child of children) write(child, `${indent}  `)
      lines.push(`${indent}</outline>`)
    }
  }
  const ofClaim = ({ title, text, party, turn, speaker, note, contention }: ArgumentMap['claims'][number]) => ({
    claimTitle: title || undefined,
    claimText: title === '' ? undefined : text,
    party: parties.get(party ?? '') || undefined,
    turn: turns.get(turn ?? '') || undefined,
    speaker: speaker || undefined,
    contention: contention ? 'true' : undefined,
    _note: note || undefined,
  })
  for (const root of treeOf(map)) write(root, '    ')
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escaped(map.title)}</title></head>`,
    '  <body>',
    ...lines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
  return { bytes: new TextEncoder().encode(text), losses: unheldLosses(map, OPML_HOLDS, 'OPML outline') }
}
