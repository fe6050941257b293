import { z } from '../zod.ts'

/** The version that this program writes; `migrations/` brings older files up to it. */
export const FILE_VERSION = 1
export const FILE_FORMAT = 'rejoinder/argument-map'

export const DEFAULT_WIDTH = 228
export const DEFAULT_CONFIDENCE = 0.5
/** The farthest a pinned card may lie from the origin, in px. */
export const FARTHEST = 1_000_000

/**
 * An object that keeps the fields it doesn't know, after its own and in their order: they are another
 * program's. Its type knows only ours, so that a misspelt field is an error.
 */
const open = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape) as unknown as z.ZodObject<Shape>

const line = z.string().default('')
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

export const pointSchema = open({
  x: z.int().min(-FARTHEST).max(FARTHEST),
  y: z.int().min(-FARTHEST).max(FARTHEST),
})

export const partySchema = open({
  id,
  name: line,
  short: line,
  /** `#rrggbb`, for the light theme; the dark one is derived. */
  color: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .exactOptional(),
})

export const turnSchema = open({ id, name: line, party: z.string().exactOptional() })

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
  source: z.string(),
  exact: z.string(),
  prefix: z.string().max(32).default(''),
  suffix: z.string().max(32).default(''),
  /** Offset in the source's text, in UTF-16 units. */
  start: z.int().min(0).exactOptional(),
})

export const claimSchema = open({
  id,
  title: line,
  text: z.string(),
  party: z.string().exactOptional(),
  speaker: line,
  turn: z.string().exactOptional(),
  contention: z.boolean().default(false),
  confidence: z.number().min(0).max(1).default(DEFAULT_CONFIDENCE),
  tags: z.array(z.string()).default([]),
  note: line,
  sources: z.array(z.string()).default([]),
  quotes: z.array(quoteSchema).default([]),
  /** The card's top left corner in px at 100 %, y down; there only when the card is pinned. */
  position: pointSchema.exactOptional(),
  /** The card's width in whole px. */
  width: z.int().min(180).max(360).default(DEFAULT_WIDTH),
  folded: z.boolean().default(false),
})

export const relationSchema = open({
  id,
  kind: z.enum(['support', 'rebut']),
  /** The premises: distinct claims that count only together. */
  from: z.array(z.string()),
  /** A claim, or another relation: then a rebuttal is an undercut and a support is a warrant. */
  to: z.string(),
  scheme: line,
  question: line,
  note: line,
})

export const groupSchema = open({
  id,
  title: line,
  parent: z.string().exactOptional(),
  claims: z.array(z.string()).default([]),
})

export const layoutSchema = open({ direction: z.enum(['right', 'down']).default('right') })

/** A file of the current version. Keys stand in the order in which they are written. */
export const argumentMapSchema = open({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  title: line,
  subtitle: line,
  /** BCP 47. */
  language: line,
  parties: z.array(partySchema).default([]),
  turns: z.array(turnSchema).default([]),
  sources: z.array(sourceSchema).default([]),
  claims: z.array(claimSchema).default([]),
  relations: z.array(relationSchema).default([]),
  groups: z.array(groupSchema).default([]),
  layout: layoutSchema.default({ direction: 'right' }),
})
