import type { Panel } from '../../shared/commands/command.ts'
import { DOCKED_FROM, useView } from '../state/view.ts'
import { useMedia } from '../ui/media.ts'

/** Beside the map, over it, folded into the window's edge, or put away by the person. */
export type PanelPlace = 'docked' | 'drawer' | 'edge' | 'away'

export function usePanelPlace(panel: Panel): PanelPlace {
  const wide = useMedia(`(min-width: ${DOCKED_FROM[panel]}px)`)
  const docked = useView((view) => view.docked[panel])
  const drawn = useView((view) => view.drawer === panel)
  if (wide) return docked ? 'docked' : 'away'
  return drawn ? 'drawer' : 'edge'
}
