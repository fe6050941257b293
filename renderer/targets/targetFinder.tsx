import { useCallback } from 'react'
import { editMap } from '../../shared/commands/command.ts'
import { selectedClaim } from '../../shared/commands/selected.ts'
import { claimName } from '../../shared/reasoning/claimName.ts'
import { Finder } from '../palette/finder.tsx'
import type { PaletteItem } from '../palette/paletteItems.ts'
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
  const groupsFor = useCallback(
    (query: string) => {
      const rows = targetsOf(query, workspace, kind)
      return rows.length === 0 ? [] : [{ label: 'Claims', rows }]
    },
    [workspace, kind],
  )
  const subject = selectedClaim(workspace)
  const verb = kind === 'support' ? 'Support' : 'Rebut'

  const connect = (item: PaletteItem, onStep: boolean): void => {
    const offer = 'claim' in item ? offerOn(workspace, kind, item.claim, onStep) : undefined
    if (offer === undefined) return
    choose(() => {
      editMap(workspace, offer.change)
      mention(offer.label)
    })
  }
  return (
    <Finder
      label={`${verb} which claim?`}
      placeholder={`${verb} which claim?`}
      listLabel="Claims"
      subject={
        subject === undefined ? null : (
          <>
            from <b>{claimName(subject)}</b>
          </>
        )
      }
      groupsFor={groupsFor}
      onChoose={connect}
      noneFor={() => `There is no such claim that this one could ${verb.toLowerCase()}.`}
    />
  )
}
