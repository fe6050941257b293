import type { Relation } from '../../../shared/document/argumentMap.ts'
import { relationOf, relationsById, relationsTo } from '../../../shared/document/queries/lookup.ts'
import { useMap } from '../../state/selectors.ts'
import { KindIcon } from '../../ui/kindIcon.tsx'
import { ClaimLink, Replies, RepliesAside } from './replies.tsx'
import { Section } from './section.tsx'
import { StandingSection } from './standingSection.tsx'

const names = {
  support: { claim: 'Support', step: 'Warrant' },
  rebut: { claim: 'Rebuttal', step: 'Undercut' },
} as const

/** What a relation bears on: a claim, or the premises and the target of an attacked step. */
function Target({ to }: { readonly to: string }) {
  const map = useMap()
  if (!relationsById(map).has(to)) return <ClaimLink id={to} />
  const step = relationOf(map, to)
  return (
    <div className="step">
      <span className="meta">the step from</span>
      {step.from.map((id) => (
        <ClaimLink key={id} id={id} />
      ))}
      <span className="meta">to</span>
      <Target to={step.to} />
    </div>
  )
}

export function RelationView({ relation }: { readonly relation: Relation }) {
  const map = useMap()
  const replies = relationsTo(map, relation.id)
  const onStep = relationsById(map).has(relation.to)
  return (
    <article key={relation.id} aria-label="Relation">
      <header className="what">
        <h2 className="relation-name">
          <KindIcon kind={relation.kind} onStep={onStep} />
          {names[relation.kind][onStep ? 'step' : 'claim']}
        </h2>
      </header>
      <Section title={relation.from.length > 1 ? 'Premises, which count together' : 'From'}>
        {relation.from.map((id) => (
          <ClaimLink key={id} id={id} />
        ))}
      </Section>
      <Section title={onStep ? 'Bears on a step' : 'To'}>
        <Target to={relation.to} />
      </Section>
      <StandingSection id={relation.id} />
      {replies.length > 0 && (
        <Section title="Bears on this step" aside={<RepliesAside replies={replies} />}>
          <Replies relations={replies} />
        </Section>
      )}
      {relation.scheme !== '' && (
        <Section title="Scheme">
          <p>{relation.scheme}</p>
        </Section>
      )}
      {relation.question !== '' && (
        <Section title="Critical question">
          <p>{relation.question}</p>
        </Section>
      )}
      {relation.note !== '' && (
        <Section title="Note">
          <p className="note">{relation.note}</p>
        </Section>
      )}
    </article>
  )
}
