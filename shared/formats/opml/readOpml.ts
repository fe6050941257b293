import { RejoinderError } from '../../errors.ts'
import type { ReadMapFile } from '../format.ts'
import { createDraft, type Draft } from '../reading/draft.ts'
import { elementsIn, readXml, wordsIn, type XmlElement } from '../reading/readXml.ts'
import { signIn } from '../reading/signIn.ts'

interface Step {
  readonly kind: 'support' | 'rebut'
  readonly from: string[]
  readonly to: string
  readonly scheme: string
  readonly at: string
}

/**
 * Reads an outline: what is set in bears on what it stands under. Outlines of our own say how, others by a sign before
 * the words (“Con:”, “−”), and what has none supports.
 * @throws RejoinderError
 */
export function readOpml(bytes: Uint8Array): ReadMapFile {
  const { root, losses } = readXml(bytes, 'OPML outline')
  if (root.name !== 'opml') throw new RejoinderError('This is no OPML outline: it does not begin with “opml”.')
  const draft = createDraft('OPML outline', losses)
  const [head, body] = ['head', 'body'].map((name) => elementsIn(root, name)[0])
  const title = head && elementsIn(head, 'title')[0]
  if (title !== undefined) draft.head({ title: wordsIn(title).trim() })
  const steps = new Map<string, Step>()
  for (const outline of body ? elementsIn(body, 'outline') : []) readOutline(draft, outline, null, steps)
  for (const [key, { kind, from, to, scheme, at }] of steps) draft.relation(key, { kind, from, to, scheme }, at)
  return draft.finish()
}

function readOutline(draft: Draft, outline: XmlElement, parent: string | null, steps: Map<string, Step>): void {
  const at = `line ${outline.line}`
  const attribute = (name: string) => outline.attributes.get(name) ?? ''
  // Our own say in an attribute what others write before the words.
  const isSigned = parent !== null && attribute('claim') === ''
  const { sign, words } = isSigned ? signIn(attribute('text')) : { sign: attribute('kind'), words: attribute('text') }
  const key = attribute('claim') || `\u0001${steps.size} ${at} ${words}`
  if (!draft.has(key)) readClaim(draft, key, words, attribute, at)
  if (parent !== null) {
    const kind = sign === 'rebut' ? 'rebut' : 'support'
    const step = attribute('relation') || `\u0002${steps.size}`
    const known = steps.get(step)
    if (known === undefined)
      steps.set(step, { kind, from: [key], to: attribute('on') || parent, scheme: attribute('scheme'), at })
    else known.from.push(key)
  }
  for (const child of elementsIn(outline, 'outline')) readOutline(draft, child, key, steps)
}

function readClaim(draft: Draft, key: string, words: string, attribute: (name: string) => string, at: string): void {
  const party = attribute('party') && draft.party(attribute('party'))
  const turn = attribute('turn') && draft.turn(attribute('turn'))
  const title = attribute('claimTitle')
  const fields = {
    title,
    text: title === '' ? words.trim() : attribute('claimText'),
    speaker: attribute('speaker'),
    note: attribute('_note'),
    contention: attribute('contention') === 'true',
    ...(party === '' ? {} : { party }),
    ...(turn === '' ? {} : { turn }),
  }
  draft.claim(key, fields, at)
}
