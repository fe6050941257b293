import type { ArgumentMap } from '../../document/argumentMap.ts'
import { claimWords } from '../../reasoning/claimName.ts'
import type { WrittenFile } from '../format.ts'
import { type TreeNode, treeOf } from '../writing/treeOf.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { KIALO_HOLDS } from './holds.ts'
import { escapedWords } from './words.ts'

/** A map as numbered pros and cons; a claim that bears on several things is referred to by its number. */
export function writeKialo(map: ArgumentMap): WrittenFile {
  const numbers = new Map<string, string>()
  const numbered: { readonly number: string; readonly node: TreeNode }[] = []
  const stack = treeOf(map)
    .map((node, index) => ({ number: `${index + 1}`, node }))
    .toReversed()
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { number, node } = top
    numbered.push(top)
    if (!node.isAgain) numbers.set(node.claim.id, number)
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child !== undefined) stack.push({ number: `${number}.${index + 1}`, node: child })
    }
  }
  const lines = numbered.map(({ number, node: { claim, relation, isAgain } }) => {
    const sign = relation === null ? '' : relation.kind === 'support' ? ' Pro:' : ' Con:'
    const words = isAgain ? `-> See ${numbers.get(claim.id)}.` : escapedWords(claimWords(claim))
    return `${number}.${sign} ${words}`
  })
  return {
    bytes: new TextEncoder().encode(`Discussion Title: ${escapedWords(map.title)}\n\n${lines.join('\n')}\n`),
    losses: unheldLosses(map, KIALO_HOLDS, 'Kialo text'),
  }
}
