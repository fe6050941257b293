import type { ReactNode } from 'react'
import { showView } from '../state/view.ts'
import './drawer.css'

interface Props {
  readonly side: 'left' | 'right'
  readonly label: string
  readonly children: ReactNode
}

/** A panel that lies over the map's edge, where the window is too narrow to hold both. Esc puts it away. */
export function Drawer({ side, label, children }: Props) {
  return (
    <aside
      className={`drawer panel ${side}`}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        showView({ drawer: null })
      }}
    >
      {children}
    </aside>
  )
}
