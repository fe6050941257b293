import type { ArgumentMap, RelationKind } from '../../document/argumentMap.ts'
import { claimName, claimWords } from '../../reasoning/claimName.ts'
import { signIn } from '../reading/signIn.ts'
import { type TreeNode, treeOf } from '../writing/treeOf.ts'
import { ARROW, ARROWS, usualKind } from './kinds.ts'
import type { FlowSheet } from './sheet.ts'

const WORDS = { support: 'Pro', rebut: 'Con' } as const

/** A map as flows, one for each claim that bears on nothing. A column is called after the speech of all its claims. */
export function flowsOf(map: ArgumentMap): readonly FlowSheet[] {
  const turns = new Map(map.turns.map(({ id, name }) => [id, name]))
  return treeOf(map).map((root) => {
    const rows: string[][] = []
    const speeches: Set<string>[] = []
    const cells: { readonly node: TreeNode; readonly row: number; readonly column: number }[] = []
    // Depth first, so that replies stand beside what they answer and below each other.
    const stack: { readonly node: TreeNode; readonly column: number; readonly isFirst: boolean }[] = [
      { node: root, column: 0, isFirst: false },
    ]
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const { node, column, isFirst } = top
      if (!isFirst) rows.push([])
      cells.push({ node, row: rows.length - 1, column })
      const speech = turns.get(node.claim.turn ?? '') ?? ''
      speeches[column] = (speeches[column] ?? new Set()).add(speech)
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index]
        if (child !== undefined) stack.push({ node: child, column: column + 1, isFirst: index === 0 })
      }
    }
    const header = speeches.map((names) => (names.size === 1 ? ([...names][0] ?? '') : ''))
    for (const { node, row, column } of cells) {
      const usual = usualKind(header[column] ?? '', header[column - 1] ?? '')
      const line = rows[row] ?? []
      while (line.length < column) line.push('')
      line[column] = cellOf(node, usual)
    }
    return { name: claimName(root.claim), header, rows }
  })
}

function cellOf({ claim, relation, isAgain }: TreeNode, usual: RelationKind): string {
  const words = claimWords(claim).trim()
  const arrow = isAgain ? `${ARROW} ` : ''
  if (relation === null) return ARROWS.has(words) ? `“${words}”` : words
  // Said outright where it would be taken otherwise.
  const isPlain =
    relation.kind === usual && signIn(words).sign === null && !ARROWS.has(words) && !words.startsWith(ARROW)
  return `${arrow}${isPlain ? words : `${WORDS[relation.kind]}: ${words}`}`
}
