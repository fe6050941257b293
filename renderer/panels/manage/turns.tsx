import type { Turn } from '../../../shared/document/argumentMap.ts'
import { mergeTurns } from '../../../shared/document/edits/mergeTurns.ts'
import { moveTurn } from '../../../shared/document/edits/moveTurn.ts'
import { nameTurn } from '../../../shared/document/edits/nameTurn.ts'
import { putTurn } from '../../../shared/document/edits/putTurn.ts'
import { removeTurn } from '../../../shared/document/edits/removeTurn.ts'
import { claimsOfTurn } from '../../../shared/document/queries/voices.ts'
import { editMap } from '../../state/editing.ts'
import { useMap } from '../../state/selectors.ts'
import { Choice } from '../../ui/fields/choice.tsx'
import { LineField } from '../../ui/fields/textField.tsx'
import { nameOf } from '../inspector/nameOf.ts'
import { partyOptions } from '../inspector/partyOptions.ts'
import { ManagedList } from './managedList.tsx'
import { unusedName } from './unusedName.ts'

interface Props {
  readonly turn: Turn
  readonly isNew: boolean
}

function TurnFields({ turn, isNew }: Props) {
  const { parties } = useMap()
  const { id, name, party } = turn
  return (
    <span className="turn">
      <LineField
        label="Name of the turn"
        className="quiet"
        placeholder={nameOf(turn)}
        subject={`turn name ${id}`}
        value={name}
        change={(map, text) => nameTurn(map, id, text)}
        isNew={isNew}
      />
      <Choice
        label={`Party of ${nameOf(turn)}`}
        className="quiet"
        none="No party"
        value={party}
        options={partyOptions(parties)}
        onChoose={(chosen) => editMap((map) => putTurn(map, { id, party: chosen }))}
      />
    </span>
  )
}

/** The speeches, in their order. */
export function Turns() {
  const map = useMap()
  return (
    <ManagedList
      title="Turns"
      noun="turn"
      items={map.turns.map((turn) => ({
        turn,
        key: turn.id,
        name: nameOf(turn),
        claims: claimsOfTurn(map, turn.id),
      }))}
      add={(now, id) => putTurn(now, { id, name: unusedName('Turn', now.turns) })}
      remove={removeTurn}
      merge={mergeTurns}
      move={moveTurn}
      fields={({ turn }, isNew) => <TurnFields turn={turn} isNew={isNew} />}
    />
  )
}
