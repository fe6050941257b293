import type { ArgumentMap } from '../../document/argumentMap.ts'
import { relationsById } from '../../document/queries/lookup.ts'
import { claimWords } from '../../reasoning/claimName.ts'
import type { WrittenFile } from '../format.ts'
import { freeIds } from '../writing/freeIds.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { element, escaped } from '../writing/xml.ts'
import { ARGGRAPH_HOLDS } from './holds.ts'

/** A map as an argument graph: each claim is a unit of one text segment. The first party is the proponent. */
export function writeArggraph(map: ArgumentMap): WrittenFile {
  const [proponent] = map.parties
  const free = freeIds(map)
  const segments = map.claims.map((claim) => ({ claim, id: free('e') }))
  const units = map.claims.map(({ id, party }) => {
    const isOpponent = party !== undefined && party !== proponent?.id
    return element('adu', { id, type: isOpponent ? 'opp' : 'pro' })
  })
  const edges = [
    ...segments.map(({ claim, id }) => element('edge', { id: free('c'), src: id, trg: claim.id, type: 'seg' })),
    ...map.relations.flatMap(({ id, kind, from: [first = '', ...others], to }) => {
      const type = kind === 'support' ? 'sup' : relationsById(map).has(to) ? 'und' : 'reb'
      const further = others.map((src) => element('edge', { id: free('c'), src, trg: id, type: 'add' }))
      return [element('edge', { id, src: first, trg: to, type }), ...further]
    }),
  ]
  const words = segments.map(({ claim, id }) => element('edu', { id }, escaped(claimWords(claim))))
  const root = element(
    'arggraph',
    { id: 'map', topic_id: map.title || undefined },
    `\n${[...words, ...units, ...edges].join('\n')}\n`,
  )
  return {
    bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`),
    losses: unheldLosses(map, ARGGRAPH_HOLDS, 'Argument graph XML'),
  }
}
