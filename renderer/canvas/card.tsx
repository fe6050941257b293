import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { useIsLit } from '../state/lit.ts'
import { useIsClaimDimmed } from '../state/search/highlight.ts'
import { selectOnly, toggleSelected } from '../state/selecting.ts'
import { useIsSelected, useIsTabStop } from '../state/selectors.ts'
import { useSession } from '../state/session.ts'
import { WhatIfMark } from '../whatIf/whatIfMark.tsx'
import type { CardNode } from './elements.ts'
import { Handles } from './handles.tsx'
import { MatchMarks } from './matchMarks.tsx'
import { ReplyHandles } from './replyHandles.tsx'
import { Shapes } from './shapes.tsx'
import { StandingSpot } from './standingSpot.tsx'
import { whereabouts } from './whereabouts.ts'
import { writeAt } from './writing/start.ts'

/** One claim's card as the scene draws it, and the button that selects it. */
export const Card = memo(function Card({ id, data: { card } }: NodeProps<CardNode>) {
  const selected = useIsSelected(id)
  const tabStop = useIsTabStop(id)
  const where = useSession(({ work }) => (tabStop && work !== null ? whereabouts(work.shown, id) : undefined))
  const written = useSession(({ work }) => work?.session.writing?.claim === id)
  const dimmed = useIsClaimDimmed(id)
  const lit = useIsLit(id)
  const { width, height } = card.box
  return (
    <>
      <Handles />
      <button
        type="button"
        className={dimmed ? 'card is-dimmed' : 'card'}
        data-claim={id}
        data-open={written || undefined}
        data-lit={lit || undefined}
        aria-label={card.description}
        aria-description={where}
        aria-pressed={selected}
        tabIndex={tabStop ? 0 : -1}
        onDoubleClick={(event) => writeAt(id, event)}
        onClick={(event) => (event.shiftKey ? toggleSelected(id) : selectOnly(id))}
      >
        <svg className="drawn" width={width} height={height} aria-hidden="true">
          <Shapes shapes={card.shapes} />
          <MatchMarks card={card} />
        </svg>
        <StandingSpot id={id} />
      </button>
      <WhatIfMark id={id} />
      <ReplyHandles />
    </>
  )
})
