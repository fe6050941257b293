import { arrangeCommands } from './arrange.ts'
import { claimCommands } from './claim.ts'
import { type Command, canRun, type Workspace } from './command.ts'
import { editCommands } from './edit.ts'
import { fileCommands } from './file.ts'
import { groupCommands } from './groups.ts'
import { helpCommands } from './help.ts'
import { outlineCommands } from './outline.ts'
import { schemeCommands } from './scheme.ts'
import { selectionCommands } from './selection.ts'
import { supposeCommands } from './suppose.ts'
import { viewCommands } from './view.ts'

/** The menus, in their order, by the group that begins a command's id. */
export const menus = [
  { group: 'file', label: 'File' },
  { group: 'edit', label: 'Edit' },
  { group: 'claim', label: 'Claim' },
  { group: 'selection', label: 'Selection' },
  { group: 'view', label: 'View' },
  { group: 'help', label: 'Help' },
] as const

const all = [
  ...fileCommands,
  ...editCommands,
  ...arrangeCommands,
  ...claimCommands,
  ...outlineCommands,
  ...schemeCommands,
  ...groupCommands,
  ...selectionCommands,
  ...supposeCommands,
  ...viewCommands,
  ...helpCommands,
] as const

export type CommandId = (typeof all)[number]['id']

/** Throws where two commands share an id or a shortcut: such a table is a fault of ours. */
function checked(table: readonly Command[]): readonly Command[] {
  const taken = new Set<string>()
  for (const { id, shortcut = id, shortcutInTab = id, alsoBy = [] } of table) {
    for (const name of new Set([id, shortcut, shortcutInTab, ...alsoBy])) {
      if (taken.has(name)) throw new Error(`Two commands share “${name}”.`)
      taken.add(name)
    }
  }
  return table
}

/** Every thing that a person can do. */
export const commands = checked(all)

const byId: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.id, command]))

/** Undefined for an id that comes from outside and is none of ours. */
export const findCommand = (id: string): Command | undefined => byId.get(id)

/** The command by its id, which the compiler checks. */
export function commandOf(id: CommandId): Command {
  const command = byId.get(id)
  if (command === undefined) throw new Error(`There is no command “${id}”.`)
  return command
}

/** The commands of one menu. */
export const commandsOf = (group: string): readonly Command[] => commands.filter(({ id }) => id.startsWith(`${group}.`))

/** What begins a new part of its menu, set apart by a line. */
const partsBegin: ReadonlySet<string> = new Set<CommandId>([
  'file.save',
  'file.export',
  'file.close',
  'edit.cut',
  'edit.tidy',
  'edit.alignLeft',
  'claim.undercut',
  'claim.write',
  'claim.scheme',
  'claim.fold',
  'claim.group',
  'claim.indent',
  'selection.nextRelation',
  'selection.all',
  'selection.supposeIn',
  'view.part',
  'view.find',
  'view.sidebar',
  'view.lightTheme',
  'help.guide',
  'help.log',
])

/** One menu in its parts. The menu itself is no item of it. */
export function menuOf(group: string): readonly (readonly Command[])[] {
  const parts: Command[][] = []
  for (const command of commandsOf(group)) {
    if (command.id === 'help.menu') continue
    const part = partsBegin.has(command.id) ? undefined : parts.at(-1)
    if (part === undefined) parts.push([command])
    else part.push(command)
  }
  return parts
}

export type MenuTarget = 'claim' | 'relation' | 'ground'

/** What is offered on a thing of the map, in parts. */
export const contextMenus: Readonly<Record<MenuTarget, readonly (readonly CommandId[])[]>> = {
  claim: [
    ['claim.support', 'claim.rebut', 'claim.sibling'],
    ['claim.supportOther', 'claim.rebutOther'],
    ['claim.undercut', 'claim.warrant', 'claim.link', 'claim.split'],
    ['claim.write', 'claim.splitLines', 'claim.contention', 'claim.fold', 'claim.unfold', 'edit.tidy'],
    ['claim.group', 'claim.joinGroup', 'claim.leaveGroup', 'claim.renameGroup', 'claim.ungroup'],
    ['selection.supposeIn', 'selection.supposeOut'],
    ['edit.alignLeft', 'edit.alignCentre', 'edit.alignTop', 'edit.distributeDown', 'edit.distributeAcross'],
    ['edit.cut', 'edit.copy', 'edit.copyPicture', 'edit.duplicate', 'edit.delete'],
  ],
  relation: [
    ['claim.undercut', 'claim.warrant', 'claim.link', 'claim.split'],
    ['claim.scheme', 'claim.question'],
    ['selection.supposeIn', 'selection.supposeOut'],
    ['selection.otherEnd', 'claim.reattach', 'claim.flip', 'edit.delete'],
  ],
  ground: [
    ['claim.new', 'edit.paste'],
    ['selection.all', 'edit.tidy', 'view.fit'],
    ['edit.copyPicture', 'file.export'],
  ],
}

/** The parts of a target's menu, of what can run now. */
export function contextMenuOf(target: MenuTarget, workspace: Workspace): readonly (readonly Command[])[] {
  const parts = contextMenus[target].map((ids) => ids.map(commandOf).filter((command) => canRun(command, workspace)))
  return parts.filter(({ length }) => length > 0)
}
