import type { Host } from '../host/host.ts'
import type { Session } from '../session/session.ts'

export type ThemeChoice = 'light' | 'dark' | 'system'

/** What a command may do to the window beside the session: nothing here is part of a document. */
export interface View {
  fit(): void
  zoomBy(factor: number): void
  zoomTo(scale: number): void
  /** Brings a claim or relation into view and selects it. */
  reveal(id: string): void
  setTheme(theme: ThemeChoice): void
  /** Opens and closes the side panels. */
  toggle(panel: 'sidebar' | 'inspector'): void
  showStart(): void
  openSample(): Promise<void>
  openFile(): Promise<void>
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
  /** Keys joined by `+`: `Mod+O` (Ctrl, ⌘ on macOS), `Shift+Tab`, `N`. A single letter acts only while the canvas has focus. */
  readonly shortcut?: string
  /** Left out where it can always run. */
  when?(workspace: Workspace): boolean
  run(workspace: Workspace): void | Promise<void>
}
