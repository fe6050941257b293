import { drawable } from '../../../shared/diagram/measure/drawable.ts'
import type { Claim } from '../../../shared/document/argumentMap.ts'
import { relationsFrom, relationsTo } from '../../../shared/document/queries/lookup.ts'
import { colourOf } from '../../canvas/shapes.tsx'
import { useMap, usePartyOf } from '../../state/selectors.ts'
import { Evidence } from './evidence.tsx'
import { Replies, RepliesAside, Targets } from './replies.tsx'
import { Section } from './section.tsx'
import { StandingSection } from './standingSection.tsx'

/** Who says it, and when. */
function Speaker({ claim }: { readonly claim: Claim }) {
  const party = usePartyOf(claim.id)
  const turn = useMap().turns.find(({ id }) => id === claim.turn)
  if (party === undefined && claim.speaker === '' && turn === undefined) return null
  return (
    <p className="speaker">
      {party !== undefined && (
        <span className="party" style={{ borderColor: colourOf(`party:${party.id}`) }}>
          {party.name || party.short || party.id}
        </span>
      )}
      {claim.speaker !== '' && <span>{drawable(claim.speaker)}</span>}
      {turn !== undefined && <span>{turn.name || turn.id}</span>}
    </p>
  )
}

function Confidence({ confidence }: { readonly confidence: number }) {
  const percent = Math.round(confidence * 100)
  return (
    <Section title="Confidence" aside={<b>{percent} %</b>}>
      <meter className="hidden-text" min={0} max={100} value={percent} aria-label="Confidence" />
      <div className="bar" aria-hidden>
        <div style={{ width: `${percent}%` }} />
      </div>
    </Section>
  )
}

export function ClaimView({ claim }: { readonly claim: Claim }) {
  const map = useMap()
  const replies = relationsTo(map, claim.id)
  const targets = relationsFrom(map, claim.id)
  return (
    <article key={claim.id} aria-label="Claim">
      <header className="what">
        <h2>Claim</h2>
        {claim.contention && <span>contention ◆</span>}
      </header>
      <p className="claim-text">
        {claim.title !== '' && <b>{drawable(claim.title)}. </b>}
        {drawable(claim.text)}
      </p>
      <Speaker claim={claim} />
      <StandingSection id={claim.id} />
      <Evidence claim={claim} />
      {replies.length > 0 && (
        <Section title="Replies" aside={<RepliesAside replies={replies} />}>
          <Replies relations={replies} />
        </Section>
      )}
      {targets.length > 0 && (
        <Section title="Bears on">
          <Targets relations={targets} />
        </Section>
      )}
      <Confidence confidence={claim.confidence} />
      {claim.tags.length > 0 && (
        <Section title="Tags">
          <ul className="tags">
            {claim.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        </Section>
      )}
      {claim.note !== '' && (
        <Section title="Note">
          <p className="note">{claim.note}</p>
        </Section>
      )}
    </article>
  )
}
