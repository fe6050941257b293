import type { ArgumentMap } from '../../document/argumentMap.ts'
import { XAIF_HOLDS } from '../aif/holds.ts'
import { nodeSetOf } from '../aif/writeAif.ts'
import type { WrittenFile } from '../format.ts'
import { unheldLosses } from '../writing/unheld.ts'

/** A map's node set, with the places of pinned claims as OVA3 shows them. */
export function writeXaif(map: ArgumentMap): WrittenFile {
  const places = map.claims.flatMap(({ id, position }) =>
    position === undefined ? [] : [{ nodeID: id, visible: true, x: position.x, y: position.y }],
  )
  const file = { AIF: { ...nodeSetOf(map), schemefulfillments: [] }, text: '', OVA: { nodes: places, edges: [] } }
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`),
    losses: unheldLosses(map, XAIF_HOLDS, 'xAIF'),
  }
}
