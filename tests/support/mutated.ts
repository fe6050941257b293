import { changedAt, hostileValues, pathsIn } from './hostileValues.ts'

/** A whole number below `most`, by chance that is the same for the same seed (mulberry32). */
export function chanceOf(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }
}

/** The file of a JSON value with one to four faults, the same for the same seed: in what it holds, or in its bytes. */
export function mutated(value: unknown, seed: number): Uint8Array {
  const chance = chanceOf(seed)
  const faults = 1 + chance(4)
  const inBytes = chance(3) === 0
  let held = value
  if (!inBytes) for (let fault = 0; fault < faults; fault++) held = mutatedValue(held, chance)
  let bytes: Uint8Array = new TextEncoder().encode(JSON.stringify(held) ?? '')
  if (inBytes) for (let fault = 0; fault < faults; fault++) bytes = mutatedBytes(bytes, chance)
  return bytes
}

function mutatedValue(value: unknown, chance: (most: number) => number): unknown {
  const paths = [...pathsIn(value)]
  const path = paths[chance(paths.length)] ?? []
  return changedAt(value, path, (held) => {
    const kind = chance(6)
    if (kind === 0) return undefined
    if (kind === 1 && Array.isArray(held)) return [...held, ...held]
    if (kind === 2 && Array.isArray(held)) return [...held].reverse()
    if (kind === 3) return [held]
    if (kind === 4 && typeof held === 'string') return paths[chance(paths.length)]?.join('') ?? ''
    return hostileValues[chance(hostileValues.length)]
  })
}

function mutatedBytes(bytes: Uint8Array, chance: (most: number) => number): Uint8Array {
  const at = chance(bytes.length + 1)
  const to = Math.min(bytes.length, at + 1 + chance(40))
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)]
  const kind = chance(5)
  if (kind === 0) return joined(before, after)
  if (kind === 1) return joined(before, part, part, after)
  if (kind === 2) return before
  if (kind === 3) return joined(after, part, before)
  return joined(before, [chance(256)], bytes.subarray(at + 1))
}

const joined = (...parts: readonly ArrayLike<number>[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)))
