import type { ArgumentMap } from '../../document/argumentMap.ts'

/** Gives ids that neither claims nor relations of the map have: a letter and a number. */
export function freeIds(map: ArgumentMap): (letter: string) => string {
  const taken = new Set([...map.claims, ...map.relations].map(({ id }) => id))
  let count = 0
  return (letter) => {
    do count++
    while (taken.has(letter + count))
    return letter + count
  }
}
