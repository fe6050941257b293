import { useMemo } from 'react'
import { outlineOf } from '../../../shared/document/queries/outline.ts'
import { reveal } from '../../canvas/reveal.ts'
import { useHighlight } from '../../state/search/highlight.ts'
import { clearSearch, useSearching } from '../../state/search/searching.ts'
import { useMap, useSelection } from '../../state/selectors.ts'
import { SearchBar } from '../search/searchBar.tsx'
import { NoClaims, NothingFound } from './empty.tsx'
import './outline.css'
import { rowsOf } from './rows.ts'
import { Tree } from './tree.tsx'
import { takeFocusAlong } from './treeKeys.ts'
import { useCollapsed } from './useCollapsed.ts'

/** The map as a tree of claims, with a field that finds them. */
export function Outline() {
  const map = useMap()
  const found = useHighlight(({ matches }) => matches)
  const typed = useSearching((search) => search.typed)
  const selection = useSelection()
  const selected = selection.find((id) => outlineOf(map).entries.has(id))
  const { collapsed, fold } = useCollapsed(selected)
  const tree = outlineOf(map)
  const rows = useMemo(() => rowsOf(tree, collapsed, found), [tree, collapsed, found])

  const goOn = () => {
    const next = rows.find((row) => row.found && row.claim === selected) ?? rows.find((row) => row.found) ?? rows[0]
    if (next !== undefined) takeFocusAlong(() => reveal(next.claim))
  }

  return (
    <div className="outline">
      <SearchBar onLeave={goOn} />
      {rows.length > 0 && <Tree rows={rows} selected={selected} searching={found !== null} onFold={fold} />}
      {map.claims.length === 0 && found === null && <NoClaims />}
      {rows.length === 0 && found !== null && <NothingFound search={typed} onMade={clearSearch} />}
    </div>
  )
}
