import type { ArgumentMap, Claim, Relation } from '../../document/argumentMap.ts'
import { DEFAULT_CONFIDENCE, DEFAULT_WIDTH } from '../../document/schema.ts'
import type { Loss } from '../format.ts'
import type { Feature, Holds } from '../holds.ts'

/** How many of those that lose something are named. */
const NAMED = 3

interface Found {
  readonly at: string
  readonly name: string
}

/**
 * What a format cannot give back of this map: one sentence for each feature, which names what has it.
 * @param name of the format
 */
export function unheldLosses(map: ArgumentMap, holds: Holds, name: string): readonly Loss[] {
  return FINDERS.flatMap(([feature, words, find]): Loss[] => {
    if (holds[feature] === 'whole') return []
    const found = find(map)
    const [first] = found
    if (first === undefined) return []
    const of = first.name === '' ? '' : ` (${listed(found)})`
    return holds[feature] === 'words'
      ? [{ at: first.at, kind: 'note', text: `${words}${of}: readable in ${name}, but read back as plain words.` }]
      : [{ at: first.at, kind: 'dropped', text: `${words}${of}: ${name} has no place for this, so it is left out.` }]
  })
}

function listed(found: readonly Found[]): string {
  const more = found.length > NAMED ? ` and ${found.length - NAMED} more` : ''
  return found
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(', ')
    .concat(more)
}

const ofClaims =
  (field: keyof Claim, has: (claim: Claim) => boolean) =>
  (map: ArgumentMap): Found[] =>
    map.claims.flatMap((claim, index) => (has(claim) ? [{ at: `claims[${index}].${field}`, name: claim.id }] : []))

const ofRelations =
  (has: (relation: Relation, bearsOnRelation: boolean) => boolean, field?: keyof Relation) =>
  (map: ArgumentMap): Found[] => {
    const ids = new Set(map.relations.map(({ id }) => id))
    return map.relations.flatMap((relation, index) =>
      has(relation, ids.has(relation.to))
        ? [{ at: `relations[${index}]${field === undefined ? '' : `.${field}`}`, name: relation.id }]
        : [],
    )
  }

const ofLists =
  (field: 'parties' | 'turns' | 'sources' | 'groups') =>
  (map: ArgumentMap): Found[] =>
    map[field].map((one, index) => ({
      at: `${field}[${index}]`,
      name: ('name' in one ? one.name : one.title) || one.id,
    }))

const ofHead = (field: 'subtitle' | 'language' | 'layout', has: (map: ArgumentMap) => boolean) => (map: ArgumentMap) =>
  has(map) ? [{ at: field, name: '' }] : []

/** Each feature with its words at the head of a sentence, and where a map has it. */
const FINDERS: readonly (readonly [Feature, string, (map: ArgumentMap) => readonly Found[]])[] = [
  ['subtitle', 'A subtitle', ofHead('subtitle', ({ subtitle }) => subtitle !== '')],
  ['language', 'A language', ofHead('language', ({ language }) => language !== '')],
  ['direction', 'A direction', ofHead('layout', ({ layout }) => layout.direction === 'down')],
  ['parties', 'The parties', ofLists('parties')],
  ['turns', 'The turns', ofLists('turns')],
  ['titles', 'Titles of claims', ofClaims('title', ({ title, text }) => title !== '' && text !== '')],
  ['speakers', 'Speakers', ofClaims('speaker', ({ speaker }) => speaker !== '')],
  ['contentions', 'Marks of contentions', ofClaims('contention', ({ contention }) => contention)],
  ['confidences', 'Confidences', ofClaims('confidence', ({ confidence }) => confidence !== DEFAULT_CONFIDENCE)],
  ['tags', 'Tags', ofClaims('tags', ({ tags }) => tags.length > 0)],
  ['notes', 'Notes on claims', ofClaims('note', ({ note }) => note !== '')],
  ['sources', 'The sources', ofLists('sources')],
  ['quotes', 'Quotes', ofClaims('quotes', ({ quotes }) => quotes.length > 0)],
  ['positions', 'Pinned places', ofClaims('position', ({ position }) => position !== undefined)],
  ['widths', 'Widths of cards', ofClaims('width', ({ width }) => width !== DEFAULT_WIDTH)],
  ['folds', 'Folded branches', ofClaims('folded', ({ folded }) => folded)],
  ['groups', 'The groups', ofLists('groups')],
  ['linkedPremises', 'Linked premises', ofRelations(({ from }) => from.length > 1, 'from')],
  ['rebuttals', 'Rebuttals', ofRelations(({ kind }) => kind === 'rebut')],
  ['undercuts', 'Undercuts', ofRelations(({ kind }, isMeta) => isMeta && kind === 'rebut')],
  ['warrants', 'Warrants', ofRelations(({ kind }, isMeta) => isMeta && kind === 'support')],
  ['schemes', 'Schemes', ofRelations(({ scheme }) => scheme !== '', 'scheme')],
  ['questions', 'Critical questions', ofRelations(({ question }) => question !== '', 'question')],
  ['relationNotes', 'Notes on relations', ofRelations(({ note }) => note !== '', 'note')],
]
