import { expect, test } from 'vitest'
import type { Command } from '../../shared/commands/command.ts'
import { keysText } from '../../shared/commands/keys/keysText.ts'
import { commandsOf, menus } from '../../shared/commands/table.ts'
import { expectGolden } from '../support/golden.ts'

const shown = (keys: readonly string[]) => keys.map((key) => `\`${keysText(key, 'linux')}\``).join(' or ')

function row({ label, shortcut, alsoBy = [], shortcutInTab }: Command): string {
  const keys = shortcut === undefined ? '' : shown([shortcut, ...alsoBy])
  return `| ${label} | ${keys}${shortcutInTab === undefined ? '' : `; in a tab ${shown([shortcutInTab])}`} |`
}

const section = ({ group, label }: { readonly group: string; readonly label: string }) =>
  [`## ${label}`, '', '| command | keys |', '|---|---|', ...commandsOf(group).map(row), ''].join('\n')

test('the page of keys is what the table of commands says', () => {
  const intro =
    'Every command, by its menu. Ctrl is ⌘ on macOS. Keys without Ctrl or Alt act while the map has the focus.'
  const page = [
    '# All keys',
    '',
    `${intro} [The guide](guide.md) says what the commands are for.`,
    '',
    ...menus.map(section),
  ]
  expectGolden('docs/keys.md', page.join('\n'))
  expect(menus.flatMap(({ group }) => commandsOf(group)).length).toBeGreaterThan(30)
})
