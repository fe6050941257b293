import { Reply } from 'lucide-react'
import { memo } from 'react'
import { commandOf } from '../../../shared/commands/table.ts'
import { isUnanswered } from '../../../shared/commands/unanswered.ts'
import { drawable } from '../../../shared/diagram/measure/drawable.ts'
import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import type { OpenPointKind } from '../../../shared/reasoning/reading.ts'
import { reveal } from '../../canvas/reveal.ts'
import { useIsSelected, useOpenPoints } from '../../state/selectors.ts'
import { runCommand } from '../../state/workspace.ts'
import { useWorkspace } from '../../state/workspaceContext.ts'
import './openPoints.css'

/** As the cards' chips have it. */
const words: Readonly<Record<OpenPointKind, string>> = {
  dropped: 'dropped',
  unanswered: 'unanswered',
  'stand-off': 'stand-off',
  unsupported: 'unsupported',
  circular: 'in a ring',
  'no-source': 'no source',
  loose: 'loose',
  'self-rebuttal': 'against itself',
}

interface Props {
  readonly kind: OpenPointKind
  /** The claim that the point begins with. */
  readonly claim: ClaimId
  readonly text: string
}

const Point = memo(function Point({ kind, claim, text }: Props) {
  const selected = useIsSelected(claim)
  const workspace = useWorkspace()
  const answer = () => {
    reveal(claim)
    runCommand(commandOf('claim.answer'), workspace)
  }
  return (
    <li className={selected ? 'point selected' : 'point'}>
      <button type="button" className="point-words" aria-current={selected || undefined} onClick={() => reveal(claim)}>
        <span className={`chip ${kind}`}>{words[kind]}</span>
        <span>{drawable(text)}</span>
      </button>
      {isUnanswered({ kind }) && (
        <button type="button" className="button point-answer" onClick={answer}>
          <Reply size={14} strokeWidth={1.75} aria-hidden /> Answer
        </button>
      )}
    </li>
  )
})

/** What was never answered, and what else the map leaves open. */
export function OpenPoints() {
  const points = useOpenPoints()
  if (points.length === 0) return <p className="empty">Every rebuttal is answered.</p>
  return (
    <ul className="points" aria-label="Open points">
      {points.map(({ kind, claims, text }) => (
        <Point key={`${kind} ${claims.join(' ')}`} kind={kind} claim={claims[0] ?? ''} text={text} />
      ))}
    </ul>
  )
}
