import { drawable } from '../../../shared/diagram/measure/drawable.ts'
import type { ClaimId, Relation } from '../../../shared/document/argumentMap.ts'
import { claimsById, endOf, relationsById } from '../../../shared/document/queries/lookup.ts'
import { claimName, claimWords } from '../../../shared/reasoning/claimName.ts'
import { counted } from '../../../shared/reasoning/counted.ts'
import { reveal } from '../../canvas/reveal.ts'
import { useClaim, useMap, useStanding, useStepStanding } from '../../state/selectors.ts'
import { KindIcon, kindWord } from '../../ui/kindIcon.tsx'
import { StandingMark } from '../../ui/standing.tsx'
import { RemovePremise } from './removePremise.tsx'

/** “2 supports · 1 rebuttal” */
export function RepliesAside({ replies }: { readonly replies: readonly Relation[] }) {
  const support = replies.filter(({ kind }) => kind === 'support').length
  const rebut = replies.length - support
  const parts = [
    ...(support > 0 ? [counted(support, 'support')] : []),
    ...(rebut > 0 ? [counted(rebut, 'rebuttal')] : []),
  ]
  return parts.join(' · ')
}

/** A line that names a claim and leads to it. */
export function ClaimLink({ id }: { readonly id: ClaimId }) {
  const claim = useClaim(id)
  const standing = useStanding(id)
  return (
    <span className="claim-link">
      <button type="button" className={standing} title={claimWords(claim)} onClick={() => reveal(id)}>
        {drawable(claimName(claim))}
      </button>
      {standing !== undefined && <StandingMark standing={standing} />}
    </span>
  )
}

/** The icon that stands for a relation and selects it. */
function RelationButton({ relation }: { readonly relation: Relation }) {
  const onStep = relationsById(useMap()).has(relation.to)
  return (
    <button
      type="button"
      className="relation-button"
      aria-label={`The relation: ${kindWord(relation.kind, onStep)}`}
      title={`${kindWord(relation.kind, onStep)}: show this relation`}
      onClick={() => reveal(relation.id)}
    >
      <KindIcon kind={relation.kind} onStep={onStep} />
    </button>
  )
}

/** Said of a relation that fails though its premises hold. */
function Failing({ relation }: { readonly relation: Relation }) {
  const standing = useStepStanding(relation.id)
  const map = useMap()
  const attacked = map.relations.some(({ to, kind }) => to === relation.id && kind === 'rebut')
  if (!attacked || standing === 'in') return null
  return <span className="meta">{standing === 'out' ? 'step undercut' : 'step contested'}</span>
}

function Reply({ relation }: { readonly relation: Relation }) {
  return (
    <li className="reply">
      <RelationButton relation={relation} />
      <span className="claims">
        {relation.from.map((id) => (
          <ClaimLink key={id} id={id} />
        ))}
        {relation.from.length > 1 && <span className="meta">together</span>}
        <Failing relation={relation} />
      </span>
    </li>
  )
}

/** What bears on a claim or a relation. */
export function Replies({ relations }: { readonly relations: readonly Relation[] }) {
  return (
    <ul className="replies">
      {relations.map((relation) => (
        <Reply key={relation.id} relation={relation} />
      ))}
    </ul>
  )
}

interface TargetsProps {
  readonly claim: ClaimId
  /** Those in which the claim is a premise. */
  readonly relations: readonly Relation[]
}

/** What a claim bears on: the claims in which its relations end. */
export function Targets({ claim, relations }: TargetsProps) {
  const map = useMap()
  return (
    <ul className="replies">
      {relations.map((relation) => (
        <li key={relation.id} className="reply">
          <RelationButton relation={relation} />
          <span className="claims">
            <ClaimLink id={endOf(map, relation)} />
            {!claimsById(map).has(relation.to) && <span className="meta">on a step to it</span>}
          </span>
          <RemovePremise relation={relation.id} premise={claim} />
        </li>
      ))}
    </ul>
  )
}
