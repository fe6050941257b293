import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { selectOnly, toggleSelected } from '../state/selecting.ts'
import { useIsSelected, useIsTabStop } from '../state/selectors.ts'
import type { CardNode } from './elements.ts'
import { Handles } from './handles.tsx'
import { ReplyHandles } from './replyHandles.tsx'
import { Shapes } from './shapes.tsx'
import { writeAt } from './writing/start.ts'

/** One claim's card as the scene draws it, and the button that selects it. */
export const Card = memo(function Card({ id, data: { card } }: NodeProps<CardNode>) {
  const selected = useIsSelected(id)
  const tabStop = useIsTabStop(id)
  const { width, height } = card.box
  return (
    <>
      <Handles />
      <button
        type="button"
        className="card"
        data-claim={id}
        aria-label={card.description}
        aria-pressed={selected}
        tabIndex={tabStop ? 0 : -1}
        onDoubleClick={(event) => writeAt(id, event)}
        onClick={(event) => (event.shiftKey ? toggleSelected(id) : selectOnly(id))}
      >
        <svg className="drawn" width={width} height={height} aria-hidden="true">
          <Shapes shapes={card.shapes} />
        </svg>
      </button>
      <ReplyHandles />
    </>
  )
})
