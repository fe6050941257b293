import type { ArgumentMap, ClaimId, Relation } from '../../document/argumentMap.ts'
import { claimWords } from '../../reasoning/claimName.ts'
import type { Loss, WrittenFile } from '../format.ts'
import { type TreeNode, treeOf } from '../writing/treeOf.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { MINDMUP_HOLDS } from './holds.ts'

interface Idea {
  readonly id: number
  readonly title: string
  readonly attr?: object
  readonly ideas?: Readonly<Record<string, Idea>>
}

/** A map as ideas in groups; a claim that bears on several things stands under each, whole only once. */
export function writeMindmup(map: ArgumentMap): WrittenFile {
  let count = 0
  const next = () => ++count
  const roots = treeOf(map)
  const repeated = new Set(mentionedAgain(roots))
  const ideaOf = ({ claim, children }: TreeNode): Idea => ({
    id: next(),
    title: claimWords(claim),
    ...attributes({
      ...(claim.note === '' ? {} : { note: { index: 3, text: claim.note } }),
      // Only we know from this that it is the same claim.
      ...(repeated.has(claim.id) ? { claim: claim.id } : {}),
    }),
    ...ranked(groupsOf(children)),
  })
  /** The steps that bear on a claim, each a group of its premises. */
  const groupsOf = (children: readonly TreeNode[]): readonly Idea[] => {
    const steps = new Map<Relation | null, TreeNode[]>()
    for (const child of children) steps.set(child.relation, [...(steps.get(child.relation) ?? []), child])
    return [...steps].map(([relation, premises]) => ({
      id: next(),
      title: 'group',
      attr: { group: relation?.kind === 'rebut' ? 'opposing' : 'supporting' },
      ...ranked(premises.map(ideaOf)),
    }))
  }
  const file = { id: 'root', formatVersion: 3, title: map.title, ...ranked(roots.map(ideaOf)) }
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`),
    losses: [...unheldLosses(map, MINDMUP_HOLDS, 'MindMup'), ...(repeated.size === 0 ? [] : [REPEATED])],
  }
}

const REPEATED: Loss = {
  at: 'relations',
  kind: 'note',
  text: 'What bears on several things stands under each of them in MindMup, whose maps are trees.',
}

const attributes = (attr: object): { readonly attr?: object } => (Object.keys(attr).length === 0 ? {} : { attr })

function mentionedAgain(roots: readonly TreeNode[]): readonly ClaimId[] {
  const found: ClaimId[] = []
  const stack = [...roots]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.isAgain) found.push(node.claim.id)
    for (const child of node.children) stack.push(child)
  }
  return found
}

const ranked = (ideas: readonly Idea[]): { readonly ideas?: Readonly<Record<string, Idea>> } =>
  ideas.length === 0 ? {} : { ideas: Object.fromEntries(ideas.map((idea, index) => [String(index + 1), idea])) }
