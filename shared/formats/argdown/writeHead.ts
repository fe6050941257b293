import type { ArgumentMap } from '../../document/argumentMap.ts'
import { withoutDefaults } from './withoutDefaults.ts'
import { flow } from './written.ts'

/** The front matter: title, language, parties, turns and sources; empty where there is none of it. */
export function writeHead({ title, subtitle, language, parties, turns, sources, layout, groups }: ArgumentMap): string {
  const lines = [
    // Without a title of its own, a file with one heading would be called by that.
    ...(title !== '' || groups.length > 0 ? [`title: ${flow(title)}`] : []),
    ...(subtitle === '' ? [] : [`subTitle: ${flow(subtitle)}`]),
    ...(language === '' ? [] : [`language: ${flow(language)}`]),
    ...(layout.direction === 'down' ? ['direction: down'] : []),
    ...listed('parties', parties, 'name'),
    ...listed('turns', turns, 'name'),
    ...listed('sources', sources),
  ]
  return lines.length === 0 ? '' : `===\n${lines.join('\n')}\n===\n`
}

/** @param always a field that is written though it is empty, since it would be taken from the id */
function listed<Item extends object>(name: string, list: readonly Item[], always?: keyof Item): readonly string[] {
  if (list.length === 0) return []
  const kept = (item: Item) => (always === undefined ? {} : { [always]: item[always] })
  return [
    `${name}:`,
    ...list.map((item) => `  - ${flow({ ...firstId(item), ...kept(item), ...withoutDefaults(item) })}`),
  ]
}

const firstId = (item: object) => ('id' in item ? { id: item.id } : {})
