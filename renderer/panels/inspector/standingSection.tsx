import { drawable } from '../../../shared/diagram/measure/drawable.ts'
import type { ClaimId, RelationId } from '../../../shared/document/argumentMap.ts'
import { decidersOf } from '../../../shared/reasoning/deciders.ts'
import type { ExplanationPart } from '../../../shared/reasoning/explain/explanation.ts'
import { explainStanding } from '../../../shared/reasoning/explain.ts'
import { reveal } from '../../canvas/reveal.ts'
import { lightUp } from '../../state/lit.ts'
import { useMap, useStanding, useStepStanding } from '../../state/selectors.ts'
import { useSupposed } from '../../state/supposing.ts'
import { StandingMark } from '../../ui/standing.tsx'
import { Section } from './section.tsx'

/** Text, its first word up to a colon in bold; or the name of a claim as a link, which may break over lines. */
function Part({ part, first }: { readonly part: ExplanationPart; readonly first: boolean }) {
  if (typeof part !== 'string')
    return (
      <a
        href={`#${part.claim}`}
        onClick={(event) => {
          event.preventDefault()
          reveal(part.claim)
        }}
      >
        {drawable(part.text)}
      </a>
    )
  const [, word, rest] = (first && /^([^\s:]+:)(.*)$/s.exec(part)) || []
  return word === undefined ? (
    part
  ) : (
    <>
      <b>{word}</b>
      {rest}
    </>
  )
}

/** The standing of a claim or a relation, and the claims that decide it; pointed at, all of the chain lights up. */
export function StandingSection({ id }: { readonly id: ClaimId | RelationId }) {
  const map = useMap()
  const supposed = useSupposed()
  const ofClaim = useStanding(id)
  const ofStep = useStepStanding(id)
  const standing = ofClaim ?? ofStep
  if (standing === undefined) return null
  return (
    <Section title="Standing">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only lights up what the links in it lead to, by focus too */}
      <div
        className="standing"
        onPointerEnter={() => lightUp(decidersOf(map, id, supposed))}
        onPointerLeave={() => lightUp()}
        onFocus={() => lightUp(decidersOf(map, id, supposed))}
        onBlur={() => lightUp()}
      >
        <StandingMark standing={standing} silent />
        <p>
          {explainStanding(map, id, supposed).map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sentence may name a claim twice
            <Part key={index} part={part} first={index === 0} />
          ))}
        </p>
      </div>
    </Section>
  )
}
