import type { Box } from '../diagram/scene.ts'
import type { ClaimId, Point } from '../document/argumentMap.ts'
import { pinClaims } from '../document/edits/pinClaims.ts'
import { type Command, editMap, type Workspace } from './command.ts'
import { selectedClaims } from './selected.ts'

/** The least room between cards that are distributed, px. */
const GAP = 16

interface Placed {
  readonly claim: ClaimId
  readonly box: Box
}

/** The selected cards that are seen. */
function placedIn(workspace: Workspace): readonly Placed[] {
  return selectedClaims(workspace).flatMap((claim) => {
    const box = workspace.view.placeOf(claim)
    return box === null ? [] : [{ claim, box }]
  })
}

const several =
  (least: number): NonNullable<Command['when']> =>
  (workspace) =>
    selectedClaims(workspace).length >= least

/** Pins each selected card where this puts it. */
const arrange =
  (placesOf: (cards: readonly Placed[]) => ReadonlyMap<ClaimId, Point>): Command['run'] =>
  (workspace) => {
    const places = placesOf(placedIn(workspace))
    editMap(workspace, (map) => pinClaims(map, places))
  }

const placedBy =
  (place: (box: Box, all: readonly Box[]) => Point) =>
  (cards: readonly Placed[]): ReadonlyMap<ClaimId, Point> => {
    const all = cards.map(({ box }) => box)
    return new Map(cards.map(({ claim, box }) => [claim, place(box, all)]))
  }

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity)
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity)

const alignLeft = placedBy(({ y }, all) => ({ x: least(all.map(({ x }) => x)), y }))
const alignTop = placedBy(({ x }, all) => ({ x, y: least(all.map(({ y }) => y)) }))
const alignCentre = placedBy(({ width, y }, all) => {
  const left = least(all.map(({ x }) => x))
  const right = most(all.map((box) => box.x + box.width))
  return { x: (left + right - width) / 2, y }
})

/** Puts cards at equal distances, in their order along one axis, from the first to where the last is if there is room. */
const distributed =
  (along: 'x' | 'y', size: 'width' | 'height') =>
  (cards: readonly Placed[]): ReadonlyMap<ClaimId, Point> => {
    const sorted = cards.toSorted((a, b) => a.box[along] - b.box[along])
    const [first, last] = [sorted[0]?.box, sorted.at(-1)?.box]
    if (first === undefined || last === undefined) return new Map()
    const taken = sorted.reduce((sum, { box }) => sum + box[size], 0)
    const room = last[along] + last[size] - first[along] - taken
    const gap = Math.max(GAP, room / (sorted.length - 1))
    let next = first[along]
    return new Map(
      sorted.map(({ claim, box: { x, y, [size]: length } }) => {
        const place = { x, y, [along]: next }
        next += length + gap
        return [claim, place]
      }),
    )
  }

export const arrangeCommands = [
  {
    id: 'edit.alignLeft',
    label: 'Align left edges',
    keywords: 'arrange, line up, column',
    when: several(2),
    run: arrange(alignLeft),
  },
  {
    id: 'edit.alignCentre',
    label: 'Align centres',
    keywords: 'arrange, line up, column, middle, center',
    when: several(2),
    run: arrange(alignCentre),
  },
  {
    id: 'edit.alignTop',
    label: 'Align top edges',
    keywords: 'arrange, line up, row',
    when: several(2),
    run: arrange(alignTop),
  },
  {
    id: 'edit.distributeDown',
    label: 'Distribute downwards',
    keywords: 'arrange, space evenly, equal distances, vertical',
    when: several(3),
    run: arrange(distributed('y', 'height')),
  },
  {
    id: 'edit.distributeAcross',
    label: 'Distribute across',
    keywords: 'arrange, space evenly, equal distances, horizontal',
    when: several(3),
    run: arrange(distributed('x', 'width')),
  },
] as const satisfies readonly Command[]
