import { expect, test } from 'vitest'
import { commands } from '../shared/commands/table.ts'
import { acceleratorFor } from './accelerator.ts'

const MODIFIERS = 'CommandOrControl|Control|Command|Alt|Option|AltGr|Shift|Super|Meta'
const NAMES =
  'Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc'
/** What Electron reads: modifiers, and one key by its name or as its sign. */
const READABLE = new RegExp(`^((${MODIFIERS})\\+)*([A-Z0-9]|F([1-9]|1\\d|2[0-4])|${NAMES}|[!-/:-@[-\`{-~])$`)

test.each(commands.flatMap(({ id, shortcut }) => (shortcut === undefined ? [] : [[id, shortcut]])))(
  'Electron reads the keys of %s, %s',
  (_, shortcut = '') => {
    expect(acceleratorFor(shortcut)).toMatch(READABLE)
  },
)

test('keys that Electron calls by other names than the DOM are translated', () => {
  for (const shortcut of ['Mod+N', 'Mod+ArrowLeft', 'Hyper+N', 'Mod++']) expect(shortcut).not.toMatch(READABLE)
  expect(['Mod+Shift+S', 'Mod+ArrowUp', 'Shift+Tab', '['].map(acceleratorFor)).toEqual([
    'CommandOrControl+Shift+S',
    'CommandOrControl+Up',
    'Shift+Tab',
    '[',
  ])
})
