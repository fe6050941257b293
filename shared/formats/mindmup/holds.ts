import type { Holds } from '../holds.ts'

export const MINDMUP_HOLDS: Holds = {
  linkedPremises: 'whole',
  rebuttals: 'whole',
  notes: 'whole',
  titles: 'words',
  undercuts: 'words',
  warrants: 'words',
}
