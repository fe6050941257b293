import { useMemo, useState } from 'react'
import { outlineOf } from '../../../shared/document/queries/outline.ts'
import { reveal } from '../../canvas/reveal.ts'
import { useMap, useSelection } from '../../state/selectors.ts'
import { NoClaims, NothingFound } from './empty.tsx'
import { FindField } from './findField.tsx'
import './outline.css'
import { rowsOf } from './rows.ts'
import { Tree } from './tree.tsx'
import { takeFocusAlong } from './treeKeys.ts'
import { useCollapsed } from './useCollapsed.ts'

/** The map as a tree of claims, with a field that finds them. */
export function Outline() {
  const map = useMap()
  const [search, setSearch] = useState('')
  const selection = useSelection()
  const selected = selection.find((id) => outlineOf(map).entries.has(id))
  const { collapsed, fold } = useCollapsed(selected)
  const rows = useMemo(() => rowsOf(map, collapsed, search), [map, collapsed, search])

  const goOn = () => {
    const next = rows.find(({ found }) => found) ?? rows[0]
    if (next !== undefined) takeFocusAlong(() => reveal(next.claim))
  }

  return (
    <div className="outline">
      <FindField search={search} onSearch={setSearch} onLeave={goOn} />
      {rows.length > 0 && <Tree rows={rows} selected={selected} searching={search !== ''} onFold={fold} />}
      {map.claims.length === 0 && search === '' && <NoClaims />}
      {rows.length === 0 && search !== '' && <NothingFound search={search} onMade={() => setSearch('')} />}
    </div>
  )
}
