import { ViewportPortal } from '@xyflow/react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { FRAME } from '../../../shared/diagram/frames/framesOf.ts'
import type { SceneGroup } from '../../../shared/diagram/scene.ts'
import { changeGroup } from '../../../shared/document/edits/changeGroup.ts'
import { groupsById, membersOf } from '../../../shared/document/queries/groups.ts'
import { DEFAULT_WIDTH } from '../../../shared/document/schema.ts'
import { editMap } from '../../state/editing.ts'
import { selectInstead } from '../../state/selecting.ts'
import { useMap, useScene } from '../../state/selectors.ts'
import { useSession } from '../../state/session.ts'
import { bringIntoSight } from '../camera.ts'
import { focusMap } from '../focus.ts'
import './groupTitles.css'
import { endRenaming, renameGroup, useRenaming } from './renaming.ts'

/** How much of a frame's upper edge is its handle where it has no title, px. */
const NAMELESS = 80

/** The titles of the groups: a click selects what the group holds, a drag moves it, a double click renames it. */
export function GroupTitles() {
  const { groups } = useScene()
  const renamed = useRenaming(({ group }) => group)
  // Another map may have a group of the same id.
  useEffect(() => endRenaming, [])
  return (
    <ViewportPortal>
      {groups.map((group) =>
        group.group === renamed ? (
          <TitleField key={group.group} group={group} />
        ) : (
          <Title key={group.group} group={group} />
        ),
      )}
    </ViewportPortal>
  )
}

/** Selects all that a group holds, or adds it to what is selected. */
export function selectGroup(group: string, adds = false): void {
  const { work } = useSession.getState()
  if (work === null) return
  const members = membersOf(work.session.map, group)
  selectInstead((before) => new Set([...(adds ? before : []), ...members]))
}

function Title({ group: { group, description, box, shapes } }: { readonly group: SceneGroup }) {
  const words = shapes.find((shape) => shape.kind === 'text')
  const width = Math.min(box.width, words?.kind === 'text' ? words.x - box.x + words.width + FRAME.side : NAMELESS)
  return (
    <button
      type="button"
      className="group-title nopan"
      data-group-title={group}
      aria-label={`Select the claims of this group. ${description}`}
      tabIndex={-1}
      style={{ left: box.x, top: box.y, width, height: FRAME.top - 6 }}
      onClick={(event) => selectGroup(group, event.shiftKey)}
      onDoubleClick={() => renameGroup(group)}
    />
  )
}

function TitleField({ group: { group, box } }: { readonly group: SceneGroup }) {
  const field = useRef<HTMLInputElement>(null)
  const title = groupsById(useMap()).get(group)?.title ?? ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins once
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    bringIntoSight({ ...box, width: Math.min(box.width, DEFAULT_WIDTH), height: FRAME.top })
  }, [])
  const keep = (next: string) => {
    endRenaming()
    editMap((map) => (groupsById(map).has(group) ? changeGroup(map, group, { title: next.trim() }) : map))
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') keep(event.currentTarget.value)
    else endRenaming()
    focusMap()
  }
  return (
    <input
      ref={field}
      className="group-field nopan nodrag"
      aria-label="Title of the group"
      defaultValue={title}
      style={{ left: box.x + 8, top: box.y + 6, width: Math.max(120, box.width - 16) }}
      onKeyDown={press}
      onBlur={(event) => useRenaming.getState().group === group && keep(event.currentTarget.value)}
    />
  )
}
