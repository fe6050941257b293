import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { RecentFile } from '../../shared/host/host.ts'
import { openFrom } from '../state/files/opening.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { foundIn } from './fileNames.ts'
import { MapRow } from './mapRow.tsx'
import './recents.css'
import { useListed } from './useListed.ts'

/** A longer list can be searched. */
const EASILY_SEEN = 6

/** The maps that this person used before; nothing where there are none. */
export function Recents() {
  const { host } = useWorkspace()
  const source = useMemo(
    () => ({
      ...{ list: host.recentFiles, peek: host.peekRecent, forget: host.forgetRecent },
      usedAt: (recent: RecentFile) => recent.usedAt,
    }),
    [host],
  )
  const [recents, forget] = useListed(source)
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
          <MapRow
            key={recent.token}
            map={recent}
            usedAt={recent.usedAt}
            now={now}
            offName={`Take ${recent.name} off this list`}
            offTitle="Take off this list; the file stays"
            onOpen={() => void openFrom(host, () => host.openRecent(recent.token))}
            onOff={() => forget(recent.token)}
          />
        ))}
        {shown.length === 0 && <li className="recent-none">No map is called “{search.trim()}”.</li>}
      </ul>
    </section>
  )
}
