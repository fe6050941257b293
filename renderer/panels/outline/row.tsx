import { ChevronDown, ChevronRight } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { drawable } from '../../../shared/diagram/measure/drawable.ts'
import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import { claimName } from '../../../shared/reasoning/claimName.ts'
import { reveal } from '../../canvas/reveal.ts'
import { useClaim, useIsSelected, useStanding } from '../../state/selectors.ts'
import { KindIcon } from '../../ui/kindIcon.tsx'
import { StandingMark } from '../../ui/standing.tsx'
import type { OutlineRow } from './rows.ts'

/** How far each level is set in, px. */
const INDENT = 10
/** Deeper levels stay where this one is, so that their words keep some room. */
const DEEPEST = 8

interface Props {
  readonly row: OutlineRow
  readonly tabStop: boolean
  readonly onFold: (id: ClaimId, folded: boolean) => void
  readonly onKeyDown: (event: KeyboardEvent, row: OutlineRow) => void
}

export function Row({ row, tabStop, onFold, onKeyDown }: Props) {
  const { claim: id, relation, expanded, depth } = row
  const claim = useClaim(id)
  const selected = useIsSelected(id)
  const standing = useStanding(id)
  const Chevron = expanded ? ChevronDown : ChevronRight
  return (
    <div
      className={`row ${standing ?? ''}`}
      id={`row-${id}`}
      role="treeitem"
      aria-level={depth + 1}
      aria-expanded={expanded ?? undefined}
      aria-selected={selected}
      tabIndex={tabStop ? 0 : -1}
      style={{ paddingLeft: 2 + INDENT * Math.min(depth, DEEPEST) }}
      onClick={() => reveal(id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') reveal(id)
        onKeyDown(event, row)
      }}
    >
      {/* The tree's own keys fold as well, so that this needs no place in the tab order. */}
      <span
        className="chevron"
        aria-hidden
        onClick={(event) => {
          event.stopPropagation()
          if (expanded !== null) onFold(id, expanded)
        }}
      >
        {expanded !== null && <Chevron size={12} strokeWidth={1.75} />}
      </span>
      <KindIcon
        kind={relation?.kind ?? null}
        onStep={relation !== null && relation.to !== row.parent}
        contention={claim.contention}
      />
      <span className="words" title={claim.title ? `${claim.title}. ${claim.text}` : claim.text}>
        {drawable(claimName(claim))}
      </span>
      {standing !== undefined && <StandingMark standing={standing} />}
    </div>
  )
}
