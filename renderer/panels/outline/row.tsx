import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { drawable } from '../../../shared/diagram/measure/drawable.ts'
import type { ClaimId, RelationKind } from '../../../shared/document/argumentMap.ts'
import { claimName, claimWords } from '../../../shared/reasoning/claimName.ts'
import { useHighlight } from '../../state/search/highlight.ts'
import { useClaim, useIsSelected, useStanding } from '../../state/selectors.ts'
import { KindIcon } from '../../ui/kindIcon.tsx'
import { MarkedText } from '../../ui/markedText.tsx'
import { StandingMark } from '../../ui/standing.tsx'
import type { Landing } from './branchDrop.ts'

/** How far each level is set in, px. */
const INDENT = 10
/** Deeper levels stay where this one is, so that their words keep some room. */
const DEEPEST = 8

/** All plain values, so that a row renders anew only where its own place or claim has changed. */
interface Props {
  readonly id: ClaimId
  readonly index: number
  /** px from the top of the list. */
  readonly top: number
  readonly depth: number
  readonly place: number
  readonly siblings: number
  readonly expanded: boolean | null
  /** How it bears on the row that it stands under. */
  readonly kind: RelationKind | null
  readonly onStep: boolean
  /** Whether it is there only because it leads to what a search found. */
  readonly onTheWay: boolean
  readonly tabStop: boolean
  /** Where a branch that is dragged would land by this row. */
  readonly landing: Landing['where'] | undefined
  readonly measure: (row: Element | null) => void
}

/** One claim. Its list answers to the pointer and the keys. */
export const Row = memo(function Row(props: Props) {
  const { id, index, top, depth, expanded } = props
  const claim = useClaim(id)
  const selected = useIsSelected(id)
  const standing = useStanding(id)
  const sought = useHighlight(({ matches, words }) => (matches?.has(id) ? words : null))
  const Chevron = expanded ? ChevronDown : ChevronRight
  return (
    <div
      ref={props.measure}
      className={`row ${standing ?? ''}${props.onTheWay ? ' on-the-way' : ''}`}
      id={`row-${id}`}
      data-index={index}
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={props.place}
      aria-setsize={props.siblings}
      aria-expanded={expanded ?? undefined}
      aria-selected={selected}
      data-landing={props.landing}
      tabIndex={props.tabStop ? 0 : -1}
      style={{ paddingLeft: 2 + INDENT * Math.min(depth, DEEPEST), transform: `translateY(${top}px)` }}
    >
      {/* The tree's own keys fold as well, so that this needs no place in the tab order. */}
      <span className="chevron" aria-hidden>
        {expanded !== null && <Chevron size={12} strokeWidth={1.75} />}
      </span>
      <KindIcon kind={props.kind} onStep={props.onStep} contention={claim.contention} />
      <span className="row-words" title={claimWords(claim)}>
        <MarkedText text={drawable(claimName(claim))} sought={sought} />
      </span>
      {standing !== undefined && <StandingMark standing={standing} />}
    </div>
  )
})
