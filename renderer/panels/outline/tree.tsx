import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, type SyntheticEvent, useCallback, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { commandOf } from '../../../shared/commands/table.ts'
import type { ClaimId } from '../../../shared/document/argumentMap.ts'
import { reveal } from '../../canvas/reveal.ts'
import { toggleSelected } from '../../state/selecting.ts'
import { useWorkspace } from '../../state/workspaceContext.ts'
import type { Outcome } from './branchDrop.ts'
import { Row } from './row.tsx'
import type { OutlineRow } from './rows.ts'
import { type Fold, pressOnRow, runOnRow } from './treeKeys.ts'
import { type BranchDrag, useBranchDrag } from './useBranchDrag.ts'

/** Up to so many rows are all on the page, in sight or not, so that the browser's own search finds them. */
const MOST_MOUNTED = 300
/** Rows beyond either edge of a longer list, so that scrolling shows no gaps. */
const OVERSCAN = 12
/** A row of two lines, px. */
const USUAL_HEIGHT = 36

interface Props {
  readonly rows: readonly OutlineRow[]
  readonly selected: ClaimId | undefined
  readonly searching: boolean
  readonly onFold: Fold
}

/** The rows as a tree; of a long list only those in sight are on the page, and the one that Tab leads to. */
export function Tree({ rows, selected, searching, onFold }: Props) {
  const workspace = useWorkspace()
  const list = useRef<HTMLDivElement>(null)
  const at = rows.findIndex(({ claim }) => claim === selected)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: useCallback((index: number) => rows[index]?.claim ?? index, [rows]),
    overscan: rows.length > MOST_MOUNTED ? OVERSCAN : MOST_MOUNTED,
    paddingEnd: 16,
    rangeExtractor: (range) => [...new Set([Math.max(at, 0), ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  })
  useScrollTo(selected, at, virtual.scrollToIndex)

  const rowAt = ({ target }: SyntheticEvent): OutlineRow | undefined => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[role="treeitem"]') : null
    return rows[Number(row?.dataset.index)]
  }
  const { drag, press, wasDropped } = useBranchDrag(list, rows)
  const click = (event: MouseEvent) => {
    const row = rowAt(event)
    if (row === undefined || wasDropped()) return
    const onChevron = event.target instanceof Element && event.target.closest('.chevron') !== null
    if (onChevron && row.expanded !== null) onFold([row.claim], row.expanded)
    else if (event.shiftKey) toggleSelected(row.claim)
    else reveal(row.claim)
  }
  return (
    <div
      ref={list}
      className="rows"
      role="tree"
      aria-label="Outline"
      aria-multiselectable
      data-dragging={drag !== null || undefined}
      onPointerDown={(event) => {
        const row = rowAt(event)
        if (row !== undefined) press(row, event)
      }}
      onClick={click}
      onDoubleClick={(event) => {
        const row = rowAt(event)
        if (row !== undefined) runOnRow(commandOf('claim.write'), row, workspace)
      }}
      onKeyDown={(event) => {
        const row = rowAt(event)
        if (row !== undefined) pressOnRow(event, row, rows, onFold, workspace)
      }}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <Row
              key={row.claim}
              id={row.claim}
              index={index}
              top={start}
              depth={row.depth}
              place={row.place}
              siblings={row.siblings}
              expanded={row.expanded}
              kind={row.relation?.kind ?? null}
              onStep={row.relation !== null && row.relation.to !== row.parent}
              onTheWay={searching && !row.found}
              tabStop={index === Math.max(at, 0)}
              landing={
                drag?.outcome?.isRefused === false && drag.landing?.claim === row.claim ? drag.landing.where : undefined
              }
              measure={virtual.measureElement}
            />
          )
        })}
      </div>
      {drag?.outcome != null && <DropLabel {...drag} outcome={drag.outcome} />}
    </div>
  )
}

/** Says beside the pointer where the branch would land, or why it can't. */
function DropLabel({ x, y, outcome: { sentence, isRefused } }: BranchDrag & { readonly outcome: Outcome }) {
  return createPortal(
    <p className={isRefused ? 'drop-label refused' : 'drop-label'} style={{ left: x + 14, top: y + 14 }} role="status">
      {sentence}
    </p>,
    document.body,
  )
}

/** Scrolls to a claim when it is selected; what changes later round about it moves nothing. */
function useScrollTo(selected: ClaimId | undefined, at: number, scrollToIndex: (index: number) => void): void {
  const shown = useRef<ClaimId>(undefined)
  useEffect(() => {
    if (selected === undefined) shown.current = undefined
    if (at < 0 || shown.current === selected) return
    shown.current = selected
    scrollToIndex(at)
  }, [selected, at, scrollToIndex])
}
