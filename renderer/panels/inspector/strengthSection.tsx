import { ChevronDown } from 'lucide-react'
import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import { type StrengthSemantics, semantics } from '../../../shared/reasoning/strengths/semantics.ts'
import { askStrengths } from '../../state/reasoning/reasoningThread.ts'
import { useAsked } from '../../state/reasoning/useAsked.ts'
import { useMap } from '../../state/selectors.ts'
import { showView, useView } from '../../state/view.ts'
import { Section } from './section.tsx'

const kinds = Object.keys(semantics) as StrengthSemantics[]

/** How strong a claim is by a gradual reading of the confidences, and which reading that is. */
export function StrengthSection({ id }: { readonly id: ClaimId }) {
  const map = useMap()
  const kind = useView(({ strength }) => strength)
  const found = useAsked(map, kind, (asked) => askStrengths(asked, kind))
  const strength = found?.strengths.get(id)
  const share = strength === undefined ? '' : strength.toFixed(2)
  return (
    <Section title="Strength" aside={<b>{share}</b>}>
      <span className="choice field">
        <span className="chosen" aria-hidden>
          <span className="name">{semantics[kind].name}</span>
          <ChevronDown size={14} strokeWidth={1.75} />
        </span>
        <select
          aria-label="Strength by"
          value={kind}
          onChange={({ target }) => {
            const chosen = kinds.find((one) => one === target.value)
            if (chosen !== undefined) showView({ strength: chosen })
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {semantics[one].name}
            </option>
          ))}
        </select>
      </span>
      {found?.unsettled.has(id) === true && (
        <p className="crux-none">This does not settle: claims in a ring keep changing it.</p>
      )}
    </Section>
  )
}
