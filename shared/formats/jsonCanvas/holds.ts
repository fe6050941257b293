import type { Holds } from '../holds.ts'

export const CANVAS_HOLDS: Holds = {
  titles: 'whole',
  linkedPremises: 'whole',
  rebuttals: 'whole',
  undercuts: 'whole',
  warrants: 'whole',
  positions: 'whole',
}

/** What the edges of each kind say, and their colour: a canvas's own green and red. */
export const EDGES = {
  support: { label: 'supports', color: '4' },
  rebut: { label: 'rebuts', color: '1' },
} as const
