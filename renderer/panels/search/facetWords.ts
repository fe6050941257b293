import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import type { Facet } from '../../../shared/reasoning/claimFilter.ts'
import { pointWords } from '../../../shared/reasoning/pointWords.ts'

/** What each facet is called, and a claim that has none of its values. */
const words: Readonly<Record<Facet, { readonly name: string; readonly none: string }>> = {
  party: { name: 'Party', none: 'No party' },
  speaker: { name: 'Speaker', none: 'No speaker' },
  turn: { name: 'Turn', none: 'No turn' },
  tag: { name: 'Tag', none: 'No tag' },
  standing: { name: 'Standing', none: 'No standing' },
  point: { name: 'Open point', none: 'None' },
}

export const facetName = (facet: Facet): string => words[facet].name

const points: ReadonlyMap<string, string> = new Map(Object.entries(pointWords))

/** What a value is called. */
export function valueName({ parties, turns }: ArgumentMap, facet: Facet, value: string): string {
  if (value === '') return words[facet].none
  const named = { party: parties, turn: turns }
  if (facet === 'party' || facet === 'turn') return named[facet].find(({ id }) => id === value)?.name || value
  return facet === 'point' ? (points.get(value) ?? value) : value
}
