import { Plus } from 'lucide-react'
import { newClaim } from '../../../shared/commands/replies.ts'
import { startDraft, write } from '../../../shared/session/writing.ts'
import { useWorkspace } from '../../state/workspaceContext.ts'
import { CommandButton } from '../../ui/commandButton.tsx'

const plus = <Plus size={16} strokeWidth={1.75} aria-hidden />

/** What the outline of a map without claims says. */
export function NoClaims() {
  return (
    <div className="empty">
      <p>No claims yet.</p>
      <CommandButton id="claim.new" icon={plus} className="button framed" withKeys />
    </div>
  )
}

interface Props {
  readonly search: string
  /** The claim is there, and is being written. */
  readonly onMade: () => void
}

/** What a search that found nothing says: its words may be a claim that is still to be made. */
export function NothingFound({ search, onMade }: Props) {
  const { session, apply, newId } = useWorkspace()
  const words = search.trim()
  const make = () => {
    if (session === null) return
    apply(write(startDraft(session, newClaim(newId())), words, Date.now()))
    onMade()
  }
  return (
    <div className="empty">
      <p>{words === '' ? 'No claim passes this filter.' : `No claim holds “${words}”.`}</p>
      {words !== '' && (
        <button type="button" className="button framed" onClick={make}>
          {plus} Make this a claim
        </button>
      )}
    </div>
  )
}
