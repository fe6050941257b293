import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyLikeness, argumentLike, coveredBy, plainCards, withGroups } from '../../../tests/support/argumentLike.ts'
import type { ArgumentMap, GroupId } from '../../document/argumentMap.ts'
import { changeClaims } from '../../document/edits/changeClaims.ts'
import { placeCards } from '../place/placeCards.ts'
import type { Box } from '../scene.ts'
import { type Frame, framesOf } from './framesOf.ts'

const placed = (map: ArgumentMap) => {
  const cards = plainCards(map)
  const boxes = placeCards(map, cards)
  const covered = [...boxes].flatMap(([claim, box]) => {
    const card = cards.get(claim)
    return card === undefined ? [] : [{ claim, box: coveredBy(card, box) }]
  })
  return { boxes, covered, frames: framesOf(map, boxes) }
}

const holds = (outer: Box, inner: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Whether the first is the second or lies in it. */
function liesIn(map: ArgumentMap, group: GroupId | undefined, other: GroupId): boolean {
  let at = group
  while (at !== undefined && at !== other) at = map.groups.find(({ id }) => id === at)?.parent
  return at === other
}

const groupOf = (map: ArgumentMap, claim: string) => map.groups.find(({ claims }) => claims.includes(claim))?.id

const anyGroups = (pinned: number) =>
  fc
    .tuple(anyLikeness(50), fc.nat(), fc.integer({ min: 1, max: 6 }))
    .map(([likeness, seed, count]) =>
      withGroups(argumentLike(pinned === 0 ? { ...likeness, pinned } : likeness), seed, count),
    )

describe('any map with groups', () => {
  test('without pins, a frame holds the cards of its group and those within, and no part of another', () => {
    fc.assert(
      fc.property(anyGroups(0), (map) => {
        const { covered, frames } = placed(map)
        for (const { group, box } of frames) {
          for (const { claim, box: card } of covered) {
            if (liesIn(map, groupOf(map, claim), group.id)) expect(holds(box, card)).toBe(true)
            else expect(meet(box, card)).toBe(false)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('without pins, frames lie in each other as their groups do, or keep apart', () => {
    fc.assert(
      fc.property(anyGroups(0), (map) => {
        const { frames } = placed(map)
        const relation = (a: Frame, b: Frame) =>
          liesIn(map, a.group.id, b.group.id) || liesIn(map, b.group.id, a.group.id)
        frames.forEach((a, index) => {
          for (const b of frames.slice(index + 1)) {
            // Outer ones come first.
            if (relation(a, b)) expect(holds(a.box, b.box)).toBe(true)
            else expect(meet(a.box, b.box)).toBe(false)
          }
        })
      }),
      { numRuns: 40 },
    )
  })

  test('no card lies on another, and pinned ones stand where they were put', () => {
    fc.assert(
      fc.property(anyGroups(0.5), (map) => {
        const { boxes, covered } = placed(map)
        const pins = new Map(map.claims.flatMap(({ id, position }) => (position === undefined ? [] : [[id, position]])))
        for (const [claim, box] of boxes) expect(box).toMatchObject(pins.get(claim) ?? {})
        covered.forEach((a, index) => {
          for (const b of covered.slice(index + 1))
            if (!pins.has(a.claim) || !pins.has(b.claim)) expect(meet(a.box, b.box)).toBe(false)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('the same map has the same frames, and every group with a visible claim has one', () => {
    fc.assert(
      fc.property(anyGroups(0.5), (map) => {
        const { boxes, frames } = placed(map)
        expect(placed({ ...map }).frames).toEqual(frames)
        const shown = map.groups.filter(({ id }) =>
          [...boxes.keys()].some((claim) => liesIn(map, groupOf(map, claim), id)),
        )
        expect(frames.map(({ group }) => group.id).toSorted()).toEqual(shown.map(({ id }) => id).toSorted())
      }),
      { numRuns: 40 },
    )
  })
})

test('a chain of 2,000 groups, each in the one before, is laid out', () => {
  const map = argumentLike({ seed: 1, claims: 2_000, ties: 0, undercuts: 0, pinned: 0, folded: 0, direction: 'right' })
  const groups = map.claims.map(({ id }, index) => ({
    id: `g${index}`,
    title: '',
    claims: [id],
    ...(index > 0 ? { parent: `g${index - 1}` } : {}),
  }))
  expect(placed({ ...map, groups }).frames).toHaveLength(2_000)
})

test('what a fold hides takes no room in a frame', () => {
  const likeness = { seed: 3, claims: 20, ties: 0, undercuts: 0, pinned: 0, folded: 0, direction: 'right' as const }
  const open = withGroups(argumentLike(likeness), 1, 1)
  const all = { ...open, groups: open.groups.map((group) => ({ ...group, claims: open.claims.map(({ id }) => id) })) }
  const folded = changeClaims(all, ['c0'], { folded: true })
  const areaOf = (map: ArgumentMap) => placed(map).frames.map(({ box }) => box.width * box.height)[0] ?? 0
  expect(areaOf(folded)).toBeLessThan(areaOf(all))
})
