import { useMemo, useState } from 'react'
import type { ArgumentMap, Claim, ClaimId } from '../../shared/document/argumentMap.ts'
import { bringBack, lostSince } from '../../shared/document/edits/bringBack.ts'
import { holdsTheSame } from '../../shared/document/holdsTheSame.ts'
import { claimName } from '../../shared/reasoning/claimName.ts'
import { counted } from '../../shared/reasoning/counted.ts'
import { editMap } from '../state/editing.ts'
import { mention } from '../state/saying.ts'
import { useSession } from '../state/session.ts'
import { ScenePicture } from '../ui/scenePicture.tsx'
import { useSceneOf } from '../ui/useSceneOf.ts'
import type { VersionMap } from './useVersions.ts'

interface Props {
  readonly version: VersionMap | null
  readonly onDone: () => void
}

/** One version: its picture, what it holds that the map doesn't, and the ways to bring that back. */
export function VersionView({ version, onDone }: Props) {
  const now = useSession(({ work }) => work?.session.map ?? null)
  if (version === null || now === null) return <div className="version-view" aria-busy="true" />
  if (version.map === null)
    return (
      <div className="version-view">
        <p>This version can’t be read any more.</p>
      </div>
    )
  return <Shown key={version.savedAt} map={version.map} now={now} onDone={onDone} />
}

interface ShownProps {
  readonly map: ArgumentMap
  readonly now: ArgumentMap
  readonly onDone: () => void
}

function Shown({ map, now, onDone }: ShownProps) {
  const scene = useSceneOf(map)
  const [chosen, setChosen] = useState<ReadonlySet<ClaimId>>(new Set())
  const { gone, changed } = useMemo(() => lostSince(now, map), [now, map])
  const isSame = useMemo(() => holdsTheSame(now, map), [now, map])
  const choose = (id: ClaimId, isChosen: boolean) => {
    const after = new Set(chosen)
    if (isChosen) after.add(id)
    else after.delete(id)
    setChosen(after)
  }
  const bringPart = () => {
    editMap((whole) => bringBack(whole, map, chosen))
    mention(`${counted(chosen.size, 'claim')} brought back`)
    onDone()
  }
  const bringAll = () => {
    editMap(() => map)
    mention('The whole version brought back')
    onDone()
  }
  return (
    <div className="version-view">
      <div className="version-picture">
        {scene === null ? (
          <p>{counted(map.claims.length, 'claim')}</p>
        ) : (
          <ScenePicture scene={scene} parties={map.parties} />
        )}
      </div>
      <div className="version-lost">
        {isSame && <p>The map is still as it was then.</p>}
        {!isSame && gone.length + changed.length === 0 && <p>It holds no claim that the map doesn’t.</p>}
        <LostClaims title="Gone since" claims={gone} chosen={chosen} onChoose={choose} />
        <LostClaims title="Changed since" claims={changed} chosen={chosen} onChoose={choose} />
      </div>
      <footer>
        <button type="button" className="button framed" disabled={chosen.size === 0} onClick={bringPart}>
          Bring back the chosen
        </button>
        <button type="button" className="button primary" disabled={isSame} onClick={bringAll}>
          Bring back the whole version
        </button>
      </footer>
    </div>
  )
}

interface LostProps {
  readonly title: string
  readonly claims: readonly Claim[]
  readonly chosen: ReadonlySet<ClaimId>
  readonly onChoose: (id: ClaimId, isChosen: boolean) => void
}

function LostClaims({ title, claims, chosen, onChoose }: LostProps) {
  if (claims.length === 0) return null
  return (
    <fieldset className="choices">
      <legend>{title}</legend>
      {claims.map((claim) => (
        <label key={claim.id}>
          <input
            type="checkbox"
            checked={chosen.has(claim.id)}
            onChange={(event) => onChoose(claim.id, event.target.checked)}
          />
          <span dir="auto">{claimName(claim)}</span>
        </label>
      ))}
    </fieldset>
  )
}
