import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { counted } from '../../shared/reasoning/counted.ts'
import { Thumbnail } from '../start/thumbnail.tsx'
import './mapSides.css'
import { useSceneOf } from './useSceneOf.ts'

interface Side {
  readonly label: string
  readonly map: ArgumentMap
}

function MapSide({ label, map }: Side) {
  const scene = useSceneOf(map)
  return (
    <figure>
      <div className="side-picture">{scene !== null && <Thumbnail map={map} scene={scene} withLines />}</div>
      <figcaption>
        <b>{label}</b> {counted(map.claims.length, 'claim')}
      </figcaption>
    </figure>
  )
}

/** Maps to choose between, side by side. */
export const MapSides = ({ sides }: { readonly sides: readonly Side[] }) => (
  <div className="map-sides">
    {sides.map((side) => (
      <MapSide key={side.label} {...side} />
    ))}
  </div>
)
