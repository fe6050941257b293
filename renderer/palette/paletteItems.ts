import { type Command, canRun, type Workspace } from '../../shared/commands/command.ts'
import { selectedOne } from '../../shared/commands/selected.ts'
import { type CommandId, menuOf, menus } from '../../shared/commands/table.ts'
import type { ArgumentMap, Claim } from '../../shared/document/argumentMap.ts'
import { memoised } from '../../shared/document/queries/memoised.ts'
import { claimName, claimWords } from '../../shared/reasoning/claimName.ts'
import { type Found, rank, type Sought } from './ranking.ts'
import { recentCommands } from './recentCommands.ts'

export interface CommandItem extends Sought {
  readonly command: Command
}
export interface ClaimItem extends Sought {
  readonly claim: Claim
  /** Its party's name; empty where it has none. */
  readonly party: string
}
export type PaletteItem = CommandItem | ClaimItem

/** Rows under one heading. */
export interface PaletteGroup {
  readonly label: string
  readonly rows: readonly Found<PaletteItem>[]
}

/** What begins a search for claims alone. */
export const CLAIM_SIGN = '#'

/** How many claims are listed: where only they are sought, and after the commands. */
const MOST_CLAIMS = 50
const MOST_CLAIMS_BESIDE = 5
/** From so many letters on claims are found beside commands. */
const LEAST_LETTERS = 2

/** What acts on the selection comes first. */
const order = ['claim', 'edit', 'selection', 'view', 'file', 'help'] as const

/** What is of use by its key alone. */
const keysAlone: ReadonlySet<string> = new Set<CommandId>([
  'help.commands',
  'view.back',
  'view.moreLinks',
  'view.fewerLinks',
  'view.nextPane',
  'view.previousPane',
  'edit.moveLeft',
  'edit.moveRight',
  'edit.moveUp',
  'edit.moveDown',
])

const commandItem = (command: Command): CommandItem => ({
  command,
  name: command.label,
  hints: command.keywords?.split(', ') ?? [],
})

/** Kept with each claim: of a large map an edit leaves all but a few as they were. */
const knownItems = new WeakMap<Claim, ClaimItem>()

function claimItem(claim: Claim, party: string): ClaimItem {
  const known = knownItems.get(claim)
  if (known?.party === party) return known
  const made: ClaimItem = {
    claim,
    party,
    name: claimWords(claim).replaceAll('\n', ' '),
    hints: [claim.speaker, party].filter((hint) => hint !== ''),
  }
  knownItems.set(claim, made)
  return made
}

const claimItems = memoised((map: ArgumentMap): readonly ClaimItem[] => {
  const parties = new Map(map.parties.map(({ id, name }) => [id, name]))
  return map.claims.map((claim) => claimItem(claim, parties.get(claim.party ?? '') ?? ''))
})

const menuLabel = (group: string): string => menus.find((menu) => menu.group === group)?.label ?? group

/**
 * The commands that can run now, by their menus; the menu with the best match first where something was typed, and
 * else what was chosen last.
 */
function commandGroups(query: string, workspace: Workspace): readonly PaletteGroup[] {
  const recent = recentCommands()
  const items = order
    .flatMap((group) => menuOf(group).flat())
    .filter((command) => !keysAlone.has(command.id) && canRun(command, workspace))
    .map(commandItem)
  const groups = new Map<string, Found<CommandItem>[]>()
  const isRecent = ({ command }: CommandItem) => recent.includes(command.id)
  for (const row of rank(query, items, items.length, isRecent)) {
    const { id } = row.item.command
    const [group = ''] = query === '' && isRecent(row.item) ? [RECENT] : id.split('.')
    const rows = groups.get(group)
    if (rows === undefined) groups.set(group, [row])
    else rows.push(row)
  }
  const latest = groups.get(RECENT) ?? []
  groups.delete(RECENT)
  const byMenu = [...groups].map(([group, rows]) => ({ label: menuLabel(group), rows }))
  const place = ({ item }: Found<CommandItem>) => recent.indexOf(item.command.id)
  return latest.length === 0
    ? byMenu
    : [{ label: 'Used last', rows: latest.toSorted((a, b) => place(a) - place(b)) }, ...byMenu]
}

/** Stands for what was chosen last where rows are put together by their menus. */
const RECENT = 'recent'

function claimGroup(query: string, { session }: Workspace, most: number): readonly PaletteGroup[] {
  const rows = session === null ? [] : rank(query, claimItems(session.map), most)
  return rows.length === 0 ? [] : [{ label: 'Claims', rows }]
}

/** What the palette lists for what was typed: commands, then claims; claims alone after their sign. */
export function paletteGroups(query: string, workspace: Workspace): readonly PaletteGroup[] {
  const typed = query.trim()
  if (typed.startsWith(CLAIM_SIGN)) return claimGroup(typed.slice(CLAIM_SIGN.length), workspace, MOST_CLAIMS)
  const commands = commandGroups(typed, workspace)
  return typed.length < LEAST_LETTERS ? commands : [...commands, ...claimGroup(typed, workspace, MOST_CLAIMS_BESIDE)]
}

/** What the commands would act on, in a few words; null where nothing is selected. */
export function subjectOf(workspace: Workspace): string | null {
  const one = selectedOne(workspace)
  if (one === undefined) {
    const count = workspace.session?.selection.size ?? 0
    return count === 0 ? null : `${count} selected`
  }
  if ('from' in one) return one.kind === 'support' ? 'a support' : 'a rebuttal'
  return claimName(one)
}
