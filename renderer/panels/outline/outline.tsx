import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { commandOf } from '../../../shared/commands/table.ts'
import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import { outlineOf } from '../../../shared/document/queries/outline.ts'
import { reveal } from '../../canvas/reveal.ts'
import { Keys } from '../../input/keys.tsx'
import { useMap, useSelection } from '../../state/selectors.ts'
import { showView, useView } from '../../state/view.ts'
import './outline.css'
import { Row } from './row.tsx'
import { type OutlineRow, rowsOf } from './rows.ts'

const findKeys = commandOf('view.find').shortcut ?? ''

function FindField({ search, onSearch }: { readonly search: string; readonly onSearch: (search: string) => void }) {
  const field = useRef<HTMLInputElement>(null)
  const finding = useView((view) => view.finding)
  useEffect(() => {
    if (!finding) return
    field.current?.select()
    showView({ finding: false })
  }, [finding])
  return (
    <label className="find">
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <input
        ref={field}
        type="text"
        placeholder="Find in map"
        aria-label="Find in map"
        spellCheck={false}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && search !== '') {
            event.stopPropagation()
            onSearch('')
          }
        }}
      />
      <Keys shortcut={findKeys} />
    </label>
  )
}

/** What is folded away; a claim that is selected elsewhere comes out of its fold. */
function useCollapsed(selected: ClaimId | undefined) {
  const { entries } = outlineOf(useMap())
  const [collapsed, setCollapsed] = useState<ReadonlySet<ClaimId>>(new Set())
  useEffect(() => {
    setCollapsed((now) => {
      const above = new Set<ClaimId>()
      const parentOf = (id: ClaimId | undefined) => (id === undefined ? null : (entries.get(id)?.parent ?? null))
      for (let id = parentOf(selected); id !== null; id = parentOf(id)) if (now.has(id)) above.add(id)
      return above.size === 0 ? now : new Set([...now].filter((id) => !above.has(id)))
    })
  }, [selected, entries])
  const fold = (id: ClaimId, folded: boolean) =>
    setCollapsed((now) => {
      const next = new Set(now)
      if (folded) next.add(id)
      else next.delete(id)
      return next
    })
  return { collapsed, fold }
}

/** The row that a key leads to; null where it leads nowhere, or folds instead. */
function rowAfter(key: string, row: OutlineRow, rows: readonly OutlineRow[]): ClaimId | null | undefined {
  const at = rows.indexOf(row)
  switch (key) {
    case 'ArrowUp':
      return rows[at - 1]?.claim
    case 'ArrowDown':
      return rows[at + 1]?.claim
    case 'ArrowLeft':
      return row.expanded ? null : row.parent
    case 'ArrowRight':
      return row.expanded ? row.children[0] : null
    case 'Home':
      return rows[0]?.claim
    case 'End':
      return rows.at(-1)?.claim
    default:
      return null
  }
}

const treeKeys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']

/** Moves through the tree and folds it, as trees do everywhere. */
function useTreeKeys(rows: readonly OutlineRow[], fold: (id: ClaimId, folded: boolean) => void) {
  return (event: KeyboardEvent, row: OutlineRow) => {
    if (!treeKeys.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const next = rowAfter(event.key, row, rows)
    if (next !== null && next !== undefined) {
      reveal(next)
      document.getElementById(`row-${next}`)?.focus()
    } else if (event.key === 'ArrowLeft' && row.expanded) fold(row.claim, true)
    else if (event.key === 'ArrowRight' && row.expanded === false) fold(row.claim, false)
  }
}

/** The map as a tree of claims, with a field that finds them. */
export function Outline() {
  const map = useMap()
  const [search, setSearch] = useState('')
  const selection = useSelection()
  const selected = selection.find((id) => outlineOf(map).entries.has(id))
  const { collapsed, fold } = useCollapsed(selected)
  const rows = useMemo(() => rowsOf(map, collapsed, search), [map, collapsed, search])
  const onRowKey = useTreeKeys(rows, fold)
  const tabStop = rows.some((row) => row.claim === selected) ? selected : rows[0]?.claim

  useEffect(() => {
    if (selected !== undefined) document.getElementById(`row-${selected}`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])

  return (
    <div className="outline">
      <FindField search={search} onSearch={setSearch} />
      <div className="rows" role="tree" aria-label="Outline">
        {rows.map((row) => (
          <Row key={row.claim} row={row} tabStop={row.claim === tabStop} onFold={fold} onKeyDown={onRowKey} />
        ))}
      </div>
      {rows.length === 0 && (
        <p className="empty">{search === '' ? 'This map has no claims yet.' : `No claim holds “${search}”.`}</p>
      )}
    </div>
  )
}
