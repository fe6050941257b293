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
const line = text.default('')
const flag = z.boolean('must be true or false').default(false)
const list = <Item extends z.ZodType>(item: Item) => z.array(item, 'must be a list')
const choice = <const Choice extends string>(...choices: Choice[]) =>
  z.enum(choices, `must be ${choices.map((one) => `“${one}”`).join(' or ')}`)

function whole(least: number, most = Number.MAX_SAFE_INTEGER) {
  const rule = `must be a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`
  return z.int(rule).min(least, rule).max(most, rule)
}

function share() {
  const rule = 'must be a number from 0 to 1'
  return z.number(rule).min(0, rule).max(1, rule)
}

const id = text.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1 to 64 letters, digits, “_” or “-”')

/**
 * An object that keeps the fields it doesn't know, after its own and in their order: they are another
 * program's. Its type knows only ours, so that a misspelt field is an error.
 */
const open = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.looseObject(shape, 'must be an object') as unknown as z.ZodObject<Shape>

export const pointSchema = open({
  x: whole(-FARTHEST, FARTHEST),
  y: whole(-FARTHEST, FARTHEST),
})

export const partySchema = open({
  id,
  name: line,
  short: line,
  /** `#rrggbb`, for the light theme; the dark one is derived. */
  color: text.regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour like “#2857a4”').exactOptional(),
})

export const turnSchema = open({ id, name: line, party: text.exactOptional() })

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
  prefix: text.max(32, 'must have at most 32 characters').default(''),
  suffix: text.max(32, 'must have at most 32 characters').default(''),
  /** Offset in the source's text, in UTF-16 units. */
  start: whole(0).exactOptional(),
})

export const claimSchema = open({
  id,
  title: line,
  text: text,
  party: text.exactOptional(),
  speaker: line,
  turn: text.exactOptional(),
  contention: flag,
  confidence: share().default(DEFAULT_CONFIDENCE),
  tags: list(text).default([]),
  note: line,
  sources: list(text).default([]),
  quotes: list(quoteSchema).default([]),
  /** The card's top left corner in px at 100 %, y down; there only when the card is pinned. */
  position: pointSchema.exactOptional(),
  /** The card's width in whole px. */
  width: whole(NARROWEST, WIDEST).default(DEFAULT_WIDTH),
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
  parent: text.exactOptional(),
  claims: list(text).default([]),
})

export const layoutSchema = open({ direction: choice('right', 'down').default('right') })

/** A file of the current version. Keys stand in the order in which they are written. */
export const argumentMapSchema = open({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  title: line,
  subtitle: line,
  /** BCP 47. */
  language: line,
  parties: list(partySchema).default([]),
  turns: list(turnSchema).default([]),
  sources: list(sourceSchema).default([]),
  claims: list(claimSchema).default([]),
  relations: list(relationSchema).default([]),
  groups: list(groupSchema).default([]),
  layout: layoutSchema.default({ direction: 'right' }),
})
