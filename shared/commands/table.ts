import type { Command } from './command.ts'
import { fileCommands } from './file.ts'
import { helpCommands } from './help.ts'
import { selectionCommands } from './selection.ts'
import { viewCommands } from './view.ts'

/** The menus, in their order, by the group that begins a command's id. */
export const menus = [
  { group: 'file', label: 'File' },
  { group: 'selection', label: 'Selection' },
  { group: 'view', label: 'View' },
  { group: 'help', label: 'Help' },
] as const

const all = [...fileCommands, ...selectionCommands, ...viewCommands, ...helpCommands] as const

export type CommandId = (typeof all)[number]['id']

/** Throws where two commands share an id or a shortcut: such a table is a fault of ours. */
function checked(table: readonly Command[]): readonly Command[] {
  const taken = new Set<string>()
  for (const { id, shortcut } of table) {
    for (const name of shortcut === undefined ? [id] : [id, shortcut]) {
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
