/** A direction of travel on the screen, in quarter turns: right, down, left, up. */
export type Way = 0 | 1 | 2 | 3
export const isUprightWay = (way: Way): boolean => way % 2 === 1
export const signOf = (way: Way): 1 | -1 => (way < 2 ? 1 : -1)
export const opposite = (way: Way): Way => ((way + 2) % 4) as Way
