import { Minus, Plus, X } from 'lucide-react'
import { commandOf } from '../../../shared/commands/table.ts'
import { claimsById } from '../../../shared/document/queries/lookup.ts'
import { claimName } from '../../../shared/reasoning/claimName.ts'
import { counted } from '../../../shared/reasoning/counted.ts'
import { KeysBeside } from '../../input/keys.tsx'
import { useShortcut } from '../../state/ownKeys.ts'
import { useMap, usePart, useShownCount } from '../../state/selectors.ts'
import { CommandButton } from '../../ui/commandButton.tsx'
import './partBar.css'

const sign = { size: 14, strokeWidth: 2, 'aria-hidden': true } as const

/** Says that only a claim's neighbourhood is shown, how much of the map that is, and how to see more of it or all. */
export function PartBar() {
  const part = usePart()
  const map = useMap()
  const shown = useShownCount()
  const back = useShortcut(commandOf('view.back'))
  if (part === null) return null
  const claim = claimsById(map).get(part.claim)
  return (
    <section className="part-bar" aria-label="Neighbourhood">
      <CommandButton id="view.fewerLinks" className="tool" icon={<Minus {...sign} />}>
        {null}
      </CommandButton>
      <CommandButton id="view.moreLinks" className="tool" icon={<Plus {...sign} />}>
        {null}
      </CommandButton>
      <p role="status">
        {counted(part.links, 'link')} around <b>“{claim === undefined ? 'a new claim' : claimName(claim)}”</b>
        <span className="part-count">
          {' '}
          · {shown} of {counted(map.claims.length, 'claim')}
        </span>
      </p>
      <CommandButton id="view.whole" className="part-end" icon={<X {...sign} />}>
        Whole map {back !== undefined && <KeysBeside shortcut={back} />}
      </CommandButton>
    </section>
  )
}
