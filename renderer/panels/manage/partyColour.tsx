import { Check } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useId } from 'react'
import { paletteOf, partyColor, type Theme } from '../../../shared/diagram/palette.ts'
import type { Paint } from '../../../shared/diagram/scene.ts'
import { suggestedColors } from '../../../shared/diagram/suggestedColors.ts'
import type { Party } from '../../../shared/document/argumentMap.ts'
import { putParty } from '../../../shared/document/edits/putParty.ts'
import { colourOf } from '../../canvas/shapes.tsx'
import { endTyping, typeInMap } from '../../state/editing.ts'
import { useMap } from '../../state/selectors.ts'
import { nameOf } from '../inspector/nameOf.ts'
import './colours.css'

interface Props {
  readonly party: Party
}

const themes: readonly { readonly theme: Theme; readonly name: string }[] = [
  { theme: 'light', name: 'Light' },
  { theme: 'dark', name: 'Dark' },
]

/** The palette in which a party that has no colour of its own has the one that it shows. */
function paintsOf(party: Party, color: string, theme: Theme): (paint: Paint) => string {
  return paletteOf([{ ...party, color }], theme)
}

/** A card's head as it looks in a theme: the band has the colour that was chosen, the name one that can be read. */
function Sample({ party, color, theme, name }: Props & { readonly color: string } & (typeof themes)[number]) {
  const paint = paintsOf(party, color, theme)
  return (
    <figure className="colour-sample" style={{ background: paint('ground'), color: paint('ink2') }}>
      <span style={{ background: paint('card'), borderLeftColor: paint(`party:${party.id}`) }}>
        <b style={{ color: paint(`partyink:${party.id}`) }} dir="auto">
          {party.short || nameOf(party)}
        </b>
        <i style={{ background: paint('line2') }} />
        <i style={{ background: paint('line2') }} />
      </span>
      <figcaption>{name}</figcaption>
    </figure>
  )
}

/** The suggested colours, each as it is in both themes; one that another party has says so. */
function Suggestions({ party, color }: Props & { readonly color: string }) {
  const { parties } = useMap()
  const group = useId()
  const others = parties.filter(({ id }) => id !== party.id)
  return (
    <div className="suggested-colours" role="radiogroup" aria-label={`Suggested colours for ${nameOf(party)}`}>
      {suggestedColors.map(({ name, color: suggested }) => {
        const owner = others.find(({ id }) => partyColor(parties, id).toLowerCase() === suggested)
        const label = owner === undefined ? name : `${name}, which ${nameOf(owner)} has`
        const [light, dark] = themes.map(({ theme }) => paintsOf(party, suggested, theme)(`party:${party.id}`))
        return (
          <label
            key={suggested}
            title={label}
            style={{ background: `linear-gradient(135deg, ${light} 50%, ${dark} 50%)` }}
          >
            <input
              type="radio"
              className="hidden-text"
              name={group}
              aria-label={label}
              checked={suggested === color.toLowerCase()}
              onChange={() => recolour(party, suggested)}
            />
            {suggested === color.toLowerCase() && <Check size={14} strokeWidth={2.75} aria-hidden />}
            {owner !== undefined && <span className="is-taken" />}
          </label>
        )
      })}
    </div>
  )
}

const recolour = ({ id }: Party, color: string): void => {
  typeInMap(`colour ${id}`, (map) => putParty(map, { id, color }))
}

/** Arrow keys go on from the colour that the party has; the first, which would take the focus, would change it. */
function focusChosen(event: Event): void {
  const { currentTarget } = event
  const chosen = currentTarget instanceof Element && currentTarget.querySelector('input:checked')
  if (!(chosen instanceof HTMLElement)) return
  event.preventDefault()
  chosen.focus()
}

/** A party's colour, with a choice of others. */
export function PartyColour({ party }: Props) {
  const { parties } = useMap()
  const color = partyColor(parties, party.id)
  return (
    <Popover.Root onOpenChange={endTyping}>
      <Popover.Trigger
        className="colour"
        aria-label={`Colour of ${nameOf(party)}`}
        title="Colour"
        style={{ background: colourOf(`party:${party.id}`) }}
      />
      <Popover.Portal>
        <Popover.Content
          className="colour-choice"
          aria-label={`Colour of ${nameOf(party)}`}
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={focusChosen}
          // The inspector's own keys are for its fields.
          onKeyDown={(event) => event.stopPropagation()}
        >
          <div className="colour-samples">
            {themes.map((one) => (
              <Sample key={one.theme} party={party} color={color} {...one} />
            ))}
          </div>
          <Suggestions party={party} color={color} />
          <label className="other-colour">
            <input
              type="color"
              aria-label="Another colour"
              value={color}
              onChange={({ target }) => recolour(party, target.value)}
              onBlur={endTyping}
            />
            Another colour
            <span className="meta">{color.toLowerCase()}</span>
          </label>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
