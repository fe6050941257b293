import { Plus } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { ArgumentMap, Claim } from '../../../shared/document/argumentMap.ts'
import { editMap } from '../../state/editing.ts'
import { newId } from '../../state/newId.ts'
import { useMap } from '../../state/selectors.ts'
import { RemoveButton } from '../../ui/fields/removeButton.tsx'
import { nameOf } from './nameOf.ts'
import { Section } from './section.tsx'

interface Props<Item> {
  readonly title: string
  /** What one of them is called on the button that adds one. */
  readonly noun: string
  readonly items: readonly Item[]
  readonly countOf: (claim: Claim, item: Item) => boolean
  readonly add: (map: ArgumentMap, id: string) => ArgumentMap
  readonly remove: (map: ArgumentMap, id: string) => ArgumentMap
  /** The fields of one; a new one takes the focus. */
  readonly fields: (item: Item, isNew: boolean) => ReactNode
}

/** A list of parties or turns, each with the number of its claims; what is removed leaves its claims in the map. */
export function NamedList<Item extends { readonly id: string; readonly name: string }>(props: Props<Item>) {
  const { title, noun, items, countOf, add, remove, fields } = props
  const { claims } = useMap()
  const [added, setAdded] = useState<string | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const addOne = () => {
    const id = newId()
    editMap((map) => add(map, id))
    setAdded(id)
  }
  const removeOne = (id: string) => {
    editMap((map) => remove(map, id))
    addButton.current?.focus()
  }
  return (
    <Section title={title} {...(items.length > 0 && { aside: 'claims' })}>
      <ol className="rows-of-fields">
        {items.map((item) => (
          <li key={item.id} className="row-of-fields">
            {fields(item, item.id === added)}
            <span className="row-end">
              <Count count={claims.filter((claim) => countOf(claim, item)).length} />
              <RemoveButton label={`Remove ${nameOf(item)}; its claims stay`} onRemove={() => removeOne(item.id)} />
            </span>
          </li>
        ))}
      </ol>
      <button ref={addButton} type="button" className="add-row" onClick={addOne}>
        <Plus size={14} strokeWidth={1.75} aria-hidden />
        {noun}
      </button>
    </Section>
  )
}

function Count({ count }: { readonly count: number }) {
  const words = count === 1 ? '1 claim' : `${count} claims`
  return (
    <span className="claim-count meta" title={words}>
      <span aria-hidden>{count}</span>
      <span className="hidden-text">{words}</span>
    </span>
  )
}
