import type { Holds } from '../holds.ts'

export const FLOW_HOLDS: Holds = {
  rebuttals: 'whole',
  titles: 'words',
  turns: 'words',
  linkedPremises: 'words',
  undercuts: 'words',
  warrants: 'words',
}
