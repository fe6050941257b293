import type { ArgumentMap, RelationKind } from '../../document/argumentMap.ts'
import { claimsById, relationsById } from '../../document/queries/lookup.ts'
import { counted } from '../../reasoning/counted.ts'
import type { Reading, Standing } from '../../reasoning/reading.ts'
import { chipKinds } from '../measure/cardFacts.ts'
import { chipLabels } from '../measure/chips.ts'
import { drawableLine } from '../measure/drawable.ts'
import type { SceneCard, SceneEdge } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import type { FurnitureOptions } from './furnitureOptions.ts'
import {
  chipMark,
  type Mark,
  mutualMark,
  partyMark,
  relationMark,
  standingSign,
  stepMark,
  togetherMark,
} from './legendMarks.ts'

export interface LegendItem {
  readonly mark: Mark
  readonly label: string
  readonly count: string
}

export interface LegendRow {
  readonly heading: string
  readonly items: readonly LegendItem[]
  /** How the items were come by. */
  readonly note?: string
}

/** What of a scene its furniture speaks of. */
export interface Shown {
  readonly cards: readonly Pick<SceneCard, 'claim'>[]
  readonly edges: readonly Pick<SceneEdge, 'relations' | 'from' | 'to'>[]
}

/** What a picture's signs mean and how often each occurs in it; what doesn't occur is left out. */
export function legendRows(
  scene: Shown,
  map: ArgumentMap,
  reading: Reading,
  options: FurnitureOptions,
  shaper: Shaper,
): readonly LegendRow[] {
  const rows: readonly LegendRow[] = [
    { heading: 'Party', items: partyItems(scene, map) },
    {
      heading: 'Standing',
      items: options.standings ? standingItems(scene, reading) : [],
      note: 'by grounded labelling',
    },
    relationRow(scene, map, reading, options, shaper),
    { heading: 'Open points', items: options.openPoints ? openItems(scene, reading, shaper) : [] },
  ]
  return rows.filter((row) => row.items.length > 0)
}

/** Items for the keys that occur, in the order of the keys. */
function countedItems<Key>(
  keys: readonly Key[],
  found: Iterable<Key | undefined>,
  itemOf: (key: Key) => Omit<LegendItem, 'count'>,
) {
  const counts = new Map<Key | undefined, number>()
  for (const key of found) counts.set(key, (counts.get(key) ?? 0) + 1)
  return keys.flatMap((key): LegendItem[] => {
    const count = counts.get(key)
    return count === undefined ? [] : [{ ...itemOf(key), count: `${count}` }]
  })
}

function partyItems(scene: Shown, map: ArgumentMap): readonly LegendItem[] {
  const claims = claimsById(map)
  return countedItems(
    map.parties,
    scene.cards.map((card) => map.parties.find((party) => party.id === claims.get(card.claim)?.party)),
    (party) => ({ mark: partyMark(party.id), label: drawableLine(party.name || party.short || party.id) }),
  )
}

const STANDINGS: readonly Standing[] = ['stands', 'contested', 'defeated']

const standingItems = (scene: Shown, reading: Reading): readonly LegendItem[] =>
  countedItems(
    STANDINGS,
    scene.cards.map((card) => reading.standings.claims.get(card.claim)),
    (standing) => ({ mark: standingSign(standing), label: standing }),
  )

type EdgeSort = `${RelationKind} ${'plain' | 'together' | 'step'}` | 'mutual'

function relationRow(
  scene: Shown,
  map: ArgumentMap,
  reading: Reading,
  options: FurnitureOptions,
  shaper: Shaper,
): LegendRow {
  const signs: readonly (readonly [EdgeSort, Mark, string])[] = [
    ['support plain', relationMark('support'), 'supports'],
    ['support together', togetherMark('support', shaper), 'only together'],
    ['rebut plain', relationMark('rebut'), 'rebuts'],
    ['rebut together', togetherMark('rebut', shaper), 'only together'],
    ['mutual', mutualMark(), 'rebut each other'],
    ['rebut step', stepMark('rebut'), 'undercuts a step'],
    ['support step', stepMark('support'), 'supports a step'],
  ]
  const sorts = scene.edges.map((edge) => sortOf(edge, map))
  const items = signs.flatMap(([sort, mark, label]): LegendItem[] => {
    const count = sorts.filter((each) => each === sort).length
    return count === 0 ? [] : [{ mark, label, count: sort === 'mutual' ? `${count} × 2` : `${count}` }]
  })
  const relations = scene.edges.flatMap((edge) => edge.relations)
  const failed = relations.filter((id) => reading.standings.relations.get(id) === 'out')
  const kinds = new Set(failed.map((id) => relationsById(map).get(id)?.kind))
  const hollow = relationMark(kinds.has('support') ? 'support' : 'rebut', true)
  return {
    heading: counted(relations.length, 'relation'),
    items:
      options.standings && failed.length > 0
        ? [...items, { mark: hollow, label: 'hollow: fails', count: `${failed.length}` }]
        : items,
  }
}

function sortOf(edge: Shown['edges'][number], map: ArgumentMap): EdgeSort {
  if (edge.relations.length > 1) return 'mutual'
  const kind = relationsById(map).get(edge.relations[0] ?? '')?.kind ?? 'support'
  if (relationsById(map).has(edge.to)) return `${kind} step`
  return edge.from.length > 1 ? `${kind} together` : `${kind} plain`
}

function openItems(scene: Shown, reading: Reading, shaper: Shaper): readonly LegendItem[] {
  const shown = new Set(scene.cards.map((card) => card.claim))
  const points = reading.openPoints.filter((point) => shown.has(point.claims[0] ?? ''))
  return countedItems(
    chipKinds,
    points.map(({ kind }) => chipKinds.find((each) => each === kind)),
    (kind) => {
      const word = chipLabels[kind]
      const label = word.replace('! ', '')
      return { mark: chipMark(word === label ? ' ' : '!', shaper), label }
    },
  )
}
