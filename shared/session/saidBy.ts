import type { ArgumentMap, Claim, Party, Turn } from '../document/argumentMap.ts'
import { putParty } from '../document/edits/putParty.ts'
import { putTurn } from '../document/edits/putTurn.ts'
import type { PartyFields, TurnFields } from '../document/make.ts'
import { plainName } from '../document/plainName.ts'

/** Who says a claim, and in which speech, as its words began; what is new of it comes into the map with it. */
export interface Voice {
  readonly party?: string | undefined
  readonly speaker: string
  readonly turn?: string | undefined
  readonly newParty?: PartyFields | undefined
  readonly newTurn?: TurnFields | undefined
}

/** `@Party, speaker, turn: words`, or with fewer names. */
const SAID = /^@([^@:\n]{1,240}):\s+(.*)$/su

/** The names and the words of a text that begins with who says it; null for any other. */
export function saidBy(text: string): { readonly names: readonly string[]; readonly words: string } | null {
  const [, said = '', words = ''] = SAID.exec(text) ?? []
  const names = said.split(',').map((name) => name.trim())
  return names.length > 3 || names.every((name) => name === '') ? null : { names, words }
}

const isCalled = (name: string, ...called: readonly (string | undefined)[]): boolean =>
  called.some((one) => one !== undefined && plainName(one) === plainName(name))

const partyCalled = ({ parties }: ArgumentMap, name: string): Party | undefined =>
  parties.find((party) => isCalled(name, party.name, party.short))
const turnCalled = ({ turns }: ArgumentMap, name: string): Turn | undefined =>
  turns.find((turn) => isCalled(name, turn.name))

/** An id that none of these has, from that of the claim that first names them. */
function freeId(items: readonly { readonly id: string }[], claim: string): string {
  let id = claim
  for (let count = 2; items.some((item) => item.id === id); count += 1) id = `${claim.slice(0, 60)}-${count}`
  return id
}

/** What a claim would be said by without such names. */
type Now = Pick<Claim, 'id'> & { readonly [Name in 'party' | 'speaker' | 'turn']?: string | undefined }

/**
 * What names before a claim's words mean. One name is a party, a turn, or a speaker, whose party and turn are those of
 * the claim that they said last; of several the first is the party and the third the turn, which are made where the map
 * has none of that name.
 */
export function voiceFor(map: ArgumentMap, names: readonly string[], now: Now): Voice {
  return names.length > 1 ? voiceOfSeveral(map, names, now) : voiceOfOne(map, names[0] ?? '', now)
}

function voiceOfOne(map: ArgumentMap, name: string, now: Now): Voice {
  const party = partyCalled(map, name)?.id
  if (party !== undefined) return { party, speaker: '', turn: keptTurn(map, party, now) }
  const turn = turnCalled(map, name)
  if (turn !== undefined) return { party: turn.party ?? now.party, speaker: now.speaker ?? '', turn: turn.id }
  const said = map.claims.findLast((claim) => isCalled(name, claim.speaker))
  return said ?? { party: now.party, speaker: name, turn: now.turn }
}

function voiceOfSeveral(map: ArgumentMap, [first = '', speaker = '', third = '']: readonly string[], now: Now): Voice {
  const known = first === '' ? now.party : partyCalled(map, first)?.id
  const newParty = first === '' || known !== undefined ? undefined : { id: freeId(map.parties, now.id), name: first }
  const party = known ?? newParty?.id
  const turn = third === '' ? keptTurn(map, party, now) : turnCalled(map, third)?.id
  const newTurn =
    third === '' || turn !== undefined
      ? undefined
      : { id: freeId(map.turns, now.id), name: third, ...(party !== undefined && { party }) }
  return { party, speaker, turn: turn ?? newTurn?.id, newParty, newTurn }
}

/** The turn that the claim has, unless that is another party's. */
function keptTurn(map: ArgumentMap, party: string | undefined, now: Now): string | undefined {
  const turn = map.turns.find(({ id }) => id === now.turn)
  return turn?.party === undefined || turn.party === party ? turn?.id : undefined
}

/** The map with what is new in a voice. */
export function withVoice(map: ArgumentMap, { newParty, newTurn }: Voice): ArgumentMap {
  const parties = newParty === undefined ? map : putParty(map, newParty)
  return newTurn === undefined ? parties : putTurn(parties, newTurn)
}
