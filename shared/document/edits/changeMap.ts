import type { ArgumentMap } from '../argumentMap.ts'
import { changedItem } from '../changed.ts'

export type MapChanges = Partial<Pick<ArgumentMap, 'title' | 'subtitle' | 'language' | 'layout'>>

/** Changes what is said of the map as a whole. */
export const changeMap = (map: ArgumentMap, changes: MapChanges): ArgumentMap => changedItem<ArgumentMap>(map, changes)
