import type { Holds } from '../holds.ts'

/** What a diagram for another program shows of a map; it is not read back. */
export const SHOWN_IN_DIAGRAM: Holds = {
  titles: 'words',
  parties: 'words',
  speakers: 'words',
  linkedPremises: 'words',
  rebuttals: 'words',
  undercuts: 'words',
  warrants: 'words',
  direction: 'words',
}
