import type { Standings } from '../../shared/reasoning/reading.ts'
import { StandingMark } from './standing.tsx'
import './standingCounts.css'

const words = { stands: 'stand', contested: 'contested', defeated: 'defeated' } as const

/** How many claims there are of each standing. */
export function StandingCounts({ standings }: { readonly standings: Standings }) {
  const counts = { stands: 0, contested: 0, defeated: 0 }
  for (const standing of standings.claims.values()) counts[standing] += 1
  return (['stands', 'contested', 'defeated'] as const).map((standing) => (
    <span key={standing} className="standing-count">
      <StandingMark standing={standing} silent /> {counts[standing]} {words[standing]}
    </span>
  ))
}
