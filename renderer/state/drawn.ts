import type { Scene } from '../../shared/diagram/scene.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import type { Reading } from '../../shared/reasoning/reading.ts'

/** What a map implies, and what it looks like in the window. */
export interface Drawn {
  readonly reading: Reading
  readonly scene: Scene
}
export type Draw = (map: ArgumentMap) => Drawn
