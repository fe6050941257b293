import type { ArgumentMap, Source } from '../argumentMap.ts'
import { type Changes, putItem } from '../changed.ts'
import { makeSource } from '../make.ts'

/**
 * Changes the fields that are named of the source with this id, or adds it at the end of the list.
 * @throws FieldError
 */
export function putSource(map: ArgumentMap, fields: Changes<Source> & Pick<Source, 'id'>): ArgumentMap {
  const sources = putItem(map.sources, fields, makeSource)
  return sources === map.sources ? map : { ...map, sources }
}
