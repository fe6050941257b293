import { ContextMenu } from 'radix-ui'
import { type MouseEvent, type ReactElement, useState } from 'react'
import { contextMenuOf, type MenuTarget } from '../../shared/commands/table.ts'
import { relationsById } from '../../shared/document/queries/lookup.ts'
import { paintedAt } from '../canvas/backdrop/hover.ts'
import { selectGroup } from '../canvas/gestures/groupTitles.tsx'
import { selectNothing, selectOnly } from '../state/selecting.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { useFocusBack } from '../ui/focusBack.ts'
import { MenuParts } from './menuParts.tsx'

/** The claim or the relation whose picture this is part of. */
function idAt(place: Element): string | undefined {
  const claim = place.closest<HTMLElement>('[data-claim]')?.dataset.claim
  return claim ?? place.closest<SVGElement>('[data-relation]')?.dataset.relation
}

/** The same where only the picture of a large map has it. */
function paintedIdAt(event: MouseEvent): string | undefined {
  const hit = paintedAt(event)
  return hit?.on === 'card' ? hit.card.claim : hit?.edge.relations[0]
}

/** Selects what the pointer is on; a selection that holds it stays whole. By its key the menu is that of the selection. */
function selectAt(event: MouseEvent): void {
  const { target, currentTarget } = event
  if (!(target instanceof Element) || target === currentTarget) return
  const group = target.closest<HTMLElement>('[data-group-title]')?.dataset.groupTitle
  if (group !== undefined) {
    selectGroup(group)
    return
  }
  const edge = target.closest('[data-relation]')
  const id = idAt(target) ?? paintedIdAt(event)
  const selection = useSession.getState().work?.session.selection
  if (id === undefined) selectNothing()
  else if (edge === null ? !selection?.has(id) : !edge.hasAttribute('data-selected')) selectOnly(id)
}

/** What kind of thing is selected: claims, relations alone, or nothing. */
function targetOf(): MenuTarget {
  const { work } = useSession.getState()
  if (work === null || work.session.selection.size === 0) return 'ground'
  const { map, selection } = work.session
  return [...selection].every((id) => relationsById(map).has(id)) ? 'relation' : 'claim'
}

/** What can be done with what is selected. */
function Items({ choose }: { readonly choose: (act: () => void) => void }) {
  return <MenuParts parts={contextMenuOf(targetOf(), useWorkspace())} kind={ContextMenu} choose={choose} />
}

/** A field has the browser's own menu, with its spelling and its clipboard. */
function leaveToField(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('textarea, input') !== null) event.stopPropagation()
}

/** The context menu of the canvas, which is its one child; it opens by the right button and by the menu key. */
export function MapContextMenu({ children }: { readonly children: ReactElement }) {
  const [open, setOpen] = useState(false)
  const { choose, onCloseAutoFocus } = useFocusBack(open)
  return (
    <ContextMenu.Root onOpenChange={setOpen}>
      <ContextMenu.Trigger asChild onContextMenuCapture={leaveToField} onContextMenu={selectAt}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu" collisionPadding={8} onCloseAutoFocus={onCloseAutoFocus}>
          <Items choose={choose} />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}
