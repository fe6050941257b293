import { X } from 'lucide-react'
import { commandOf } from '../../shared/commands/table.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { claimName } from '../../shared/reasoning/claimName.ts'
import { KeysBeside } from '../input/keys.tsx'
import { useShortcut } from '../state/ownKeys.ts'
import { useMap } from '../state/selectors.ts'
import { useChangedCount, useSupposed } from '../state/supposing.ts'
import { CommandButton } from '../ui/commandButton.tsx'
import './whatIf.css'

/** Says what is supposed for the sake of argument, how much that changes, and how to end it. */
export function WhatIfBar() {
  const supposed = useSupposed()
  const changed = useChangedCount()
  const map = useMap()
  const back = useShortcut(commandOf('view.back'))
  const [first] = supposed
  if (first === undefined) return null
  const [id, label] = first
  return (
    <section className="part-bar what-if-bar" aria-label="What if">
      <p role="status">
        <span>What if</span> <b>{nameOf(map, id)}</b>
        <span className="part-count">
          {label === 'in' ? 'held' : 'failed'}
          {supposed.size > 1 && ` and ${supposed.size - 1} more`} · {changed === 0 ? 'no' : changed} other{' '}
          {changed === 1 ? 'claim' : 'claims'} would change
        </span>
      </p>
      <CommandButton
        id="selection.supposeNothing"
        className="part-end"
        icon={<X size={14} strokeWidth={2} aria-hidden />}
      >
        End {back !== undefined && <KeysBeside shortcut={back} />}
      </CommandButton>
    </section>
  )
}

function nameOf(map: ArgumentMap, id: string): string {
  const claim = claimsById(map).get(id)
  return claim === undefined ? 'the relation' : `“${claimName(claim)}”`
}
