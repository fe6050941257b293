import type { Scene } from '../../../shared/diagram/scene.ts'
import type { ArgumentMap, ClaimId, RelationId } from '../../../shared/document/argumentMap.ts'
import type { Standings } from '../../../shared/reasoning/reading.ts'
import type { Selection } from '../../../shared/session/session.ts'
import type { Highlight } from '../../state/search/highlight.ts'
import type { Ink } from './ink.ts'

/** All that decides what the backdrop shows. */
export interface Look {
  readonly scene: Scene
  readonly map: ArgumentMap
  readonly standings: Standings
  readonly selection: Selection
  readonly highlight: Highlight
  /** What the person holds: it is drawn where they hold it. */
  readonly held: { readonly claims: ReadonlySet<ClaimId>; readonly relations: ReadonlySet<RelationId | undefined> }
  readonly ink: Ink
}

/** How strongly is drawn what is not looked for. */
export const DIMMED = 0.3
