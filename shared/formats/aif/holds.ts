import type { Holds } from '../holds.ts'

export const AIF_HOLDS: Holds = {
  linkedPremises: 'whole',
  rebuttals: 'whole',
  undercuts: 'whole',
  warrants: 'whole',
  schemes: 'whole',
  speakers: 'whole',
  titles: 'words',
  turns: 'words',
}

export const XAIF_HOLDS: Holds = { ...AIF_HOLDS, positions: 'whole' }

/** What a step is called that follows no scheme. */
export const NO_SCHEME = { support: 'Default Inference', rebut: 'Default Conflict' } as const
/** What it is called that a person says a claim, and that one thing was said after another. */
export const [ASSERTING, TRANSITION] = ['Asserting', 'Default Transition']
