import type { ArgumentMap } from '../document/argumentMap.ts'
import { claimsById, relationOf } from '../document/queries/lookup.ts'
import { quoted } from './claimName.ts'
import type { Crux } from './crux.ts'
import { listed } from './listing.ts'

/** What a crux says, as a heading and one line for each of its sets, to be read with “or” between them. */
export function cruxWords(
  map: ArgumentMap,
  { stands, sets, exact }: Crux,
): { readonly heading: string; readonly lines: readonly string[] } {
  const lines = sets.map((set) => listed(set.map((id) => nameOf(map, id))))
  if (lines.length > 0) return { heading: stands ? 'Rests on' : 'To make it stand, answer', lines }
  if (exact) return { heading: 'Only a direct rebuttal would change this', lines }
  return { heading: 'The search, which tries up to three together, found none that would change this', lines }
}

/** A claim by its words, a step by its premises and what it bears on. */
function nameOf(map: ArgumentMap, id: string): string {
  const claim = claimsById(map).get(id)
  if (claim !== undefined) return quoted(claim)
  const { kind, from, to } = relationOf(map, id)
  const premises = listed(from.map((premise) => nameOf(map, premise)))
  const target = claimsById(map).has(to) ? nameOf(map, to) : 'a step'
  return `the ${kind === 'support' ? 'support' : 'rebuttal'} of ${target} by ${premises}`
}
