/** All of a map that another format may hold or not, in the order in which losses are told. */
export const FEATURES = [
  'titles',
  'parties',
  'turns',
  'speakers',
  'contentions',
  'linkedPremises',
  'rebuttals',
  'undercuts',
  'warrants',
  'schemes',
  'questions',
  'confidences',
  'tags',
  'notes',
  'relationNotes',
  'sources',
  'quotes',
  'groups',
  'positions',
  'widths',
  'folds',
  'direction',
  'subtitle',
  'language',
] as const

export type Feature = (typeof FEATURES)[number]

/**
 * What a format holds of a map: `whole` comes back as it was, `words` is there to read but does not come back, and
 * what is not named is left out.
 */
export type Holds = Readonly<Partial<Record<Feature, 'whole' | 'words'>>>

export const EVERYTHING: Holds = Object.fromEntries(FEATURES.map((feature) => [feature, 'whole']))
