import { ChevronDown, ChevronUp } from 'lucide-react'
import type { Turn } from '../../../shared/document/argumentMap.ts'
import { moveTurn } from '../../../shared/document/edits/moveTurn.ts'
import { putTurn } from '../../../shared/document/edits/putTurn.ts'
import { removeTurn } from '../../../shared/document/edits/removeTurn.ts'
import { editMap } from '../../state/editing.ts'
import { useMap } from '../../state/selectors.ts'
import { Choice } from '../../ui/fields/choice.tsx'
import { LineField } from '../../ui/fields/textField.tsx'
import { NamedList } from './namedList.tsx'
import { nameOf } from './nameOf.ts'
import { partyOptions } from './partyOptions.ts'

interface Props {
  readonly turn: Turn
}

function Order({ turn }: Props) {
  const { turns } = useMap()
  const ways = [
    { by: -1, way: 'up', Icon: ChevronUp, isLast: turn === turns[0] },
    { by: 1, way: 'down', Icon: ChevronDown, isLast: turn === turns.at(-1) },
  ] as const
  return (
    <span className="order">
      {ways.map(({ by, way, Icon, isLast }) => (
        <button
          key={way}
          type="button"
          aria-label={`Move ${nameOf(turn)} ${way}`}
          aria-disabled={isLast}
          onClick={() => editMap((map) => moveTurn(map, turn.id, by))}
        >
          <Icon size={14} strokeWidth={1.75} aria-hidden />
        </button>
      ))}
    </span>
  )
}

function TurnFields({ turn, isNew }: Props & { readonly isNew: boolean }) {
  const { parties } = useMap()
  const { id, name, party } = turn
  return (
    <>
      <Order turn={turn} />
      <span className="turn">
        <LineField
          label="Name of the turn"
          className="quiet"
          placeholder={nameOf(turn)}
          subject={`turn name ${id}`}
          value={name}
          change={(map, text) => putTurn(map, { id, name: text })}
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
    </>
  )
}

/** The speeches, in their order. */
export function Turns() {
  return (
    <NamedList
      title="Turns"
      noun="Turn"
      items={useMap().turns}
      countOf={(claim, { id }) => claim.turn === id}
      add={(map, id) => putTurn(map, { id, name: `Turn ${map.turns.length + 1}` })}
      remove={removeTurn}
      fields={(turn, isNew) => <TurnFields turn={turn} isNew={isNew} />}
    />
  )
}
