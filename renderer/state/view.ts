import { create } from 'zustand'
import type { Panel, ThemeChoice } from '../../shared/commands/command.ts'
import type { CommandId } from '../../shared/commands/table.ts'
import type { StrengthSemantics } from '../../shared/reasoning/strengths/semantics.ts'

export type SidebarTab = 'outline' | 'sources' | 'points'

/** What the window shows that is no part of a document. */
interface ViewState {
  readonly theme: ThemeChoice
  /** The panels that stand beside the map where the window is wide enough for them. */
  readonly docked: Readonly<Record<Panel, boolean>>
  /** The panel that lies over the map where it is not. */
  readonly drawer: Panel | null
  readonly tab: SidebarTab
  /** The sentence that says why something could not be done. */
  readonly sentence: string | null
  /** The command that may lead on from there, where there is one. */
  readonly wayOn: CommandId | null
  /** What was just done, for the status bar to say. */
  readonly mentioned: string | null
  /** Whether the notice of what was repaired is still to be shown. */
  readonly noticed: boolean
  /** What lies over the window and takes all keys until it is put away. */
  readonly dialog:
    | 'shortcuts'
    | 'palette'
    | 'support targets'
    | 'rebut targets'
    | 'menu'
    | 'export'
    | 'versions'
    | 'translation'
    | null
  /** The gradual reading by which strengths are shown. */
  readonly strength: StrengthSemantics
  /** Whether the field that finds claims is called for, and has not yet taken the focus. */
  readonly finding: boolean
}

export const useView = create<ViewState>(() => ({
  theme: 'system',
  docked: { sidebar: true, inspector: true },
  drawer: null,
  tab: 'outline',
  sentence: null,
  wayOn: null,
  mentioned: null,
  noticed: false,
  dialog: null,
  strength: 'quadratic-energy',
  finding: false,
}))

export const showView = (change: Partial<ViewState>): void => useView.setState(change)

/** The least window width, in px, at which each panel stands beside the map. */
export const DOCKED_FROM: Readonly<Record<Panel, number>> = { sidebar: 1120, inspector: 1280 }

export function togglePanel(panel: Panel): void {
  const { docked, drawer } = useView.getState()
  if (window.innerWidth >= DOCKED_FROM[panel]) showView({ docked: { ...docked, [panel]: !docked[panel] } })
  else showView({ drawer: drawer === panel ? null : panel })
}

/** Shows the outline, beside the map or over it. */
export function showOutline(): void {
  const { docked } = useView.getState()
  const isDocked = window.innerWidth >= DOCKED_FROM.sidebar
  showView({ tab: 'outline', ...(isDocked ? { docked: { ...docked, sidebar: true } } : { drawer: 'sidebar' }) })
}

/** Calls for the cursor in the field that finds claims, wherever the outline is at the moment. */
export function showFind(): void {
  showOutline()
  showView({ finding: true })
}
