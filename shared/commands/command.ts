import type { Host } from '../host/host.ts'
import type { Session } from '../session/session.ts'

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
  setTheme(theme: ThemeChoice): void
  toggle(panel: Panel): void
  /** Puts the cursor into the field that finds claims. */
  find(): void
  showStart(): void
  openFile(): Promise<void>
  openSample(): Promise<void>
  showShortcuts(): void
}

/** What a command acts on. */
export interface Workspace {
  /** None on the start screen. */
  readonly session: Session | null
  apply(session: Session): void
  readonly host: Host
  readonly view: View
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
  /** Left out where it can always run. */
  when?(workspace: Workspace): boolean
  run(workspace: Workspace): void | Promise<void>
}

/** For commands that need a map. */
export const hasMap = (workspace: Workspace): boolean => workspace.session !== null
