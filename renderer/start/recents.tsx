import { Search } from 'lucide-react'
import { useState } from 'react'
import { openFrom } from '../state/opening.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { foundIn } from './fileNames.ts'
import { RecentRow } from './recentRow.tsx'
import './recents.css'
import { useRecents } from './useRecents.ts'

/** A longer list can be searched. */
const EASILY_SEEN = 6

/** The maps that this person used before; nothing where there are none. */
export function Recents() {
  const { host } = useWorkspace()
  const [recents, forget] = useRecents(host)
  const [search, setSearch] = useState('')
  const [now] = useState(Date.now)
  if (recents.length === 0) return null
  const shown = foundIn(recents, search)
  return (
    <section className="recents" aria-labelledby="recents">
      <header>
        <h2 id="recents">Recent</h2>
        {recents.length > EASILY_SEEN && (
          <label className="find-map">
            <Search size={14} strokeWidth={1.75} aria-hidden />
            <input
              type="text"
              placeholder="Find a map"
              aria-label="Find a map"
              spellCheck={false}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setSearch('')
              }}
            />
          </label>
        )}
      </header>
      <ul className="recent-list">
        {shown.map((recent) => (
          <RecentRow
            key={recent.token}
            recent={recent}
            now={now}
            onOpen={(token) => void openFrom(host, () => host.openRecent(token))}
            onForget={forget}
          />
        ))}
        {shown.length === 0 && <li className="recent-none">No map is called “{search.trim()}”.</li>}
      </ul>
    </section>
  )
}
