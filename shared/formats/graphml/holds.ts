import type { Holds } from '../holds.ts'
import { SHOWN_IN_DIAGRAM } from '../writing/diagramHolds.ts'

export const GRAPHML_HOLDS: Holds = {
  ...SHOWN_IN_DIAGRAM,
  turns: 'words',
  contentions: 'words',
  confidences: 'words',
  tags: 'words',
  notes: 'words',
  schemes: 'words',
}
