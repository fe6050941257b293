import type { ArgumentMap, ClaimId } from '../../../shared/document/argumentMap.ts'
import { claimsById, relationsById } from '../../../shared/document/queries/lookup.ts'
import { claimName } from '../../../shared/reasoning/claimName.ts'
import { reveal } from '../../canvas/reveal.ts'
import { lightUp } from '../../state/lit.ts'
import { askCrux } from '../../state/reasoning/reasoningThread.ts'
import { useAsked } from '../../state/reasoning/useAsked.ts'
import { useMap } from '../../state/selectors.ts'
import { Section } from './section.tsx'

/** How many ways are listed. */
const MOST = 6

/** What a claim's standing hangs on: the fewest claims or relations whose fall would change it. */
export function CruxSection({ id }: { readonly id: ClaimId }) {
  const map = useMap()
  const crux = useAsked(map, id, (asked) => askCrux(asked, id))
  if (crux === null) return null
  const { stands, sets, exact } = crux
  const known = sets.filter((set) => set.every((one) => claimsById(map).has(one) || relationsById(map).has(one)))
  if (known.length === 0)
    return (
      <p className="crux-none">
        {exact
          ? 'Only a direct rebuttal would change this.'
          : 'Of up to three claims or relations together, none was found that would change this.'}
      </p>
    )
  return (
    <Section
      title={stands ? 'Rests on' : 'Answer this to make it stand'}
      aside={exact ? undefined : 'perhaps others too'}
    >
      <ul className="crux">
        {known.slice(0, MOST).map((set) => (
          <li
            key={set.join(' ')}
            onPointerEnter={() => lightUp(new Set(set))}
            onPointerLeave={() => lightUp()}
            onFocus={() => lightUp(new Set(set))}
            onBlur={() => lightUp()}
          >
            {set.map((one, index) => (
              <span key={one}>
                {index > 0 && ' and '}
                <button type="button" onClick={() => reveal(one)}>
                  {nameOf(map, one)}
                </button>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {known.length > MOST && <p className="crux-none">… and {known.length - MOST} more ways</p>}
    </Section>
  )
}

function nameOf(map: ArgumentMap, id: string): string {
  const claim = claimsById(map).get(id)
  if (claim !== undefined) return claimName(claim)
  const relation = relationsById(map).get(id)
  const premise = claimsById(map).get(relation?.from[0] ?? '')
  const kind = relation?.kind === 'support' ? 'support' : 'rebuttal'
  return premise === undefined ? `a ${kind}` : `the ${kind} by “${claimName(premise)}”`
}
