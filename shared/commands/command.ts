import type { Box } from '../diagram/scene.ts'
import type { ArgumentMap, ClaimId, GroupId, RelationId, RelationKind } from '../document/argumentMap.ts'
import type { Host } from '../host/host.ts'
import type { Suppositions } from '../reasoning/suppose.ts'
import type { Session } from '../session/session.ts'
import { editBetween } from '../session/writing.ts'

export type ThemeChoice = 'light' | 'dark' | 'system'
export type Panel = 'sidebar' | 'inspector'

/** What a command may do to the window beside the session: nothing here is part of a document. */
export interface View {
  /** Shows the whole map. */
  fit(): void
  zoomBy(factor: number): void
  /** 1 is 100 %. */
  zoomTo(scale: number): void
  /** Selects a claim or relation and brings it into view. */
  reveal(id: string): void
  /** Where a card is drawn; null for a claim that is folded away. */
  placeOf(claim: string): Box | null
  setTheme(theme: ThemeChoice): void
  toggle(panel: Panel): void
  /** Moves the focus to the next of toolbar, sidebar, map and inspector, or to the one before. */
  nextPane(way: 'on' | 'back'): void
  /** Shows as much of the map as holds what is selected, and not much more. */
  zoomToSelection(): void
  /** Puts the cursor into the field that finds claims. */
  find(): void
  /** The same, with the field for what is to stand in the place of what is found. */
  findAndReplace(): void
  /** Offers what claims can be filtered by. */
  showFilter(): void
  /** Goes to the next match of what is looked for, or to the one before. */
  stepTo(way: 'next' | 'previous'): void
  /** The claims that the search and the filter found; null where nothing is looked for. */
  found(): ReadonlySet<ClaimId> | null
  clearSearch(): void
  /** The claim that is looked at alone with its neighbourhood, and how many links that reaches; null for the whole map. */
  part(): { readonly claim: ClaimId; readonly links: number } | null
  /** Shows a claim's neighbourhood alone, or with null the whole map as it was seen before. */
  showPart(part: { readonly claim: ClaimId; readonly links: number } | null): void
  /** What is taken to be in or out for the sake of argument. */
  supposed(): Suppositions
  suppose(suppositions: Suppositions): void
  showStart(): void
  newMap(): Promise<void>
  openFile(): Promise<void>
  openSample(): Promise<void>
  /** Adds the map in a file to the open one. */
  importFile(): Promise<void>
  save(): Promise<void>
  saveAs(): Promise<void>
  /** Shows what the file held at each save. */
  showVersions(): void
  showExport(): void
  /** Offers the map in other programs' formats. */
  showTranslation(): void
  /** Prints the whole map, laid out for a page. */
  print(): Promise<void>
  /** Cuts or copies what is selected, or pastes, as the system's own keys do. */
  clip(action: 'cut' | 'copy' | 'paste'): Promise<void>
  /** Copies the selected claims, or the whole map where none is, for another program. */
  copyAs(kind: 'outline' | 'picture'): Promise<void>
  /** Puts the cursor into a group's title. */
  renameGroup(group: GroupId): void
  /** Lets the person choose where an end of a relation goes. */
  reattach(relation: RelationId): void
  showPalette(): void
  /** Lets the person find the claim, or the step, that the selected claim shall bear on. */
  showTargets(kind: RelationKind): void
  /** Puts the cursor into the inspector's field of this name. */
  inspect(field: 'Title' | 'Party' | 'Scheme' | 'Cite a source' | 'Parties'): void
  /** Selects the next relation of the selected claim, or the one before; from a relation, that of the claim it was reached from. */
  walkRelations(way: 'on' | 'back'): void
  /** Selects the other end of the selected relation, or what the selected claim stands under in the outline. */
  followRelation(): void
  /** Opens the menu of all commands, where there is no menu bar of the system's. */
  showMenu(): void
  showShortcuts(): void
}

/** What a command acts on. */
export interface Workspace {
  /** None on the start screen. */
  readonly session: Session | null
  apply(session: Session): void
  readonly host: Host
  readonly view: View
  /** A short random id that nothing in this map has. */
  newId(): string
}

/** One thing that a person can do. Menu bar, toolbar, palette, keymap and shortcut sheet are read from the table. */
export interface Command {
  /** `group.action`; the group is its menu. */
  readonly id: `${string}.${string}`
  readonly label: string
  /**
   * Keys joined by `+`: `Mod+O` (Ctrl, ⌘ on macOS), `Shift+Tab`, `N`. The last is what the key types, or its
   * name in the DOM. Without a modifier it acts only while the canvas has focus.
   */
  readonly shortcut?: string
  /** Further keys that do the same; they are not shown. */
  readonly alsoBy?: readonly string[]
  /** The shortcut in a browser's tab, where the browser keeps the other for itself. */
  readonly shortcutInTab?: string
  /** Its key is left to the system, which sends an event of its own for it (cut, copy, paste). */
  readonly isNative?: boolean
  /** Words and phrases, parted by commas, that it is found by besides its label. */
  readonly keywords?: string
  /** Whether it can run now. Left out where it always can. */
  when?(workspace: Workspace): boolean
  /** Throws a RejoinderError, for the person to read, where what is asked for breaks a rule. */
  run(workspace: Workspace): void | Promise<void>
}

/** Whether a command can run as things are now. */
export const canRun = (command: Command, workspace: Workspace): boolean => command.when?.(workspace) ?? true

/** Edits the open map, as one undo step. */
export function editMap(
  { session, apply }: Workspace,
  change: (map: ArgumentMap) => ArgumentMap,
  selection?: Iterable<ClaimId | RelationId>,
): void {
  if (session !== null) apply(editBetween(session, change, selection))
}

/** For commands that need a map. */
export const hasMap = (workspace: Workspace): boolean => workspace.session !== null
