/**
 * The two points at a card's edges from which a relation is drawn: by pressing there, moving and letting go.
 * The keyboard has Tab, U and L for the same. What they do lies in `gestures/`.
 */
export function ReplyHandles() {
  return (
    <>
      <span className="reply-handle left" aria-hidden="true" />
      <span className="reply-handle right" aria-hidden="true" />
    </>
  )
}
