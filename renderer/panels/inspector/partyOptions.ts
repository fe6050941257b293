import type { Party } from '../../../shared/document/argumentMap.ts'
import { colourOf } from '../../canvas/shapes.tsx'
import type { Option } from '../../ui/fields/choice.tsx'
import { nameOf } from './nameOf.ts'

/** The parties of a map, to choose from. */
export const partyOptions = (parties: readonly Party[]): readonly Option[] =>
  parties.map((party) => ({ id: party.id, name: nameOf(party), colour: colourOf(`party:${party.id}`) }))
