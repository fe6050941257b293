import type { ArgumentMap } from '../argumentMap.ts'
import { changedItem } from '../changed.ts'
import type { Problem } from '../problem.ts'
import { leftOut, withoutFaults } from './leftOut.ts'

/** Takes out of turns and claims what names a party, turn or source that the map doesn't have. */
export function repairMentions(map: ArgumentMap, problems: Problem[]): ArgumentMap {
  const parties = mentionable('party', map.parties, problems)
  const turns = mentionable('turn', map.turns, problems)
  const sources = new Set(map.sources.map((source) => source.id))
  const sourceFault = (id: string) => (sources.has(id) ? null : 'there is no such source')
  return {
    ...map,
    turns: map.turns.map((turn, index) => changedItem(turn, { party: parties(turn.party, ['turns', index]) })),
    claims: map.claims.map((claim, index) => {
      const path = ['claims', index]
      return changedItem(claim, {
        party: parties(claim.party, path),
        turn: turns(claim.turn, path),
        sources: withoutFaults(claim.sources, [...path, 'sources'], sourceFault, problems),
        quotes: withoutFaults(claim.quotes, [...path, 'quotes'], ({ source }) => sourceFault(source), problems),
      })
    }),
  }
}

/** Gives an id back if the list has it; else undefined, and tells of it. */
function mentionable(kind: 'party' | 'turn', list: readonly { readonly id: string }[], problems: Problem[]) {
  const known = new Set(list.map((item) => item.id))
  return (id: string | undefined, path: readonly PropertyKey[]): string | undefined => {
    if (id === undefined || known.has(id)) return id
    problems.push(leftOut([...path, kind], id, `there is no such ${kind}`))
    return undefined
  }
}
