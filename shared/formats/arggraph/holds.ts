import type { Holds } from '../holds.ts'

export const ARGGRAPH_HOLDS: Holds = {
  linkedPremises: 'whole',
  rebuttals: 'whole',
  undercuts: 'whole',
  warrants: 'whole',
  titles: 'words',
  parties: 'words',
}
