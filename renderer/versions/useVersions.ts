import { useEffect, useState } from 'react'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { sharing } from '../../shared/document/sharing.ts'
import { RejoinderError } from '../../shared/errors.ts'
import type { FileVersion } from '../../shared/host/host.ts'
import { read } from '../state/reading/reading.ts'
import { say } from '../state/saying.ts'
import { useSession } from '../state/session.ts'
import { useWorkspace } from '../state/workspaceContext.ts'

/** The versions of the open map's file, latest first; null until they are known. */
export function useVersions(): readonly FileVersion[] | null {
  const { host } = useWorkspace()
  const handle = useSession(({ work }) => work?.handle ?? null)
  const [versions, setVersions] = useState<readonly FileVersion[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    void say(async () => {
      const found = handle === null ? [] : await host.versions(handle)
      if (isCurrent) setVersions(found)
    })
    return () => {
      isCurrent = false
    }
  }, [host, handle])
  return versions
}

export interface VersionMap {
  readonly savedAt: number
  /** Null for one that can't be read any more. */
  readonly map: ArgumentMap | null
}

/** What one version holds; null while it is read. */
export function useVersion(savedAt: number | null): VersionMap | null {
  const { host } = useWorkspace()
  const handle = useSession(({ work }) => work?.handle ?? null)
  const [version, setVersion] = useState<VersionMap | null>(null)
  useEffect(() => {
    if (handle === null || savedAt === null) return
    let isCurrent = true
    void say(async () => {
      const bytes = await host.readVersion(handle, savedAt)
      const now = useSession.getState().work?.session.map
      const map = bytes === null || now === undefined ? null : await mapIn(bytes, now)
      if (isCurrent) setVersion({ savedAt, map })
    })
    return () => {
      isCurrent = false
    }
  }, [host, handle, savedAt])
  return version?.savedAt === savedAt ? version : null
}

/** A version's map, which shares with the one that is shown what is the same; null for what is no map. */
async function mapIn(bytes: Uint8Array, now: ArgumentMap): Promise<ArgumentMap | null> {
  try {
    return sharing(now, (await read(bytes)).map)
  } catch (error) {
    if (error instanceof RejoinderError) return null
    throw error
  }
}
