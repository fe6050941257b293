import { CircleHelp, Library, Link2, type LucideIcon, Plus, Reply } from 'lucide-react'
import type { Workspace } from '../../../shared/commands/command.ts'
import { type CommandId, commandOf } from '../../../shared/commands/table.ts'
import type { OpenPoint, OpenPointKind } from '../../../shared/reasoning/reading.ts'
import { reveal } from '../../canvas/reveal.ts'
import { runCommand } from '../../state/workspace.ts'

/** What would close a point. */
export interface Move {
  readonly label: string
  readonly Icon: LucideIcon
  readonly command: CommandId
}

const answer = { label: 'Answer', Icon: Reply } as const

/** A ring, and a party against itself, are closed by taking something back; which, only the person can say. */
const moves: { readonly [Kind in OpenPointKind]?: Move } = {
  dropped: { ...answer, command: 'claim.answer' },
  unanswered: { ...answer, command: 'claim.answer' },
  // One of the two that falls decides between them.
  'stand-off': { ...answer, command: 'claim.rebut' },
  unsupported: { label: 'Support', Icon: Plus, command: 'claim.support' },
  question: { label: 'Raise', Icon: CircleHelp, command: 'claim.question' },
  'no-source': { label: 'Cite', Icon: Library, command: 'claim.cite' },
  loose: { label: 'Tie', Icon: Link2, command: 'claim.supportOther' },
}

/** Undefined where no one move would close it. */
export const moveFor = (kind: OpenPointKind): Move | undefined => moves[kind]

/** Selects what a point is about, and brings it into view. */
export const leadTo = ({ claims: [claim = ''], relation }: Pick<OpenPoint, 'claims' | 'relation'>): void =>
  reveal(relation ?? claim)

/** Makes the move at the place of its point. */
export function makeMove({ command }: Move, point: Pick<OpenPoint, 'claims' | 'relation'>, workspace: Workspace): void {
  leadTo(point)
  runCommand(commandOf(command), workspace)
}
