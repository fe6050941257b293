import type { Holds } from '../holds.ts'

// An outline's elements may have any attributes: what other outliners don't know they pass over.
export const OPML_HOLDS: Holds = {
  titles: 'whole',
  parties: 'whole',
  turns: 'whole',
  speakers: 'whole',
  contentions: 'whole',
  linkedPremises: 'whole',
  rebuttals: 'whole',
  undercuts: 'whole',
  warrants: 'whole',
  schemes: 'whole',
  notes: 'whole',
}
