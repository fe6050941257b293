import { useSelectedOne } from '../../state/selectors.ts'
import { useSession } from '../../state/session.ts'
import { indexOf } from '../backdrop/sceneIndex.ts'
import { useShownScene } from '../shownScene.ts'
import { endsOf } from './ends.ts'
import './grips.css'
import { useProjection } from './projection.ts'

/** A grip is that wide, px on the screen. */
const STRIP = 10
/** Room in the middle of a card's edge, which its reply handle has, px on the screen. */
const HANDLE = 32

/** What the selected thing can be taken by: a relation by its ends, a card by its right edge. */
export function Grips() {
  const one = useSelectedOne()
  if (one === null) return null
  return 'from' in one ? <EndGrips relation={one.id} /> : <WidthGrips claim={one.id} />
}

function EndGrips({ relation }: { readonly relation: string }) {
  const scene = useShownScene()
  const projection = useProjection()
  const edge = scene && indexOf(scene).edge(relation)
  if (edge === undefined) return null
  return (
    <div className="grips" aria-hidden="true">
      {endsOf(edge, relation).map(({ end, at }, index) => {
        const { x, y } = projection.point(at)
        return (
          <span
            key={end.of === 'target' ? 'target' : end.claim}
            className="end-grip"
            data-relation={relation}
            data-end={index}
            style={{ translate: `${x}px ${y}px` }}
          />
        )
      })}
    </div>
  )
}

/** Above and below the handle in the middle of the edge. */
function WidthGrips({ claim }: { readonly claim: string }) {
  const scene = useShownScene()
  const projection = useProjection()
  const isWriting = useSession(({ work }) => work?.session.writing != null)
  const card = scene && indexOf(scene).card(claim)
  if (card === undefined || isWriting) return null
  const { x, y, width, height } = projection.box(card.box)
  const length = (height - HANDLE) / 2
  if (length < 4) return null
  return (
    <div className="grips" aria-hidden="true">
      {[y, y + height - length].map((top) => (
        <span
          key={top}
          className="width-grip"
          data-width-of={claim}
          style={{ left: x + width - STRIP / 2, top, width: STRIP, height: length }}
        />
      ))}
    </div>
  )
}
