import { isObject } from '../../document/file/json.ts'
import type { Draft } from '../reading/draft.ts'
import type { Data } from './argdownDocument.ts'

/** Whom and what the statements name, by the names that the file gives them. */
export interface Named {
  readonly party: (name: unknown) => string | undefined
  readonly turn: (name: unknown) => string | undefined
  readonly source: (name: unknown) => string | undefined
}

const OURS = new Set(['title', 'subTitle', 'subtitle', 'language', 'lang', 'direction', 'parties', 'turns', 'sources'])

/** Reads a file's front matter: title, language, parties, turns and sources. */
export function readHead(front: Data, title: string, draft: Draft): Named {
  const direction = front.direction === 'down' ? { layout: { direction: 'down' as const } } : {}
  draft.head({
    title: textOf(front.title) ?? title,
    subtitle: textOf(front.subTitle ?? front.subtitle) ?? '',
    language: textOf(front.language ?? front.lang) ?? '',
    ...direction,
  })
  const ids = {
    parties: new Map<string, string>(),
    turns: new Map<string, string>(),
    sources: new Map<string, string>(),
  }
  for (const [key, fields] of itemsOf(front.parties)) {
    const name = textOf(fields.name) ?? key
    const { short, color } = fields
    const more = { ...(textOf(short) === undefined ? {} : { short: textOf(short) ?? '' }) }
    ids.parties.set(key, draft.party(key, { name, ...more, ...(typeof color === 'string' ? { color } : {}) }))
  }
  for (const [key, { name, party }] of itemsOf(front.turns))
    ids.turns.set(key, draft.turn(textOf(name) ?? key, partyOf(party), key))
  for (const [key, { id: _id, ...fields }] of itemsOf(front.sources)) ids.sources.set(key, draft.source(texts(fields)))
  const others = Object.keys(front).filter((key) => !OURS.has(key))
  if (others.length > 0)
    draft.lose('line 1', 'dropped', `Settings in the front matter are left out: ${others.join(', ')}.`)
  return {
    party: partyOf,
    turn(name) {
      const key = textOf(name)
      return key === undefined ? undefined : (ids.turns.get(key) ?? draft.turn(key))
    },
    source(name) {
      const key = textOf(name)
      if (key === undefined) return undefined
      const id = ids.sources.get(key) ?? draft.source({ title: key })
      ids.sources.set(key, id)
      return id
    },
  }

  function partyOf(name: unknown): string | undefined {
    const key = textOf(name)
    if (key === undefined) return undefined
    const id = ids.parties.get(key) ?? draft.party(key)
    ids.parties.set(key, id)
    return id
  }
}

/** Text as YAML gives it, which reads `2020` as a number. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : undefined

const texts = (fields: Data): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => [[key, textOf(value) ?? JSON.stringify(value)]]))

/** A list of names or of things with an id, or things by their ids. */
function itemsOf(value: unknown): readonly (readonly [string, Data])[] {
  if (isObject(value)) return Object.entries(value).map(([key, fields]) => [key, fieldsOf(fields)])
  if (!Array.isArray(value)) return []
  return value.map((item: unknown, index) => {
    const fields = fieldsOf(item)
    return [textOf(fields.id) ?? textOf(fields.name) ?? textOf(fields.title) ?? `${index + 1}`, fields]
  })
}

const fieldsOf = (value: unknown): Data => (isObject(value) ? value : { name: textOf(value) ?? '' })
