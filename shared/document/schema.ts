import { z } from '../zod.ts'

/** The version that this program writes; `migrations/` brings older files up to it. */
export const FILE_VERSION = 1
export const FILE_FORMAT = 'rejoinder/argument-map'

/** A card's width, in whole px. */
export const NARROWEST = 180
export const WIDEST = 360
export const DEFAULT_WIDTH = 228
export const DEFAULT_CONFIDENCE = 0.5
/** The farthest a pinned card may lie from the origin, in px. */
export const FARTHEST = 1_000_000

// Each rule says in words what a field must be; `file/` makes its sentences of them.
const text = z.string('must be text')
const line = z._default(text, '')
const flag = z._default(z.boolean('must be true or false'), false)
const list = <Item extends z.core.$ZodType>(item: Item) => z.array(item, 'must be a list')
const choice = <const Choice extends string>(...choices: Choice[]) =>
  z.enum(choices, `must be ${choices.map((one) => `“${one}”`).join(' or ')}`)

function whole(least: number, most = Number.MAX_SAFE_INTEGER) {
  const rule = `must be a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`
  return z.int(rule).check(z.gte(least, rule), z.lte(most, rule))
}

function share() {
  const rule = 'must be a number from 0 to 1'
  return z.number(rule).check(z.gte(0, rule), z.lte(1, rule))
}

const id = text.check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, “_” or “-”'))
const context = z._default(text.check(z.maxLength(32, 'must have at most 32 characters')), '')

/**
 * An object that keeps the fields it doesn't know, after its own and in their order: they are another
 * program's. Its type knows only ours, so that a misspelt field is an error.
 */
const open = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.looseObject(shape, 'must be an object') as unknown as z.ZodMiniObject<Shape>

export const pointSchema = open({
  x: whole(-FARTHEST, FARTHEST),
  y: whole(-FARTHEST, FARTHEST),
})

export const partySchema = open({
  id,
  name: line,
  short: line,
  /** `#rrggbb`, for the light theme; the dark one is derived. */
  color: z.exactOptional(text.check(z.regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour like “#2857a4”'))),
})

export const turnSchema = open({ id, name: line, party: z.exactOptional(text) })

export const sourceSchema = open({
  id,
  title: line,
  author: line,
  publisher: line,
  date: line,
  url: line,
  /** The words that quotes are anchored in; line ends are LF. */
  text: line,
})

export const quoteSchema = open({
  source: text,
  exact: text,
  prefix: context,
  suffix: context,
  /** Offset in the source's text, in UTF-16 units. */
  start: z.exactOptional(whole(0)),
})

export const claimSchema = open({
  id,
  title: line,
  text: text,
  party: z.exactOptional(text),
  speaker: line,
  turn: z.exactOptional(text),
  contention: flag,
  confidence: z._default(share(), DEFAULT_CONFIDENCE),
  tags: z._default(list(text), []),
  note: line,
  sources: z._default(list(text), []),
  quotes: z._default(list(quoteSchema), []),
  /** The card's top left corner in px at 100 %, y down; there only when the card is pinned. */
  position: z.exactOptional(pointSchema),
  /** The card's width in whole px. */
  width: z._default(whole(NARROWEST, WIDEST), DEFAULT_WIDTH),
  folded: flag,
})

export const relationSchema = open({
  id,
  kind: choice('support', 'rebut'),
  /** The premises: distinct claims that count only together. */
  from: list(text),
  /** A claim, or another relation: then a rebuttal is an undercut and a support is a warrant. */
  to: text,
  scheme: line,
  question: line,
  note: line,
})

export const groupSchema = open({
  id,
  title: line,
  parent: z.exactOptional(text),
  claims: z._default(list(text), []),
})

export const layoutSchema = open({ direction: z._default(choice('right', 'down'), 'right') })

/** A file of the current version. Keys stand in the order in which they are written. */
export const argumentMapSchema = open({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  title: line,
  subtitle: line,
  /** BCP 47. */
  language: line,
  parties: z._default(list(partySchema), []),
  turns: z._default(list(turnSchema), []),
  sources: z._default(list(sourceSchema), []),
  claims: z._default(list(claimSchema), []),
  relations: z._default(list(relationSchema), []),
  groups: z._default(list(groupSchema), []),
  layout: z._default(layoutSchema, { direction: 'right' }),
})
