import type { ClaimId, RelationId } from '../../../shared/document/argumentMap.ts'
import { removePremise } from '../../../shared/document/edits/removePremise.ts'
import { focusMap } from '../../canvas/focus.ts'
import { editMap } from '../../state/editing.ts'
import { RemoveButton } from '../../ui/fields/removeButton.tsx'

interface Props {
  readonly relation: RelationId
  readonly premise: ClaimId
}

/** Takes a claim out of a relation, and the relation out of the map where nothing is left of it. */
export function RemovePremise({ relation, premise }: Props) {
  return (
    <RemoveButton
      label="Remove from this relation"
      onRemove={() => {
        editMap((map) => removePremise(map, relation, premise))
        focusMap()
      }}
    />
  )
}
