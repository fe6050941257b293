import type { Host } from '../../host/host.ts'
import type { Command } from '../command.ts'
import { commands } from '../table.ts'
import { keysText } from './keysText.ts'
import { isOfSystem, reservation } from './reservedKeys.ts'

/** The keys that a person gave to commands in place of those of the table, by the command's id. */
export type OwnKeys = ReadonlyMap<string, string>

export const NO_OWN_KEYS: OwnKeys = new Map()

type Machine = Pick<Host, 'kind' | 'platform'>

/** The keys that the table has for a command and the system leaves it, the one that is shown first. */
function tableKeys({ shortcut, shortcutInTab, alsoBy = [] }: Command, { kind, platform }: Machine): readonly string[] {
  const inTab = kind === 'browser' ? shortcutInTab : undefined
  const all = [inTab, shortcut, ...alsoBy].filter((keys) => keys !== undefined)
  return all.filter((keys) => !isOfSystem(keys, platform))
}

/** All keys that run a command, the one that is shown first. A person's own key stands in for all of the table's. */
export function keysOf(command: Command, host: Machine, own: OwnKeys): readonly string[] {
  const chosen = own.get(command.id)
  if (chosen !== undefined) return [chosen]
  // Where a later version gives a command a key that the person uses already, theirs goes before.
  const taken = new Set(own.values())
  return tableKeys(command, host).filter((keys) => !taken.has(keys))
}

/** The keys that are shown for a command on this host; none where it has none. */
export const shortcutOn = (command: Command, host: Machine, own: OwnKeys): string | undefined =>
  keysOf(command, host, own)[0]

/** Whether a person may give a command another key: cut, copy and paste are the system's own. */
export const canHaveOwnKey = ({ isNative }: Command): boolean => isNative !== true

const clashOf = (command: Command, keys: string, host: Machine, own: OwnKeys): Command | undefined =>
  commands.find((other) => other.id !== command.id && keysOf(other, host, own).includes(keys))

/** Why a command can't have these keys, in one sentence; null where it can. */
export function keysRefusal(command: Command, keys: string, host: Machine, own: OwnKeys): string | null {
  const name = keysText(keys, host.platform)
  const clash = clashOf(command, keys, host, own)
  if (clash !== undefined) return `${name} is the key of “${clash.label}”; give that another one first.`
  // What the table itself has for it may be given back in any case.
  return tableKeys(command, host).includes(keys) ? null : reservation(keys, name, host)
}

/** With a key of the person's own for a command; the table's own key needs no entry. */
export function withOwnKey(own: OwnKeys, command: Command, keys: string, host: Machine): OwnKeys {
  const after = new Map(own)
  if (tableKeys(command, host)[0] === keys) after.delete(command.id)
  else after.set(command.id, keys)
  return after
}

/** Why a command can't have the table's keys again: they are another's by now. Null where it can. */
export function resetRefusal(command: Command, host: Machine, own: OwnKeys): string | null {
  const after = new Map(own)
  after.delete(command.id)
  const [shown] = tableKeys(command, host)
  const clash = shown === undefined ? undefined : clashOf(command, shown, host, after)
  return shown === undefined || clash === undefined
    ? null
    : `${keysText(shown, host.platform)} is the key of “${clash.label}” now; give that another one first.`
}
