import { useState } from 'react'
import type { FileVersion } from '../../shared/host/host.ts'
import { whenUsed } from '../start/whenUsed.ts'
import { timeOfDay } from '../ui/timeOfDay.ts'

interface Props {
  readonly versions: readonly FileVersion[]
  /** When the chosen one was saved, in ms since 1970. */
  readonly chosen: number | null
  readonly onChoose: (savedAt: number) => void
}

/** “Today, 12:04”, “18 Nov, 12:04”. */
function saidOf(savedAt: number, now: number): string {
  const day = whenUsed(savedAt, now)
  return day.includes(',') ? day : `${day}, ${timeOfDay(savedAt)}`
}

/** When the map was saved, latest first; arrows go from one to the next. */
export function VersionList({ versions, chosen, onChoose }: Props) {
  const [now] = useState(Date.now)
  return (
    <fieldset className="choices is-list">
      <legend>Saved</legend>
      {versions.map(({ savedAt }) => (
        <label key={savedAt}>
          <input type="radio" name="version" checked={savedAt === chosen} onChange={() => onChoose(savedAt)} />
          {saidOf(savedAt, now)}
        </label>
      ))}
    </fieldset>
  )
}
