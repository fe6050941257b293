import type { ClaimId } from '../../shared/document/argumentMap.ts'
import type { Crux } from '../../shared/reasoning/crux.ts'
import type { Positions } from '../../shared/reasoning/positions.ts'
import type { Reading } from '../../shared/reasoning/reading.ts'
import type { Strengths } from '../../shared/reasoning/strengths.ts'
import type { MapInput } from '../input.ts'

/** All that a check of a map was asked for. */
export interface Findings {
  readonly input: MapInput
  readonly reading: Reading
  readonly strengths?: Strengths
  readonly positions?: Positions
  readonly crux?: Crux & { readonly claim: ClaimId }
}
