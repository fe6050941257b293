import { readMapValue } from '../../document/file/parse.ts'
import type {
  ClaimFields,
  GroupFields,
  MapFields,
  PartyFields,
  RelationFields,
  SourceFields,
} from '../../document/make.ts'
import { FILE_FORMAT, FILE_VERSION } from '../../document/schema.ts'
import { RejoinderError } from '../../errors.ts'
import type { Loss, ReadMapFile } from '../format.ts'
import { createNames } from './names.ts'

/** What a claim says besides its id; parties, turns and sources by the ids that the draft gave. */
export type DraftClaim = Omit<ClaimFields, 'id'>
/** What a relation says besides its id; `from` and `to` are the keys of claims and relations. */
export type DraftRelation = Omit<RelationFields, 'id'>

/** A map of another program's file in the making. */
export interface Draft {
  /** Title, subtitle, language and direction. */
  readonly head: (fields: Pick<MapFields, 'title' | 'subtitle' | 'language' | 'layout'>) => void
  /** The id of the party of this name, which is made when it first comes; a file with ids gives its name in `more`. */
  readonly party: (name: string, more?: Omit<PartyFields, 'id'>) => string
  /** @param key what the file calls it, where that is not its name */
  readonly turn: (name: string, party?: string, key?: string) => string
  readonly source: (fields: Omit<SourceFields, 'id'>) => string
  /**
   * @param key what the file calls it, in any characters; unique among claims and relations
   * @param at where it stands in the file: `line 12`, `nodes[3]`
   */
  readonly claim: (key: string, fields: DraftClaim, at: string) => void
  /** Its ends may come later. @param key as a claim's; null where the file gives it no name */
  readonly relation: (key: string | null, fields: DraftRelation, at: string) => void
  /** @param claims their keys @param parent the key of another group */
  readonly group: (key: string, fields: Pick<GroupFields, 'title' | 'parent' | 'claims'>, at: string) => void
  readonly has: (key: string) => boolean
  readonly lose: (at: string, kind: Loss['kind'], text: string) => void
  /**
   * The map, and what was lost on the way to it: relations without an end, words without a claim.
   * @throws RejoinderError where no claim is left
   */
  readonly finish: () => ReadMapFile
}

/** @param name of the format, for the refusal @param losses what was lost before, which comes first */
export function createDraft(name: string, losses: readonly Loss[] = []): Draft {
  const told = [...losses]
  const names = createNames()
  const groupNames = createNames()
  const [parties, turns] = [createNames(), createNames()]
  let head: MapFields = {}
  const lists = {
    parties: new Map<string, PartyFields>(),
    turns: new Map<string, { readonly id: string; readonly name: string; readonly party?: string }>(),
    sources: [] as SourceFields[],
    claims: [] as (DraftClaim & { readonly key: string })[],
    relations: [] as (DraftRelation & { readonly key: string })[],
    groups: [] as (Omit<GroupFields, 'id'> & { readonly key: string })[],
  }
  const places = { claims: [] as string[], relations: [] as string[], groups: [] as string[] }
  const lose: Draft['lose'] = (at, kind, text) => {
    told.push({ at, kind, text })
  }

  return {
    head(fields) {
      head = { ...head, ...fields }
    },
    party(called, more) {
      const id = parties.idOf(called, 'p')
      if (!lists.parties.has(id) || more !== undefined)
        lists.parties.set(id, { name: called, ...lists.parties.get(id), ...more, id })
      return id
    },
    turn(called, party, key = called) {
      const id = turns.idOf(key, 't')
      if (!lists.turns.has(id)) lists.turns.set(id, { id, name: called, ...(party === undefined ? {} : { party }) })
      return id
    },
    source(fields) {
      const id = `S${lists.sources.length + 1}`
      lists.sources.push({ ...fields, id })
      return id
    },
    claim(key, fields, at) {
      if (names.has(key)) return lose(at, 'dropped', `A second claim called “${key}” is left out.`)
      if ((fields.title ?? '').trim() === '' && fields.text.trim() === '')
        return lose(at, 'dropped', 'A claim without words is left out.')
      names.idOf(key, 'C')
      lists.claims.push({ ...fields, key })
      places.claims.push(at)
    },
    relation(key, fields, at) {
      const called = key ?? `\u0000${lists.relations.length}`
      if (names.has(called)) return lose(at, 'dropped', `A second relation called “${called}” is left out.`)
      names.idOf(called, 'R')
      lists.relations.push({ ...fields, key: called })
      places.relations.push(at)
    },
    group(key, fields, at) {
      groupNames.idOf(key, 'G')
      lists.groups.push({ ...fields, key })
      places.groups.push(at)
    },
    has: names.has,
    lose,
    finish() {
      if (lists.claims.length === 0) throw new RejoinderError(`This ${name} holds no claims.`)
      const known = (key: string) => names.known(key) ?? key
      const { map, problems } = readMapValue({
        format: FILE_FORMAT,
        version: FILE_VERSION,
        ...head,
        parties: [...lists.parties.values()],
        turns: [...lists.turns.values()],
        sources: lists.sources,
        claims: lists.claims.map(({ key, ...fields }) => ({ id: known(key), ...fields })),
        relations: lists.relations.map(({ key, from, to, ...fields }) => ({
          id: known(key),
          ...fields,
          from: from.map(known),
          to: known(to),
        })),
        groups: lists.groups.map(({ key, parent, claims, ...fields }) => ({
          id: groupNames.known(key),
          ...fields,
          ...(parent === undefined ? {} : { parent: groupNames.known(parent) ?? parent }),
          claims: claims?.map(known) ?? [],
        })),
      })
      return { map, losses: [...told, ...problems.map((problem) => ({ ...problem, at: placed(problem.at) }))] }
    },
  }

  /** The place in the file of something in the draft: `relations[3].from` becomes `line 12`. */
  function placed(at: string): string {
    const found = /^(claims|relations|groups)\[(\d+)\]/.exec(at)
    const list = found?.[1] as keyof typeof places | undefined
    return (list && places[list][Number(found?.[2])]) ?? at
  }
}
