import { readFileSync } from 'node:fs'
import path from 'node:path'

interface Told {
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  readonly turns: readonly { readonly id: string; readonly name: string }[]
  readonly claims: readonly {
    readonly id: string
    readonly title?: string
    readonly text: string
    readonly party?: string
    readonly speaker?: string
    readonly turn?: string
    readonly contention?: boolean
  }[]
  readonly relations: readonly {
    readonly id: string
    readonly kind: string
    readonly from: readonly string[]
    readonly to: string
  }[]
}

/**
 * What a map's file says, whatever its ids and its order: each claim with its party, speaker, speech, title and words,
 * and each relation by the words of its ends. A line each, sorted.
 */
export function wordsOf(file: string): readonly string[] {
  const { parties, turns, claims, relations } = JSON.parse(file) as Told
  const nameIn = (items: Told['parties'], id: string | undefined) => items.find((item) => item.id === id)?.name ?? '–'
  const said = new Map(claims.map((claim) => [claim.id, claim.text]))
  const end = (id: string): string => said.get(id) ?? `step of ${relation(relations.find((one) => one.id === id))}`
  const relation = (one: Told['relations'][number] | undefined): string =>
    one === undefined ? '' : `${one.from.map(end).sort().join(' & ')} ${one.kind}s ${end(one.to)}`
  const claimLines = claims.map(
    ({ title = '', text, party, speaker = '', turn, contention = false }) =>
      `${nameIn(parties, party)} · ${speaker} · ${nameIn(turns, turn)} · ${contention ? '◆ ' : ''}${title} · ${text}`,
  )
  return [...claimLines, ...relations.map(relation)].sort()
}

/** The same of the dispute among the fixtures. */
export const disputeInWords = wordsOf(
  readFileSync(path.join(import.meta.dirname, '../../fixtures/maps/fentanyl-dispute/fentanyl-dispute.argmap'), 'utf8'),
)
