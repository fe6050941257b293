import type { ArgumentMap } from '../../document/argumentMap.ts'

/** All words of a map that a picture of it may show: what the shaper's `prepare` needs to know beforehand. */
export function* textsOf(map: ArgumentMap): Generator<string> {
  yield* [map.title, map.subtitle]
  for (const { name, short } of map.parties) yield* [name, short]
  for (const { title, author, publisher, date, url } of map.sources) yield* [title, author, publisher, date, url]
  for (const { title } of map.groups) yield title
  for (const { title, text, speaker } of map.claims) yield* [title, text, speaker]
}
