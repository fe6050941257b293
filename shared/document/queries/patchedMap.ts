/** Takes the place of a value that is no longer there. */
const GONE = Symbol('gone')

/** So many differences are carried along, and a share of a large map more, before a map is copied whole. */
const MOST_CARRIED = 64
const SHARE_CARRIED = 64

/** Another map, and what is different from it. */
class PatchedMap<Key, Value> implements ReadonlyMap<Key, Value> {
  constructor(
    readonly base: ReadonlyMap<Key, Value>,
    readonly patch: ReadonlyMap<Key, Value | typeof GONE>,
    readonly size: number,
  ) {}

  get(key: Key): Value | undefined {
    const own = this.patch.get(key)
    if (own === undefined) return this.base.get(key)
    return own === GONE ? undefined : own
  }

  has(key: Key): boolean {
    const own = this.patch.get(key)
    return own === undefined ? this.base.has(key) : own !== GONE
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.base) {
      const own = this.patch.get(key)
      if (own !== GONE) yield [key, own ?? value]
    }
    for (const [key, own] of this.patch) if (own !== GONE && !this.base.has(key)) yield [key, own]
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value
  }

  forEach(act: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) act(value, key, this)
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries()
  }
}

type Parts<Key, Value> = Pick<PatchedMap<Key, Value>, 'base' | 'patch'>

const partsOf = <Key, Value>(map: ReadonlyMap<Key, Value>): Parts<Key, Value> =>
  map instanceof PatchedMap ? map : { base: map, patch: new Map() }

/**
 * The map with other values for some keys, as a copy of it would be after `set`, or after `delete` where the value is
 * undefined, in that order too. It takes time about in proportion to the changes; where they change nothing it gives
 * the same map. Values may be anything but undefined.
 */
export function patched<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  changes: Iterable<readonly [Key, Value | undefined]>,
): ReadonlyMap<Key, Value> {
  const different = [...new Map(changes)].filter(([key, value]) => map.get(key) !== value)
  if (different.length === 0) return map
  const { base, patch } = partsOf(map)
  const most = MOST_CARRIED + base.size / SHARE_CARRIED
  // What comes back comes last.
  const comesBack = different.some(([key, value]) => value !== undefined && patch.get(key) === GONE)
  if (patch.size + different.length > most || comesBack) return copied(map, different)
  const after = new Map(patch)
  let { size } = map
  for (const [key, value] of different) {
    const had = map.has(key)
    if (value !== undefined) after.set(key, value)
    else if (base.has(key)) after.set(key, GONE)
    else after.delete(key)
    size += Number(value !== undefined) - Number(had)
  }
  return new PatchedMap(base, after, size)
}

function copied<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  changes: Iterable<readonly [Key, Value | undefined]>,
): ReadonlyMap<Key, Value> {
  const copy = new Map(map)
  for (const [key, value] of changes) {
    if (value === undefined) copy.delete(key)
    else copy.set(key, value)
  }
  return copy
}

/**
 * The keys for which two maps have not the same value, or only one has one. Where one was made of the other by
 * `patched` it takes time about in proportion to what is different.
 */
export function differentKeys<Key, Value>(a: ReadonlyMap<Key, Value>, b: ReadonlyMap<Key, Value>): ReadonlySet<Key> {
  if (a === b) return new Set()
  const [one, other] = [partsOf(a), partsOf(b)]
  const shared = one.base === other.base
  const keys = shared ? [...one.patch.keys(), ...other.patch.keys()] : [...a.keys(), ...b.keys()]
  return new Set(keys.filter((key) => a.get(key) !== b.get(key)))
}

/** Whether two maps have the same keys in the same order. It is quick where one was made of the other by `patched`. */
export function haveSameKeys<Key>(a: ReadonlyMap<Key, unknown>, b: ReadonlyMap<Key, unknown>): boolean {
  if (a === b) return true
  if (a.size !== b.size) return false
  const [one, other] = [partsOf(a), partsOf(b)]
  const isWhole = ({ base, patch }: Parts<Key, unknown>) =>
    [...patch].every(([key, value]) => value !== GONE && base.has(key))
  if (one.base === other.base && isWhole(one) && isWhole(other)) return true
  const keys = b.keys()
  for (const key of a.keys()) if (keys.next().value !== key) return false
  return true
}
