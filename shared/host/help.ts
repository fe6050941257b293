/** The pages of the help, as they are named in `docs`. */
export const helpPages = [
  'guide',
  'keys',
  'reasoning',
  'schemes',
  'export',
  'formats',
  'file-format',
  'safety',
] as const
export type HelpPage = (typeof helpPages)[number]

/** Where the help lies in the window's folder, opened at one of its pages. */
export const helpAddress = (page: HelpPage): string => `bundled/help/index.html#${page}`
