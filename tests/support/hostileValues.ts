/** A small map's file that has every field, with a relation on a relation. */
export const everyField = {
  format: 'rejoinder/argument-map',
  version: 1,
  title: 'Zoos',
  subtitle: 'Open or shut?',
  language: 'en',
  parties: [{ id: 'pro', name: 'For', short: 'F', color: '#2857a4' }],
  turns: [{ id: 't1', name: 'First speech', party: 'pro' }],
  sources: [
    { id: 's', title: 'A book', author: 'A', publisher: 'P', date: '2022', url: 'https://x', text: 'Shut them' },
  ],
  claims: [
    {
      ...{ id: 'A', title: 'Zoos', text: 'Zoos should close', party: 'pro', speaker: 'Ann', turn: 't1' },
      ...{ contention: true, confidence: 0.6, tags: ['animals'], note: 'A note', sources: ['s'] },
      quotes: [{ source: 's', exact: 'Shut', prefix: '', suffix: ' them', start: 0 }],
      ...{ position: { x: 10, y: -20 }, width: 200, folded: true },
    },
    { id: 'B', text: 'They save kinds' },
    { id: 'C', text: 'Few 类 🦓' },
  ],
  relations: [
    { id: 'r', kind: 'rebut', from: ['B', 'C'], to: 'A', scheme: 'expert', question: 'Which?', note: 'A note' },
    { id: 'u', kind: 'rebut', from: ['C'], to: 'r' },
  ],
  groups: [
    { id: 'g', title: 'Group', claims: ['B'] },
    { id: 'h', title: 'Within', parent: 'g', claims: ['C'] },
  ],
  layout: { direction: 'down' },
  foreign: { of: ['another', { program: null }] },
}

/** What may stand in a file where something else belongs. */
export const hostileValues: readonly unknown[] = [
  ...[null, true, 5, -1, 1.5, -0, 1e308, 2 ** 53, '', 'toString', '__proto__', 'A', 'r', 'g'],
  ...['\ud83d', '\u0000', '\u202e\u2066', '<img src=x onerror=alert(1)>', '../../etc/passwd', 'x'.repeat(100)],
  ...[[], {}, [[]], [null], [{}], { id: 'A' }, { length: 3 }, ['A', 'A', 'gone'], [{ id: 'A', text: 'Twice' }]],
]

/** The places in a JSON value, each by the path that leads to it. */
export function* pathsIn(value: unknown, path: readonly PropertyKey[] = []): Generator<readonly PropertyKey[]> {
  yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value))
    yield* pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key])
}

/** The value with what `change` makes of the thing at a path; where that is undefined, the thing goes. */
export function changedAt(value: unknown, path: readonly PropertyKey[], change: (held: unknown) => unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (Array.isArray(value))
    return value.flatMap((item, index) => {
      const changed = index === key ? changedAt(item, rest, change) : item
      return changed === undefined ? [] : [changed]
    })
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([name, item]) => {
      const changed = name === key ? changedAt(item, rest, change) : item
      return changed === undefined ? [] : [[name, changed]]
    }),
  )
}
