import { type Lane, TOUCH } from './lane.ts'
import { precedes } from './laneOrder.ts'
import type { Wire } from './rail.ts'

/** Those that get in a lane's way. */
export interface Rivals {
  /** In order of their index. */
  readonly all: Lane[]
  /** Those that had better lie before it. */
  readonly before: Lane[]
}

/** How wide the strips are along which lanes are compared, px. */
const STRIP = 128

/** The rivals of each lane, in the lanes' order. Strip by strip, each lane meets only those that run beside it there. */
export function rivalsOf(lanes: readonly Lane[]): readonly Rivals[] {
  const rivals = lanes.map((): Rivals => ({ all: [], before: [] }))
  const strips = new Map<number, Lane[]>()
  for (const lane of lanes.toSorted((a, b) => a.span.min - b.span.min)) {
    for (let strip = firstStrip(lane); strip <= lastStrip(lane); strip += 1) {
      const beside = (strips.get(strip) ?? []).filter(({ span }) => span.max + TOUCH > lane.span.min)
      for (const other of beside) {
        // Two that share several strips meet in the first.
        if (strip !== Math.max(firstStrip(lane), firstStrip(other)) || !clash(lane, other)) continue
        const [first, second] = precedes(lane, other) ? [lane, other] : [other, lane]
        rivals[lane.index]?.all.push(other)
        rivals[other.index]?.all.push(lane)
        rivals[second.index]?.before.push(first)
      }
      beside.push(lane)
      strips.set(strip, beside)
    }
  }
  for (const { all } of rivals) all.sort((a, b) => a.index - b.index)
  return rivals
}

const firstStrip = ({ tight }: Lane): number => Math.floor(tight.min / STRIP)
const lastStrip = ({ tight }: Lane): number => Math.floor((tight.max + TOUCH) / STRIP)

/** Two lanes that would touch if they lay at the same place, and could. */
const clash = (a: Lane, b: Lane): boolean =>
  a.span.min < b.span.max + TOUCH &&
  b.span.min < a.span.max + TOUCH &&
  a.tight.min < b.tight.max + TOUCH &&
  b.tight.min < a.tight.max + TOUCH &&
  !sharesWire(a, b)

/** Legs of one route may meet; those of a loop on one card must not. */
function sharesWire(a: Lane, b: Lane): boolean {
  const [few, many] = a.wires.size < b.wires.size ? [a.wires, b.wires] : [b.wires, a.wires]
  for (const wire of few) if (many.has(wire) && !isLoop(wire)) return true
  return false
}

const isLoop = ({ start, end }: Wire): boolean => start.kind === 'card' && end.kind === 'card' && start.box === end.box
