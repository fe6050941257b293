import { freeColor } from '../../../shared/diagram/partyColors.ts'
import type { ArgumentMap, Claim } from '../../../shared/document/argumentMap.ts'
import { changeClaims } from '../../../shared/document/edits/changeClaims.ts'
import { nameParty } from '../../../shared/document/edits/nameParty.ts'
import { nameTurn } from '../../../shared/document/edits/nameTurn.ts'
import { putParty } from '../../../shared/document/edits/putParty.ts'
import { putTurn } from '../../../shared/document/edits/putTurn.ts'
import { speakersOf } from '../../../shared/document/queries/voices.ts'
import { colourOf } from '../../canvas/shapes.tsx'
import { editMap } from '../../state/editing.ts'
import { newId } from '../../state/newId.ts'
import { useMap } from '../../state/selectors.ts'
import { Choice } from '../../ui/fields/choice.tsx'
import { ComboField } from '../../ui/fields/comboField.tsx'
import type { ComboOption } from '../../ui/fields/comboOptions.ts'
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
          editMap((map) => {
            const named = putParty(nameParty(map, party, name), { id: party, color: freeColor(map.parties) })
            return changeClaims(named, ids, { party })
          })
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
          editMap((map) => changeClaims(putTurn(nameTurn(map, turn, name), { id: turn, party }), ids, { turn }))
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
    <ComboField
      label="Speaker"
      placeholder={speaker === null ? 'Several speakers' : 'Speaker'}
      subject={`speaker ${ids.join(' ')}`}
      value={speaker ?? ''}
      change={(now, text) => changeClaims(now, ids, { speaker: text })}
      options={speakerOptions(map, agreed(claims, 'party'))}
    />
  )
}

/** Those who spoke so far: first those who spoke for this party, where it is one. */
function speakerOptions(map: ArgumentMap, party: string | null | undefined): readonly ComboOption[] {
  const options = speakersOf(map).map((speaker) => ({
    id: speaker.name,
    name: speaker.name,
    colour: colourOf(`party:${speaker.party ?? ''}`),
    isOfParty: speaker.parties.has(party ?? undefined),
  }))
  const theirs = options.filter(({ isOfParty }) => isOfParty)
  const others = options.filter(({ isOfParty }) => !isOfParty)
  if (theirs.length === 0) return others
  return [...theirs, ...others.map((one) => ({ ...one, heading: 'Others' }))]
}
