import { freeColor, keepColors } from '../../../shared/diagram/partyColors.ts'
import type { ArgumentMap, Party } from '../../../shared/document/argumentMap.ts'
import { mergeParties } from '../../../shared/document/edits/mergeParties.ts'
import { moveParty } from '../../../shared/document/edits/moveParty.ts'
import { nameParty } from '../../../shared/document/edits/nameParty.ts'
import { putParty } from '../../../shared/document/edits/putParty.ts'
import { removeParty } from '../../../shared/document/edits/removeParty.ts'
import { claimsOfParty } from '../../../shared/document/queries/voices.ts'
import { counted } from '../../../shared/reasoning/counted.ts'
import { useMap } from '../../state/selectors.ts'
import { LineField } from '../../ui/fields/textField.tsx'
import { nameOf } from '../inspector/nameOf.ts'
import { type Managed, ManagedList } from './managedList.tsx'
import { PartyColour } from './partyColour.tsx'
import { unusedName } from './unusedName.ts'

interface ManagedParty extends Managed {
  readonly party: Party
}

function managed(map: ArgumentMap, party: Party): ManagedParty {
  const turns = map.turns.filter((turn) => turn.party === party.id).length
  return {
    party,
    key: party.id,
    name: nameOf(party),
    claims: claimsOfParty(map, party.id),
    ...(turns > 0 && { also: counted(turns, 'turn') }),
  }
}

interface FieldsProps {
  readonly party: Party
  readonly isNew: boolean
}

function PartyFields({ party, isNew }: FieldsProps) {
  const { id, name, short } = party
  return (
    <>
      <PartyColour party={party} />
      <LineField
        label="Name of the party"
        className="quiet"
        placeholder={nameOf(party)}
        subject={`party name ${id}`}
        value={name}
        change={(map, text) => nameParty(map, id, text)}
        isNew={isNew}
      />
      <LineField
        label={`Short name of ${nameOf(party)}`}
        className="quiet short"
        placeholder="short"
        subject={`party short ${id}`}
        value={short}
        change={(map, text) => putParty(map, { id, short: text })}
      />
    </>
  )
}

/** Who argues in the map. Parties keep the colours that they show, whatever becomes of the list. */
export function Parties() {
  const map = useMap()
  return (
    <ManagedList
      title="Parties"
      noun="party"
      items={map.parties.map((party) => managed(map, party))}
      add={(now, id) => putParty(now, { id, name: unusedName('Party', now.parties), color: freeColor(now.parties) })}
      remove={(now, id) => removeParty(keepColors(now), id)}
      merge={(now, id, into) => mergeParties(keepColors(now), id, into)}
      move={(now, id, by) => {
        const after = moveParty(now, id, by)
        return after === now ? now : moveParty(keepColors(now), id, by)
      }}
      fields={({ party }, isNew) => <PartyFields party={party} isNew={isNew} />}
    />
  )
}
