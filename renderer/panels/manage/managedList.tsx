import { GripVertical, Plus } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { ArgumentMap, ClaimId } from '../../../shared/document/argumentMap.ts'
import { hiddenClaims } from '../../../shared/document/queries/outline.ts'
import { counted } from '../../../shared/reasoning/counted.ts'
import { focusMap } from '../../canvas/focus.ts'
import { editMap } from '../../state/editing.ts'
import { newId } from '../../state/newId.ts'
import { mention } from '../../state/saying.ts'
import { selectInstead } from '../../state/selecting.ts'
import { useMap } from '../../state/selectors.ts'
import { Section } from '../inspector/section.tsx'
import './manage.css'
import { RowMenu } from './rowMenu.tsx'
import { useRowDrag } from './useRowDrag.ts'

/** One of what the map is sorted by: a party, a turn, a speaker, a tag. */
export interface Managed {
  /** Unique in the list. */
  readonly key: string
  /** What it is called here. */
  readonly name: string
  readonly claims: readonly ClaimId[]
  /** What else goes over to another, or stays without it: “1 turn”. */
  readonly also?: string
}

interface Props<Item extends Managed> {
  readonly title: string
  /** What one of them is called, such as `party`. */
  readonly noun: string
  readonly items: readonly Item[]
  /** The fields of one; a new one takes the focus. */
  readonly fields: (item: Item, isNew: boolean) => ReactNode
  readonly remove: (map: ArgumentMap, key: string) => ArgumentMap
  readonly merge: (map: ArgumentMap, key: string, into: string) => ArgumentMap
  /** Where they have an order of their own. */
  readonly move?: (map: ArgumentMap, key: string, by: number) => ArgumentMap
  /** Where one can be there before any claim has it. */
  readonly add?: (map: ArgumentMap, id: string) => ArgumentMap
}

/** Of a long list only the head is shown at first. */
const HEAD = 40

/** A list of what the map is sorted by: its items are named, ordered, merged and removed, by mouse and keys alike. */
export function ManagedList<Item extends Managed>(props: Props<Item>) {
  const { title, noun, items, fields, remove, merge, move, add } = props
  const map = useMap()
  const list = useRef<HTMLOListElement>(null)
  const [added, setAdded] = useState<string | null>(null)
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? items : items.slice(0, HEAD)

  const moveRow = (place: number, by: number) => {
    const item = items[place]
    if (item !== undefined && move !== undefined) editMap((now) => move(now, item.key, by))
  }
  const drag = useRowDrag(list, moveRow)
  const addOne = () => {
    const id = newId()
    if (add !== undefined) editMap((now) => add(now, id))
    setAdded(id)
  }
  const mergeOne = (item: Item, into: Item) => {
    editMap((now) => merge(now, item.key, into.key))
    mention(`“${item.name}” is merged into “${into.name}”${said(item, (effect) => `${effect} moved`)}`)
    list.current?.focus()
  }
  const removeOne = (item: Item) => {
    editMap((now) => remove(now, item.key))
    mention(`“${item.name}” is removed${said(item, (effect) => `${effect} left without it`)}`)
    list.current?.focus()
  }
  const pressInRow = (event: KeyboardEvent, place: number) => {
    if (!event.altKey || move === undefined || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    moveRow(place, event.key === 'ArrowUp' ? -1 : 1)
  }

  if (items.length === 0 && add === undefined) return null
  return (
    <Section title={title} {...(items.length > 0 && { aside: 'claims' })}>
      {/* Takes the focus by a command, and when the row that had it goes. */}
      <ol className="rows-of-fields" ref={list} tabIndex={-1} aria-label={title}>
        {shown.map((item, place) => (
          <li
            // What has no id but its name keeps its row, and the focus in it, when that changes.
            key={move === undefined ? place : item.key}
            className={move === undefined ? 'row-of-fields' : 'row-of-fields movable'}
            data-edge={drag.edgeOf(place)}
            data-dragged={drag.isDragged(place) || undefined}
            onKeyDown={(event) => pressInRow(event, place)}
          >
            {move !== undefined && (
              <button
                type="button"
                className="grip"
                aria-label={`Move ${item.name}: arrow up or down`}
                title="Drag, or Alt and an arrow"
                {...drag.grip(place)}
              >
                <GripVertical size={12} strokeWidth={1.75} aria-hidden />
              </button>
            )}
            {fields(item, item.key === added)}
            <span className="row-end">
              <Count count={item.claims.length} />
              <RowMenu
                name={item.name}
                claims={counted(item.claims.length, 'claim')}
                select={item.claims.length === 0 ? undefined : () => selectAllOf(map, item.claims)}
                {...(move !== undefined && {
                  up: place > 0 ? () => moveRow(place, -1) : undefined,
                  down: place < items.length - 1 ? () => moveRow(place, 1) : undefined,
                })}
                others={items
                  .filter((other) => other !== item)
                  .map((other) => ({ key: other.key, name: other.name, merge: () => mergeOne(item, other) }))}
                after={effectOf(item) === '' ? 'No claim has it' : `Leaves ${effectOf(item)} without it`}
                remove={() => removeOne(item)}
              />
            </span>
          </li>
        ))}
      </ol>
      {shown.length < items.length && (
        <button type="button" className="add-row" onClick={() => setWhole(true)}>
          Show all {items.length}
        </button>
      )}
      {add !== undefined && (
        <button type="button" className="add-row" onClick={addOne}>
          <Plus size={14} strokeWidth={1.75} aria-hidden />
          {noun.charAt(0).toUpperCase() + noun.slice(1)}
        </button>
      )}
    </Section>
  )
}

/** What a merger or a removal touches: “14 claims and 1 turn”; empty for nothing. */
const effectOf = ({ claims, also }: Managed): string =>
  [...(claims.length === 0 ? [] : [counted(claims.length, 'claim')]), ...(also === undefined ? [] : [also])].join(
    ' and ',
  )

/** That in a sentence, behind a colon; empty where nothing is touched. */
const said = (item: Managed, sentence: (effect: string) => string): string =>
  effectOf(item) === '' ? '' : `: ${sentence(effectOf(item))}`

/** Selects those that aren't folded away, and goes on to the map. */
function selectAllOf(map: ArgumentMap, claims: readonly ClaimId[]): void {
  const hidden = hiddenClaims(map)
  selectInstead(() => claims.filter((id) => !hidden.has(id)))
  focusMap()
}

function Count({ count }: { readonly count: number }) {
  const words = counted(count, 'claim')
  return (
    <span className="claim-count meta" title={words}>
      <span aria-hidden>{count}</span>
      <span className="hidden-text">{words}</span>
    </span>
  )
}
