import { folded } from '../../../shared/document/queries/folded.ts'

/** One thing that may be chosen, or typed. */
export interface ComboOption {
  /** Unique among the options. */
  readonly id: string
  readonly name: string
  /** What it is, in smaller letters under its name. */
  readonly detail?: string
  /** A colour to tell it by. */
  readonly colour?: string
  /** What it stands under; options of one heading follow each other. */
  readonly heading?: string
  /** Further words that it is found by. */
  readonly keywords?: string
}

/** More than these nobody reads through. */
const MOST = 100

/** The options that hold what was typed; those whose names begin with it first. All of them, where nothing was. */
export function matching(options: readonly ComboOption[], typed: string): readonly ComboOption[] {
  const sought = folded(typed.trim()).text
  if (sought === '') return options.slice(0, MOST)
  const found = options.filter(({ name, detail = '', keywords = '' }) =>
    folded(`${name} ${detail} ${keywords}`).text.includes(sought),
  )
  const isFirst = ({ name }: ComboOption) => folded(name).text.startsWith(sought)
  return [...found.filter(isFirst), ...found.filter((one) => !isFirst(one))].slice(0, MOST)
}
