import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Command, Workspace } from '../../../shared/commands/command.ts'
import type { CommandId } from '../../../shared/commands/table.ts'
import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import { focusMap } from '../../canvas/focus.ts'
import { reveal } from '../../canvas/reveal.ts'
import { commandFor } from '../../input/keymap.ts'
import { keyPlaceOf } from '../../input/keyPlace.ts'
import { toggleSelected } from '../../state/selecting.ts'
import { useSession } from '../../state/session.ts'
import { runCommand } from '../../state/workspace.ts'
import type { OutlineRow } from './rows.ts'

export type Fold = (ids: readonly ClaimId[], folded: boolean) => void

/** Does what changes the selection, and takes the focus to the row that is selected then, or where none is left, to the map. */
export function takeFocusAlong(act: () => void): void {
  flushSync(act)
  const row = document.querySelector<HTMLElement>('.outline [role="treeitem"][tabindex="0"]')
  if (row === null) focusMap()
  else row.focus()
}

/** The row that a key leads to; undefined where it leads nowhere, or folds instead. */
function rowAfter(key: string, row: OutlineRow, rows: readonly OutlineRow[]): ClaimId | null | undefined {
  const at = rows.indexOf(row)
  switch (key) {
    case 'ArrowUp':
      return rows[at - 1]?.claim
    case 'ArrowDown':
      return rows[at + 1]?.claim
    case 'ArrowLeft':
      return row.expanded ? undefined : row.parent
    case 'ArrowRight':
      return row.expanded ? row.children[0] : undefined
    case 'Home':
      return rows[0]?.claim
    case 'End':
      return rows.at(-1)?.claim
    default:
      return undefined
  }
}

const treeKeys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', '*']

const siblingsOf = ({ parent }: OutlineRow, rows: readonly OutlineRow[]): readonly ClaimId[] =>
  rows.filter((row) => row.parent === parent).map(({ claim }) => claim)

/** What takes a row away or elsewhere leaves the focus in the tree. */
const staying: ReadonlySet<string> = new Set<CommandId>([
  'edit.delete',
  'claim.indent',
  'claim.outdent',
  'claim.earlier',
  'claim.later',
])

/** Adds the next row to what is selected, or where it is selected already, takes this one out. */
function extend(row: OutlineRow, next: ClaimId): void {
  const isBack = useSession.getState().work?.session.selection.has(next) ?? false
  flushSync(() => toggleSelected(isBack ? row.claim : next))
  document.getElementById(`row-${next}`)?.focus()
}

/** Runs a command on a row's claim; what writes takes the focus to the card. */
export function runOnRow(command: Command, { claim }: OutlineRow, workspace: Workspace): void {
  const run = () => {
    if (workspace.session?.selection.has(claim) !== true) reveal(claim)
    runCommand(command, workspace)
  }
  if (staying.has(command.id)) takeFocusAlong(run)
  else run()
}

/** Moves through the tree and folds it, as trees do everywhere; the other keys are those of the map's claims. */
export function pressOnRow(
  event: KeyboardEvent,
  row: OutlineRow,
  rows: readonly OutlineRow[],
  fold: Fold,
  workspace: Workspace,
): void {
  // Tab leaves the tree: it makes replies only while a card has the focus.
  if (event.key === 'Tab') return
  const isTreeKey = treeKeys.includes(event.key) && !event.altKey
  if (event.ctrlKey || event.metaKey) {
    if (event.key !== ' ') return
    event.preventDefault()
    toggleSelected(row.claim)
    return
  }
  if (!isTreeKey) {
    // On a row the keys are those of the map, which the page itself stands for.
    const command = commandFor(event.nativeEvent, workspace.host, keyPlaceOf(document.body))
    if (command === undefined) return
    event.preventDefault()
    runOnRow(command, row, workspace)
    return
  }
  event.preventDefault()
  if (event.key === '*') {
    fold(siblingsOf(row, rows), false)
    return
  }
  const next = event.key === ' ' ? row.claim : rowAfter(event.key, row, rows)
  if (event.shiftKey && next != null && /^Arrow(Up|Down)$/.test(event.key)) {
    extend(row, next)
    return
  }
  if (next != null) takeFocusAlong(() => reveal(next))
  else if (event.key === 'ArrowLeft' && row.expanded) fold([row.claim], true)
  else if (event.key === 'ArrowRight' && row.expanded === false) fold([row.claim], false)
}
