import type { ArgumentMap } from '../argumentMap.ts'
import type { ClaimFields } from '../make.ts'

/** A map to start from, of words that one would keep. */
export interface Template {
  readonly id: string
  readonly name: string
  /** What it brings, in a few words. */
  readonly summary: string
  /** What a map made from it is called until it is saved. */
  readonly fileName: string
  readonly map: ArgumentMap
  /** The claim that one writes first, where the map waits for one. */
  readonly first: Omit<ClaimFields, 'id' | 'text'> | null
}
