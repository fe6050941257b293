import type { Holds } from '../holds.ts'

export const OUTLINE_HOLDS: Holds = {
  rebuttals: 'whole',
  linkedPremises: 'whole',
  titles: 'words',
  undercuts: 'words',
  warrants: 'words',
}
