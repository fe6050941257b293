const MOST_LISTED = 3

/**
 * The phrases in one, `between` between them and `last` before the last. Of more than four, those after the third are
 * only counted.
 */
export function joined<Part>(
  phrases: readonly (readonly (Part | string)[])[],
  between = ', ',
  last = ' and ',
): readonly (Part | string)[] {
  const shown =
    phrases.length <= MOST_LISTED + 1
      ? phrases
      : [...phrases.slice(0, MOST_LISTED), [`${phrases.length - MOST_LISTED} more`]]
  return shown.flatMap((phrase, at) => [...(at === 0 ? [] : [at < shown.length - 1 ? between : last]), ...phrase])
}

/** “a”, “a and b”, “a, b and c”, “a, b, c and d”, “a, b, c and 2 more”. */
export const listed = (names: readonly string[]): string => joined(names.map((name) => [name])).join('')
