import { Trash2 } from 'lucide-react'
import type { Relation } from '../../../shared/document/argumentMap.ts'
import { changeRelation } from '../../../shared/document/edits/changeRelation.ts'
import { relationOf, relationsById, relationsTo } from '../../../shared/document/queries/lookup.ts'
import { editMap } from '../../state/editing.ts'
import { useMap } from '../../state/selectors.ts'
import { CommandButton } from '../../ui/commandButton.tsx'
import { Switch } from '../../ui/fields/switch.tsx'
import { TextField } from '../../ui/fields/textField.tsx'
import { KindIcon } from '../../ui/kindIcon.tsx'
import { RaisedQuestion } from './raisedQuestion.tsx'
import { RemovePremise } from './removePremise.tsx'
import { ClaimLink, Replies, RepliesAside } from './replies.tsx'
import { SchemeSection } from './schemeSection.tsx'
import { Section } from './section.tsx'
import { StandingSection } from './standingSection.tsx'

interface Props {
  readonly relation: Relation
}

const kinds = [
  { kind: 'support', claim: 'Support', step: 'Warrant' },
  { kind: 'rebut', claim: 'Rebuttal', step: 'Undercut' },
] as const

function Kind({ relation: { id, kind: value }, onStep }: Props & { readonly onStep: boolean }) {
  return (
    <Switch
      label="Kind"
      value={value}
      options={kinds.map(({ kind, ...names }) => ({
        value: kind,
        name: names[onStep ? 'step' : 'claim'],
        icon: <KindIcon kind={kind} onStep={onStep} />,
      }))}
      onChoose={(kind) => editMap((map) => changeRelation(map, id, { kind }))}
    />
  )
}

function Premises({ relation: { id, from } }: Props) {
  return (
    <Section title={from.length > 1 ? 'Premises, which count together' : 'From'}>
      {from.map((premise) => (
        <div key={premise} className="reply">
          <span className="claims">
            <ClaimLink id={premise} />
          </span>
          {from.length > 1 && <RemovePremise relation={id} premise={premise} />}
        </div>
      ))}
    </Section>
  )
}

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

export function RelationView({ relation }: Props) {
  const map = useMap()
  const replies = relationsTo(map, relation.id)
  const onStep = relationsById(map).has(relation.to)
  return (
    <article aria-label="Relation">
      <header className="what">
        <h2>Relation</h2>
      </header>
      <Kind relation={relation} onStep={onStep} />
      <Premises relation={relation} />
      <Section title={onStep ? 'Bears on a step' : 'To'}>
        <Target to={relation.to} />
      </Section>
      <StandingSection id={relation.id} />
      {replies.length > 0 && (
        <Section title="Bears on this step" aside={<RepliesAside replies={replies} />}>
          <Replies relations={replies} />
        </Section>
      )}
      <RaisedQuestion relation={relation} />
      <SchemeSection relation={relation} />
      <Section title="Note">
        <TextField
          label="Note"
          placeholder="Add a note"
          subject={`note ${relation.id}`}
          value={relation.note}
          change={(now, text) => changeRelation(now, relation.id, { note: text })}
        />
      </Section>
      <CommandButton id="edit.delete" className="button framed delete" icon={<Trash2 size={16} strokeWidth={1.75} />} />
    </article>
  )
}
