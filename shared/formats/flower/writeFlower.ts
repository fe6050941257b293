import type { ArgumentMap } from '../../document/argumentMap.ts'
import { claimName, claimWords } from '../../reasoning/claimName.ts'
import { FLOW_HOLDS } from '../flow/holds.ts'
import { ARROW, usualKind } from '../flow/kinds.ts'
import type { WrittenFile } from '../format.ts'
import { signIn } from '../reading/signIn.ts'
import { type TreeNode, treeOf } from '../writing/treeOf.ts'
import { unheldLosses } from '../writing/unheld.ts'

interface Node {
  readonly value: object
  readonly level: number
  readonly parent: string | null
  readonly children: readonly string[]
}

/** The speeches of a policy round, where a map has no turns. */
const SPEECHES = ['1AC', '1NC', '2AC', '2NC', '1NR', '1AR', '2NR', '2AR']

/** A map as one flow for each claim that bears on nothing. A claim that bears on several things is only named again. */
export function writeFlower(map: ArgumentMap): WrittenFile {
  const columns = map.turns.length > 0 ? map.turns.map(({ name }) => name) : SPEECHES
  const nodes: Record<string, Node> = Object.create(null)
  let count = 0
  const add = (tree: TreeNode, level: number, parent: string): string => {
    count += 1
    const id = `n${count}`
    const children: string[] = []
    nodes[id] = { value: { tag: 'box', content: contentOf(tree, level) }, level, parent, children }
    for (const child of tree.children) children.push(add(child, level + 1, id))
    return id
  }
  const contentOf = ({ claim, relation, isAgain }: TreeNode, level: number): string => {
    const words = claimWords(claim)
    if (relation === null) return words
    const usual = usualKind(columns[level - 1] ?? '', columns[level - 2] ?? '')
    const isPlain = usual === relation.kind && signIn(words).sign === null && !words.startsWith(ARROW)
    const arrow = isAgain ? `${ARROW} ` : ''
    return isPlain ? arrow + words : `${arrow}${relation.kind === 'support' ? 'Pro' : 'Con'}: ${words}`
  }
  const roots = treeOf(map)
  const flows = roots.map((root, index) => {
    const id = `flow${index + 1}`
    nodes[id] = {
      value: { tag: 'flow', content: claimName(root.claim), columns },
      level: 0,
      parent: 'root',
      children: [add(root, 1, id)],
    }
    return id
  })
  nodes.root = { value: { tag: 'root' }, level: -1, parent: null, children: flows }
  return {
    bytes: new TextEncoder().encode(`${JSON.stringify({ nodes, version: 1 }, null, 1)}\n`),
    losses: unheldLosses(map, FLOW_HOLDS, 'Flower'),
  }
}
