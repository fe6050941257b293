import type { Holds } from '../holds.ts'

/** What a brief shows of a map; it is not read back. */
export const SHOWN_IN_BRIEF: Holds = {
  titles: 'words',
  parties: 'words',
  turns: 'words',
  speakers: 'words',
  contentions: 'words',
  linkedPremises: 'words',
  rebuttals: 'words',
  undercuts: 'words',
  warrants: 'words',
  notes: 'words',
  sources: 'words',
  quotes: 'words',
  subtitle: 'words',
  language: 'words',
}

/** What stands before a claim for how it bears on the one that it is set under. */
export const BEARINGS = {
  support: 'For',
  rebut: 'Against',
  undercut: 'Against the step',
  warrant: 'For the step',
} as const
export const STANDINGS = { stands: 'stands', contested: 'contested', defeated: 'defeated' } as const
