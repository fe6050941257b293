import { legWindow } from './lane.ts'
import { endAt, type Rail, type Wire } from './rail.ts'
import type { Leg } from './seek.ts'

/** A diamond's width and a little, px. */
const ROOM = 14

/**
 * The legs of an attacked relation on which an attack may end: those that no other relation shares and that have
 * room for a diamond, or if there are none then all.
 *
 * @param isShared whether a rail belongs to several relations' wires.
 */
export function attackedLegs(wires: readonly Wire[], isShared: (rail: Rail) => boolean): readonly Leg[] {
  const legs = wires.flatMap((wire) =>
    wire.rails.map((rail, index): Leg => {
      const before = wire.rails[index - 1]
      const after = wire.rails[index + 1]
      const [from, to] = [before?.at ?? endAt(wire.start), after?.at ?? endAt(wire.end)]
      return { rail, wire, window: legWindow(from, to, before === undefined, after === undefined) }
    }),
  )
  const hasRoom = ({ window }: Leg) => window.max - window.min >= ROOM
  const own = legs.filter(({ rail }) => !isShared(rail))
  const choices = [own.filter(hasRoom), legs.filter(hasRoom), own]
  return choices.find((choice) => choice.length > 0) ?? legs
}
