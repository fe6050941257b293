import type { ArgumentMap, Claim } from '../../../shared/document/argumentMap.ts'
import { changeClaims } from '../../../shared/document/edits/changeClaims.ts'
import { putParty } from '../../../shared/document/edits/putParty.ts'
import { putTurn } from '../../../shared/document/edits/putTurn.ts'
import { editMap } from '../../state/editing.ts'
import { newId } from '../../state/newId.ts'
import { useMap } from '../../state/selectors.ts'
import { Choice } from '../../ui/fields/choice.tsx'
import { LineField } from '../../ui/fields/textField.tsx'
import { agreed } from './agreed.ts'
import { nameOf } from './nameOf.ts'
import { partyOptions } from './partyOptions.ts'

interface Props {
  readonly claims: readonly Claim[]
}

const idsOf = (claims: readonly Claim[]): readonly string[] => claims.map(({ id }) => id)

/** Who says these claims, and in which speech. */
export function VoiceFields({ claims }: Props) {
  return (
    <div className="voice">
      <PartyField claims={claims} />
      <SpeakerField claims={claims} />
      <TurnField claims={claims} />
    </div>
  )
}

function PartyField({ claims }: Props) {
  const { parties } = useMap()
  const ids = idsOf(claims)
  return (
    <Choice
      label="Party"
      none="No party"
      several="Several parties"
      value={agreed(claims, 'party')}
      options={partyOptions(parties)}
      onChoose={(party) => editMap((map) => changeClaims(map, ids, { party }))}
      create={{
        label: 'New party…',
        placeholder: 'Party name',
        onCreate: (name) => {
          const party = newId()
          editMap((map) => changeClaims(putParty(map, { id: party, name }), ids, { party }))
        },
      }}
    />
  )
}

function TurnField({ claims }: Props) {
  const { turns } = useMap()
  const ids = idsOf(claims)
  return (
    <Choice
      label="Turn"
      none="No turn"
      several="Several turns"
      value={agreed(claims, 'turn')}
      options={turns.map((turn) => ({ id: turn.id, name: nameOf(turn) }))}
      onChoose={(turn) => editMap((map) => changeClaims(map, ids, { turn }))}
      create={{
        label: 'New turn…',
        placeholder: 'Turn name',
        onCreate: (name) => {
          const turn = newId()
          const party = agreed(claims, 'party') ?? undefined
          editMap((map) => changeClaims(putTurn(map, { id: turn, name, party }), ids, { turn }))
        },
      }}
    />
  )
}

function SpeakerField({ claims }: Props) {
  const map = useMap()
  const ids = idsOf(claims)
  const speaker = agreed(claims, 'speaker')
  return (
    <LineField
      label="Speaker"
      placeholder={speaker === null ? 'Several speakers' : 'Speaker'}
      subject={`speaker ${ids.join(' ')}`}
      value={speaker ?? ''}
      change={(now, text) => changeClaims(now, ids, { speaker: text })}
      suggestions={speakersOf(map, agreed(claims, 'party')).map((value) => ({ value }))}
    />
  )
}

/** Those who spoke so far: for a party, or for all where the claims are of several. */
function speakersOf({ claims }: ArgumentMap, party: string | null | undefined): readonly string[] {
  const asked = party === null ? claims : claims.filter((claim) => claim.party === party)
  return [...new Set(asked.map(({ speaker }) => speaker))].filter((speaker) => speaker !== '')
}
