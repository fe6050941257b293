import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from '../shared/zod.ts'
import { keepSettings, readSettings } from './host/settings.ts'

const FILE = 'window.json'

/** The least size of a window, px. */
export const LEAST = { width: 1024, height: 640 } as const
const USUAL = { width: 1440, height: 900 } as const

/** How much of a window must be on a screen, so that it can be caught by its title, px. */
const GRASP = { width: 160, height: 40 } as const
/** How far a window stands from the one before it, px. */
const OFFSET = 28

// More than all screens together; what no 32 bits hold, Electron refuses.
const px = z.int().check(z.minimum(-100_000), z.maximum(100_000))
const bounds = z.object({ x: px, y: px, width: px, height: px })
const kept = z.object({ bounds, maximised: z.boolean() })
type Kept = z.infer<typeof kept>

let last: Kept | null = null

/** Takes up where the last window stood at the last start. */
export async function loadWindowPlace(): Promise<void> {
  last = await readSettings(FILE, kept)
}

/** Remembers where a window stands, for the next one. */
export function rememberPlace(window: BrowserWindow): void {
  const now = { bounds: window.getNormalBounds(), maximised: window.isMaximized() }
  if (JSON.stringify(now) === JSON.stringify(last)) return
  last = now
  keepSettings(FILE, now)
}

/** Where the next window goes: beside the one that is shown, else where the last one stood. */
export function nextPlace(beside: BrowserWindow | null): Partial<Rectangle> & { readonly maximised: boolean } {
  if (beside !== null) {
    const { x, y, width, height } = beside.getNormalBounds()
    return { ...onScreen({ x: x + OFFSET, y: y + OFFSET, width, height }), maximised: false }
  }
  return last === null ? { ...USUAL, maximised: false } : { ...onScreen(last.bounds), maximised: last.maximised }
}

/** Without a place, which lets the system choose one, where the screen that it was on has gone. */
function onScreen({ x, y, width, height }: Rectangle): Partial<Rectangle> {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  const size = {
    width: Math.max(LEAST.width, Math.min(width, workArea.width)),
    height: Math.max(LEAST.height, Math.min(height, workArea.height)),
  }
  const isCaught =
    x + width >= workArea.x + GRASP.width &&
    x <= workArea.x + workArea.width - GRASP.width &&
    y >= workArea.y &&
    y <= workArea.y + workArea.height - GRASP.height
  return isCaught ? { x, y, ...size } : size
}
