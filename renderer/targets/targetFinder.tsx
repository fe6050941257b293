import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { editMap } from '../../shared/commands/command.ts'
import { selectedClaim } from '../../shared/commands/selected.ts'
import { claimName } from '../../shared/reasoning/claimName.ts'
import { rowAfter } from '../palette/palette.tsx'
import type { PaletteItem } from '../palette/paletteItems.ts'
import { PaletteGroups } from '../palette/paletteRows.tsx'
import { mention } from '../state/saying.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { offerOn, type TargetKind, targetsOf } from './targets.ts'

interface Props {
  readonly kind: TargetKind
  /** Takes what is to be done once the dialog is closed. */
  readonly choose: (act: () => void) => void
}

/** The field in which a target is found by its words, and the claims that it finds. */
export function TargetFinder({ kind, choose }: Props) {
  const workspace = useWorkspace()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()
  const rows = useMemo(() => targetsOf(query, workspace, kind), [query, workspace, kind])
  const subject = selectedClaim(workspace)
  const verb = kind === 'support' ? 'Support' : 'Rebut'

  useEffect(() => {
    list.current?.querySelector(`[id="${listId}-${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active, listId])

  const connect = (item: PaletteItem | undefined, onStep: boolean): void => {
    if (item === undefined || !('claim' in item)) return
    const offer = offerOn(workspace, kind, item.claim, onStep)
    if (offer === undefined) return
    choose(() => {
      editMap(workspace, offer.change)
      mention(offer.label)
    })
  }
  const press = (event: KeyboardEvent): void => {
    const next = rows.length === 0 ? undefined : rowAfter(event.key, active, rows.length)
    if (next !== undefined) setActive(next)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing)
      connect(rows[active]?.item, event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="palette-search">
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={`${verb} which claim?`}
          aria-expanded={rows.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={rows.length > 0 ? `${listId}-${active}` : undefined}
          placeholder={`${verb} which claim?`}
          spellCheck={false}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
        {subject !== undefined && (
          <p className="palette-subject">
            from <b>{claimName(subject)}</b>
          </p>
        )}
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label="Claims" ref={list}>
        <PaletteGroups
          groups={rows.length === 0 ? [] : [{ label: 'Claims', rows }]}
          listId={listId}
          active={active}
          onPoint={setActive}
          onChoose={(item) => connect(item, false)}
        />
      </div>
      {rows.length === 0 && (
        <p className="palette-none" role="status">
          There is no such claim that this one could {verb.toLowerCase()}.
        </p>
      )}
    </>
  )
}
