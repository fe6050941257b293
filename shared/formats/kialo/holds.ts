import type { Holds } from '../holds.ts'

export const KIALO_HOLDS: Holds = {
  rebuttals: 'whole',
  titles: 'words',
  linkedPremises: 'words',
  undercuts: 'words',
  warrants: 'words',
}
