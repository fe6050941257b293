import { MOST_CLAIMS } from '../../document/file/parse.ts'
import { RejoinderError } from '../../errors.ts'
import type { ReadMapFile } from '../format.ts'
import { decodeText } from '../reading/decodeText.ts'
import { createDraft, type Draft } from '../reading/draft.ts'

// Each argument of an abstract framework becomes a claim that says its name, and each attack a rebuttal.

/**
 * Reads `arg(a).` and `att(a,b).`, in any order; `%` begins a comment.
 * @throws RejoinderError
 */
export function readApx(bytes: Uint8Array): ReadMapFile {
  return read(bytes, (line, at, draft) => {
    for (const fact of line.replace(/%.*$/, '').split('.')) {
      const [, name, words = ''] = /^\s*(\w+)\s*\(([^()]*)\)\s*$/.exec(fact) ?? []
      const [first = '', second = ''] = words.split(',').map((word) => word.trim())
      if (name === 'arg') draft.claim(first, { text: first }, at)
      else if (name === 'att') attack(draft, first, second, at)
      else if (fact.trim() !== '')
        draft.lose(at, 'dropped', `Left out “${shortened(fact)}”, which is neither an argument nor an attack.`)
    }
  })
}

/**
 * Reads names, a line `#`, and pairs of them.
 * @throws RejoinderError
 */
export function readTgf(bytes: Uint8Array): ReadMapFile {
  let isPairs = false
  return read(bytes, (line, at, draft) => {
    const [first = '', ...others] = line.split(/\s+/)
    if (line === '#') isPairs = true
    else if (isPairs) attack(draft, first, others[0] ?? '', at)
    else draft.claim(first, { text: others.join(' ') || first }, at)
  })
}

/**
 * Reads `p af n`, which makes arguments 1 to n, and pairs of them; `#` begins a comment.
 * @throws RejoinderError
 */
export function readPaf(bytes: Uint8Array): ReadMapFile {
  return read(bytes, (line, at, draft) => {
    if (line.startsWith('#')) return
    const count = /^p af (\d+)$/.exec(line)?.[1]
    const [first = '', second = ''] = line.split(/\s+/)
    if (count === undefined) attack(draft, first, second, at)
    else {
      if (Number(count) > MOST_CLAIMS)
        throw new RejoinderError(`This framework has ${count} arguments, more than a map may have.`)
      for (let number = 1; number <= Number(count); number++) draft.claim(`${number}`, { text: `${number}` }, at)
    }
  })
}

function read(bytes: Uint8Array, readLine: (line: string, at: string, draft: Draft) => void): ReadMapFile {
  const { text, losses } = decodeText(bytes, 'argumentation framework')
  const draft = createDraft('argumentation framework', losses)
  for (const [index, line] of text.split('\n').entries())
    if (line.trim() !== '') readLine(line.trim(), `line ${index + 1}`, draft)
  return draft.finish()
}

const attack = (draft: Draft, from: string, to: string, at: string): void =>
  draft.relation(null, { kind: 'rebut', from: [from], to }, at)

const shortened = (words: string): string => words.trim().slice(0, 60)
