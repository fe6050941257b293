import { CircleAlert, Library, ListTree } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useOpenPoints } from '../state/selectors.ts'
import { type SidebarTab, showView, togglePanel, useView } from '../state/view.ts'
import { Drawer } from '../ui/drawer.tsx'
import { OpenPoints } from './openPoints/openPoints.tsx'
import { Outline } from './outline/outline.tsx'
import { usePanelPlace } from './panelPlace.ts'
import './sidebar.css'
import { Sources } from './sources/sources.tsx'

const tabs = [
  // The outline keeps its search and its folds while another tab is shown; the others keep nothing.
  { tab: 'outline', label: 'Outline', Icon: ListTree, Content: Outline, keeps: true },
  { tab: 'sources', label: 'Sources', Icon: Library, Content: Sources, keeps: undefined },
  { tab: 'points', label: 'Open points', Icon: CircleAlert, Content: OpenPoints, keeps: undefined },
] as const

function PointCount() {
  const { length } = useOpenPoints()
  return length === 0 ? null : <span className="count">{length > 99 ? '99+' : length}</span>
}

function SidebarTabs() {
  const tab = useView((view) => view.tab)
  return (
    <Tabs.Root className="tabs" value={tab} onValueChange={(value) => showTab(value)}>
      <Tabs.List className="tab-list" aria-label="Sidebar">
        {tabs.map(({ tab: value, label }) => (
          <Tabs.Trigger key={value} value={value} className="tab">
            {label}
            {value === 'points' && <PointCount />}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {tabs.map(({ tab: value, Content, keeps }) => (
        <Tabs.Content key={value} value={value} className="tab-content" tabIndex={-1} forceMount={keeps}>
          <Content />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}

function showTab(value: string): void {
  const known = tabs.find(({ tab }) => tab === value)
  if (known !== undefined) showView({ tab: known.tab })
}

/** What is left of the sidebar in a narrow window: a strip of its tabs, each of which opens it over the map. */
function Rail() {
  const tab = useView((view) => view.tab)
  const open = useView((view) => view.drawer === 'sidebar')
  const choose = (chosen: SidebarTab) => {
    if (!open || chosen === tab) togglePanel('sidebar')
    showView({ tab: chosen })
  }
  return (
    <nav className="rail" aria-label="Sidebar">
      {tabs.map(({ tab: value, label, Icon }) => (
        <button
          key={value}
          type="button"
          className="button icon"
          aria-expanded={open && value === tab}
          title={label}
          onClick={() => choose(value)}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden />
          <span className="hidden-text">{label} </span>
          {value === 'points' && <PointCount />}
        </button>
      ))}
    </nav>
  )
}

/** Outline, sources and open points, beside the map or, in a narrow window, over it. */
export function Sidebar() {
  const place = usePanelPlace('sidebar')
  if (place === 'docked')
    return (
      <aside className="sidebar panel" aria-label="Sidebar">
        <SidebarTabs />
      </aside>
    )
  if (place === 'away') return null
  return (
    <>
      <Rail />
      {place === 'drawer' && (
        <Drawer side="left" label="Sidebar">
          <SidebarTabs />
        </Drawer>
      )}
    </>
  )
}
