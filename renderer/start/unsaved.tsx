import { useMemo, useState } from 'react'
import type { UnsavedMap } from '../../shared/host/host.ts'
import { openFrom } from '../state/files/opening.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { MapRow } from './mapRow.tsx'
import './recents.css'
import { useListed } from './useListed.ts'

/** The maps that were not saved when their windows ended without a word; nothing where there are none. */
export function Unsaved() {
  const { host } = useWorkspace()
  const source = useMemo(
    () => ({
      ...{ list: host.unsavedMaps, peek: host.peekUnsaved, forget: host.forgetUnsaved },
      usedAt: ({ keptAt }: UnsavedMap) => keptAt,
    }),
    [host],
  )
  const [unsaved, forget] = useListed(source)
  const [now] = useState(Date.now)
  if (unsaved.length === 0) return null
  return (
    <section className="recents not-saved" aria-labelledby="unsaved">
      <header>
        <h2 id="unsaved">Not saved yet</h2>
      </header>
      <p className="unsaved-why">
        Rejoinder ended before {unsaved.length === 1 ? 'this map was' : 'these maps were'} saved. What was typed is
        here.
      </p>
      <ul className="recent-list">
        {unsaved.map((map) => (
          <MapRow
            key={map.token}
            map={map}
            usedAt={map.keptAt}
            now={now}
            offName={`Give up what was not saved of ${map.name}`}
            offTitle="Give up what was not saved"
            onOpen={() => void openFrom(host, () => host.openUnsaved(map.token))}
            onOff={() => forget(map.token)}
          />
        ))}
      </ul>
    </section>
  )
}
