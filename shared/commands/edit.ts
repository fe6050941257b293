import type { Point } from '../document/argumentMap.ts'
import { changeClaims } from '../document/edits/changeClaims.ts'
import { deleteClaims } from '../document/edits/deleteClaims.ts'
import { deleteRelations } from '../document/edits/deleteRelations.ts'
import { pinClaims } from '../document/edits/pinClaims.ts'
import { redo } from '../session/session.ts'
import { finishWriting, undoWriting } from '../session/writing.ts'
import { afterDeletion } from './afterDeletion.ts'
import { duplicated } from './clipboard/clipboard.ts'
import { type Command, editMap, hasMap, type Workspace } from './command.ts'
import { selectedClaims, selectedRelations } from './selected.ts'

/** How far one press of Ctrl and an arrow moves a card, px: half the distance of the ground's dots. */
const STEP = 12

const hasSelection = ({ session }: Workspace): boolean => session !== null && session.selection.size > 0
const hasClaims = (workspace: Workspace): boolean => selectedClaims(workspace).length > 0
/** A part that is looked at alone has a layout of its own, in which no card is pinned. */
const canMove = (workspace: Workspace): boolean => hasClaims(workspace) && workspace.view.part() === null

function move(workspace: Workspace, by: Point): void {
  const places = new Map<string, Point>()
  for (const id of selectedClaims(workspace)) {
    const place = workspace.view.placeOf(id)
    if (place !== null) places.set(id, { x: place.x + by.x, y: place.y + by.y })
  }
  editMap(workspace, (map) => pinClaims(map, places))
}

export const editCommands = [
  {
    id: 'edit.undo',
    label: 'Undo',
    shortcut: 'Mod+Z',
    when: ({ session }) => session !== null && (session.past !== null || session.writing !== null),
    run: ({ session, apply }) => {
      if (session !== null) apply(undoWriting(session))
    },
  },
  {
    id: 'edit.redo',
    label: 'Redo',
    shortcut: 'Mod+Shift+Z',
    alsoBy: ['Mod+Y'],
    when: ({ session }) => session !== null && session.future !== null,
    run: ({ session, apply }) => {
      if (session !== null) apply(redo(finishWriting(session)))
    },
  },
  {
    id: 'edit.cut',
    label: 'Cut',
    shortcut: 'Mod+X',
    isNative: true,
    when: hasClaims,
    run: ({ view }) => view.clip('cut'),
  },
  {
    id: 'edit.copy',
    label: 'Copy',
    shortcut: 'Mod+C',
    isNative: true,
    when: hasClaims,
    run: ({ view }) => view.clip('copy'),
  },
  {
    id: 'edit.paste',
    label: 'Paste',
    shortcut: 'Mod+V',
    isNative: true,
    when: hasMap,
    run: ({ view }) => view.clip('paste'),
  },
  {
    id: 'edit.copyOutline',
    label: 'Copy as outline',
    keywords: 'text, list, for another program',
    when: hasMap,
    run: ({ view }) => view.copyAs('outline'),
  },
  {
    id: 'edit.copyPicture',
    label: 'Copy as picture',
    keywords: 'image, PNG, for another program',
    when: hasMap,
    run: ({ view }) => view.copyAs('picture'),
  },
  {
    id: 'edit.duplicate',
    label: 'Duplicate the branch',
    shortcut: 'Mod+D',
    keywords: 'copy, clone, claims with what hangs on them',
    when: hasClaims,
    run: ({ session, apply, newId }) => {
      if (session !== null) apply(duplicated(session, newId))
    },
  },
  {
    id: 'edit.delete',
    label: 'Delete',
    shortcut: 'Delete',
    alsoBy: ['Backspace'],
    when: hasSelection,
    run: (workspace) => {
      const [claims, relations] = [selectedClaims(workspace), selectedRelations(workspace)]
      const after = workspace.session && afterDeletion(workspace.session.map, claims)
      editMap(workspace, (map) => deleteClaims(deleteRelations(map, relations), claims), after ?? [])
    },
  },
  {
    id: 'edit.tidy',
    label: 'Tidy',
    keywords: 'lay out, arrange, unpin',
    when: ({ session }) => session?.map.claims.some(({ position }) => position !== undefined) ?? false,
    run: (workspace) => {
      const selected = selectedClaims(workspace)
      editMap(workspace, (map) => {
        const ids = selected.length > 0 ? selected : map.claims.map(({ id }) => id)
        return changeClaims(map, ids, { position: undefined })
      })
    },
  },
  {
    id: 'edit.moveLeft',
    label: 'Move left',
    shortcut: 'Mod+ArrowLeft',
    when: canMove,
    run: (workspace) => move(workspace, { x: -STEP, y: 0 }),
  },
  {
    id: 'edit.moveRight',
    label: 'Move right',
    shortcut: 'Mod+ArrowRight',
    when: canMove,
    run: (workspace) => move(workspace, { x: STEP, y: 0 }),
  },
  {
    id: 'edit.moveUp',
    label: 'Move up',
    shortcut: 'Mod+ArrowUp',
    when: canMove,
    run: (workspace) => move(workspace, { x: 0, y: -STEP }),
  },
  {
    id: 'edit.moveDown',
    label: 'Move down',
    shortcut: 'Mod+ArrowDown',
    when: canMove,
    run: (workspace) => move(workspace, { x: 0, y: STEP }),
  },
] as const satisfies readonly Command[]
