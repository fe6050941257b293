import type { ArgumentMap } from '../../document/argumentMap.ts'
import { claimsById, relationsById } from '../../document/queries/lookup.ts'
import { claimWords } from '../../reasoning/claimName.ts'
import type { Loss, WrittenFile } from '../format.ts'
import { type TreeNode, treeOf } from '../writing/treeOf.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { OUTLINE_HOLDS } from './holds.ts'
import { AGAIN, escapedWords, quotedWords } from './lineWords.ts'

/** Deeper lines are set in no further: a chain of very many claims would be mostly spaces. */
const DEEPEST = 100

const NAME = 'Markdown outline'

/** A map as a list in Markdown with a sign before each claim that bears on the one that it is set in under. */
export function writeOutline(map: ArgumentMap): WrittenFile {
  const lines: string[] = map.title === '' ? [] : [`# ${oneLine(map.title)}`, '']
  const losses: Loss[] = []
  const open = withSigns(map, treeOf(map))
    .map((one) => ({ ...one, depth: 0 }))
    .toReversed()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, sign, depth } = next
    const indent = '  '.repeat(Math.min(depth, DEEPEST))
    const words = `${node.isAgain ? AGAIN : ''}${node.isAgain ? claimWords(node.claim) : escapedWords(claimWords(node.claim))}`
    lines.push(`${indent}- ${sign}${inLines(words, `\n${indent}  `)}`)
    if (depth === DEEPEST && losses.length === 0 && node.children.length > 0)
      losses.push({ at: node.claim.id, kind: 'changed', text: `Lines are set in no further than ${DEEPEST} times.` })
    open.push(
      ...withSigns(map, node.children)
        .map((one) => ({ ...one, depth: depth + 1 }))
        .toReversed(),
    )
  }
  return {
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
    losses: [...losses, ...unheldLosses(map, OUTLINE_HOLDS, NAME)],
  }
}

/** What makes a line one of a list, and not one that goes on with the line above. */
const LISTED = /^(?:[-*•‣◦–+&−#]|\d{1,3}[.)])/

/** The lines of a text below each other, but for those that would become lines of the list. */
const inLines = (words: string, lineEnd: string): string =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index) => line !== '' || index === 0)
    .map((line, index) => (index === 0 ? line : `${LISTED.test(line) ? ' ' : lineEnd}${line}`))
    .join('')

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

function withSigns(map: ArgumentMap, nodes: readonly TreeNode[]) {
  return nodes.map((node, index) => {
    const { relation } = node
    if (relation === null) return { node, sign: '' }
    if (nodes[index - 1]?.relation === relation) return { node, sign: '& ' }
    const sign = relation.kind === 'support' ? '+ ' : '− '
    const step = relationsById(map).get(relation.to)
    const premise = step && claimsById(map).get(step.from[0] ?? '')
    if (premise === undefined) return { node, sign }
    return {
      node,
      sign: `${sign}${relation.kind === 'support' ? 'warrant' : 'undercut'} of ${quotedWords(claimWords(premise))}: `,
    }
  })
}
