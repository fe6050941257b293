import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { PaletteGroup, PaletteItem } from './paletteItems.ts'
import { PaletteGroups } from './paletteRows.tsx'

interface Props {
  /** What the field asks for. */
  readonly label: string
  readonly placeholder: string
  /** What its list holds. */
  readonly listLabel: string
  /** What the choice is about, beside the field; null where it is about nothing. */
  readonly subject: ReactNode
  /** Must be the same function as long as it finds the same. */
  readonly groupsFor: (query: string) => readonly PaletteGroup[]
  /** @param withMod whether Ctrl or ⌘ was held with Enter */
  readonly onChoose: (item: PaletteItem, withMod: boolean) => void
  /** Takes a key that the list has no use for; says whether it did. */
  readonly onKey?: (key: string, query: string) => boolean
  /** Said where nothing is found. */
  readonly noneFor: (query: string) => string
}

/** A field in which something is found by its words, and the list of what it finds. */
export function Finder({ label, placeholder, listLabel, subject, groupsFor, onChoose, onKey, noneFor }: Props) {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()
  const groups = useMemo(() => groupsFor(query), [groupsFor, query])
  const items = groups.flatMap(({ rows }) => rows.map(({ item }) => item))

  useEffect(() => {
    list.current?.querySelector(`[id="${listId}-${active}"]`)?.scrollIntoView({ block: 'nearest' })
    if (active === 0) list.current?.scrollTo({ top: 0 })
  }, [active, listId])

  const press = (event: KeyboardEvent): void => {
    const next = items.length === 0 ? undefined : rowAfter(event.key, active, items.length)
    const item = items[active]
    if (next !== undefined) setActive(next)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      if (item !== undefined) onChoose(item, event.ctrlKey || event.metaKey)
    } else if (onKey?.(event.key, query) !== true) return
    event.preventDefault()
  }
  return (
    <>
      <div className="palette-search">
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? `${listId}-${active}` : undefined}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
        {subject !== null && <p className="palette-subject">{subject}</p>}
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label={listLabel} ref={list}>
        <PaletteGroups
          groups={groups}
          listId={listId}
          active={active}
          onPoint={setActive}
          onChoose={(item) => onChoose(item, false)}
        />
      </div>
      {items.length === 0 && (
        <p className="palette-none" role="status">
          {noneFor(query)}
        </p>
      )}
    </>
  )
}

/** The way to move among so many rows by a key, round and round. */
function rowAfter(key: string, row: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (row + 1) % count
  if (key === 'ArrowUp') return (row - 1 + count) % count
  if (key === 'PageDown') return Math.min(count - 1, row + 8)
  if (key === 'PageUp') return Math.max(0, row - 8)
  return undefined
}
