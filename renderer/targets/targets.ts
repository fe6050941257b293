import type { Workspace } from '../../shared/commands/command.ts'
import { type Offer, offerOf } from '../../shared/commands/connect.ts'
import { selectedClaim } from '../../shared/commands/selected.ts'
import type { Claim, RelationKind } from '../../shared/document/argumentMap.ts'
import { outlineOf } from '../../shared/document/queries/outline.ts'
import { CLAIM_SIGN, type ClaimItem, type PaletteItem, paletteGroups } from '../palette/paletteItems.ts'
import type { Found } from '../palette/ranking.ts'

export type TargetKind = RelationKind

/** What bearing on this claim, or on its step, would do; undefined where that can't be. */
export function offerOn(
  workspace: Workspace,
  kind: TargetKind,
  target: Claim,
  onStep: boolean,
): (NonNullable<Offer['made']> & Pick<Offer, 'label'>) | undefined {
  const claim = selectedClaim(workspace)
  const { session, newId } = workspace
  if (claim === undefined || session === null) return undefined
  const step = outlineOf(session.map).entries.get(target.id)?.relation
  if (onStep && (step == null || kind === 'support')) return undefined
  const drop = onStep && step != null ? ({ as: 'undercut', to: step.id } as const) : { as: kind, to: target.id }
  const { label, made } = offerOf(session.map, claim.id, drop, newId())
  return made === null ? undefined : { label, ...made }
}

const isClaim = (row: Found<PaletteItem>): row is Found<ClaimItem> => 'claim' in row.item

/** The claims that hold what was typed and that the selected one can bear on, best match first. */
export function targetsOf(query: string, workspace: Workspace, kind: TargetKind): readonly Found<ClaimItem>[] {
  const rows = paletteGroups(CLAIM_SIGN + query, workspace).flatMap((group) => group.rows)
  return rows.filter(isClaim).filter(({ item }) => offerOn(workspace, kind, item.claim, false) !== undefined)
}
