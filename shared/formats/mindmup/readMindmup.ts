import { isObject } from '../../document/file/json.ts'
import type { ReadMapFile } from '../format.ts'
import { createDraft, type Draft } from '../reading/draft.ts'
import { type JsonObject, readJsonFile, textIn } from '../reading/jsonValues.ts'
import { signIn } from '../reading/signIn.ts'

/**
 * Reads a map: what hangs on an idea supports it, unless a group says that it opposes it. The ideas of a group are
 * linked premises.
 * @throws RejoinderError
 */
export function readMindmup(bytes: Uint8Array): ReadMapFile {
  const value = readJsonFile(bytes, 'MindMup map')
  const draft = createDraft('MindMup map')
  const root = isObject(value) ? value : {}
  draft.head({ title: textIn(root, 'title') })
  // From the third form on, the map itself is an idea above all others, without being one.
  const isAbove = Number(textIn(root, 'formatVersion')) >= 3
  const tops = isAbove ? ideasOf(root, 'ideas') : [[root, 'the root'] as const]
  for (const [idea, at] of tops) readIdea(draft, idea, null, at)
  return draft.finish()
}

/** An idea's children in the order of their ranks, each with its place in the file. */
function ideasOf(idea: JsonObject, at: string): readonly (readonly [JsonObject, at: string])[] {
  const { ideas } = idea
  if (!isObject(ideas)) return []
  return Object.entries(ideas)
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .flatMap(([rank, child]) => (isObject(child) ? [[child, `${at}.${rank}`] as const] : []))
}

const attributesOf = (idea: JsonObject): JsonObject => (isObject(idea.attr) ? idea.attr : {})

/** Whether an idea is only a bracket round others, and which way it bears; null for a claim. */
function groupOf(idea: JsonObject): 'support' | 'rebut' | null {
  const group = textIn(attributesOf(idea), 'group')
  if (group === '' && textIn(idea, 'title') !== 'group') return null
  return group.includes('oppos') ? 'rebut' : 'support'
}

function readIdea(draft: Draft, idea: JsonObject, parent: string | null, at: string): string | null {
  const group = groupOf(idea)
  if (group !== null) {
    const from = ideasOf(idea, at).flatMap(([child, place]) => readIdea(draft, child, null, place) ?? [])
    if (parent !== null && from.length > 0) draft.relation(null, { kind: group, from, to: parent }, at)
    return null
  }
  const { sign, words } =
    parent === null ? { sign: null, words: textIn(idea, 'title').trim() } : signIn(textIn(idea, 'title'))
  const note = isObject(attributesOf(idea).note) ? textIn(attributesOf(idea).note, 'text') : ''
  const known = textIn(attributesOf(idea), 'claim')
  const key = known === '' ? at : known
  if (known === '' || !draft.has(key)) draft.claim(key, { text: words, note }, at)
  if (!draft.has(key)) return null
  for (const [child, place] of ideasOf(idea, at)) readIdea(draft, child, key, place)
  if (parent !== null) draft.relation(null, { kind: sign ?? 'support', from: [key], to: parent }, at)
  return key
}
