import { partyColor } from '../../../shared/diagram/palette.ts'
import type { Party } from '../../../shared/document/argumentMap.ts'
import { putParty } from '../../../shared/document/edits/putParty.ts'
import { removeParty } from '../../../shared/document/edits/removeParty.ts'
import { colourOf } from '../../canvas/shapes.tsx'
import { endTyping, typeInMap } from '../../state/editing.ts'
import { useMap } from '../../state/selectors.ts'
import { LineField } from '../../ui/fields/textField.tsx'
import { NamedList } from './namedList.tsx'
import { nameOf } from './nameOf.ts'

/** The picker gives the colour of the light theme; what shows is that of the theme in use. */
function Colour({ party }: { readonly party: Party }) {
  const { parties } = useMap()
  const { id } = party
  return (
    <input
      type="color"
      aria-label={`Colour of ${nameOf(party)}`}
      title="Colour"
      style={{ backgroundColor: colourOf(`party:${id}`) }}
      value={partyColor(parties, id)}
      onChange={({ target }) => typeInMap(`colour ${id}`, (map) => putParty(map, { id, color: target.value }))}
      onBlur={endTyping}
    />
  )
}

interface FieldsProps {
  readonly party: Party
  readonly isNew: boolean
}

function PartyFields({ party, isNew }: FieldsProps) {
  const { id, name, short } = party
  return (
    <>
      <Colour party={party} />
      <LineField
        label="Name of the party"
        className="quiet"
        placeholder={nameOf(party)}
        subject={`party name ${id}`}
        value={name}
        change={(map, text) => putParty(map, { id, name: text })}
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

/** Who argues in the map. */
export function Parties() {
  return (
    <NamedList
      title="Parties"
      noun="Party"
      items={useMap().parties}
      countOf={(claim, { id }) => claim.party === id}
      add={(map, id) => putParty(map, { id, name: `Party ${map.parties.length + 1}` })}
      remove={removeParty}
      fields={(party, isNew) => <PartyFields party={party} isNew={isNew} />}
    />
  )
}
