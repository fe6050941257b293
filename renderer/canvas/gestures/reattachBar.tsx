import { useEffect } from 'react'
import { relationsById } from '../../../shared/document/queries/lookup.ts'
import { useMap } from '../../state/selectors.ts'
import { useSession } from '../../state/session.ts'
import './reattachBar.css'
import {
  cancelReattaching,
  finishReattaching,
  offerHere,
  type Reattaching,
  takeNextEnd,
  useReattaching,
} from './reattaching.ts'

/** What is done with a relation's end that is taken elsewhere by keys, and which keys do it. */
export function ReattachBar() {
  const reattaching = useReattaching((state) => state.reattaching)
  // Another map may have a relation of the same id, or the same map be opened again.
  useEffect(() => () => useReattaching.setState({ reattaching: null }), [])
  return reattaching && <Bar reattaching={reattaching} />
}

function Bar({ reattaching }: { readonly reattaching: Reattaching }) {
  const map = useMap()
  const work = useSession((state) => state.work)
  const relation = relationsById(map).get(reattaching.relation)
  const offer = work && offerHere(work, reattaching)
  const isGone = relation === undefined || work?.session.writing != null
  useEffect(() => {
    if (isGone) useReattaching.setState({ reattaching: null })
  }, [isGone])
  useKeys()
  const taken = reattaching.end.of === 'target' ? 'what it bears on' : 'a premise'
  return (
    <div className="reattach-bar" role="status">
      <strong>Re-attach {taken}</strong>
      <span className="outcome" data-refused={offer?.made == null || undefined}>
        {offer?.label ?? 'Choose a claim or a step'}
      </span>
      <span className="keys" aria-hidden="true">
        <kbd>arrows</kbd> <kbd>/</kbd> choose <kbd>Enter</kbd> attach <kbd>Tab</kbd> other end <kbd>Esc</kbd> leave
      </span>
    </div>
  )
}

/** The keys that act while the map has the focus; those of fields stay theirs. */
function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : document.body
      const isOnMap = at === document.body || at.closest('#canvas') !== null
      if (!isOnMap || at.matches('input, textarea') || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Enter') finishReattaching()
      else if (event.key === 'Escape') cancelReattaching()
      else if (event.key === 'Tab') takeNextEnd(event.shiftKey)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
}
