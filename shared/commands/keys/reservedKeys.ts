import type { Host } from '../../host/host.ts'

/** The names of keys that a shortcut may end in: what every keyboard, the menu bar and the file of keys can name. */
const KEY =
  /^(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|[-=[\]\\;',./`?!<>:"(){}_*&#@$%^~|]|Arrow(?:Left|Right|Up|Down)|Home|End|PageUp|PageDown|Insert|Delete|Backspace|Enter|Tab|Space)$/
const MODIFIERS: readonly string[] = ['Mod', 'Alt', 'Shift']

/** Whether a text names keys as the table writes them: `Mod+Shift+K`, `F7`, `?`. */
export function areKeys(text: string): boolean {
  const parts = text.split('+')
  const key = parts.pop() ?? ''
  return KEY.test(key) && parts.join('+') === MODIFIERS.filter((one) => parts.includes(one)).join('+')
}

/** Keys that never reach the window in a browser's tab. */
const ofBrowser: ReadonlySet<string> = new Set([
  'Mod+N',
  'Mod+T',
  'Mod+W',
  'Mod+Shift+N',
  'Mod+Shift+T',
  'Mod+Shift+W',
  'Mod+Tab',
  'Mod+Shift+Tab',
  'Mod+PageUp',
  'Mod+PageDown',
])

/** Keys of the desktop window's own menus, beside those of the table. */
const ofMenus: ReadonlySet<string> = new Set(['Mod+W', 'F11', 'Mod+Shift+I'])

const ofSystem: Readonly<Record<Host['platform'], ReadonlySet<string>>> = {
  mac: new Set([
    'Mod+Q',
    'Mod+H',
    'Mod+M',
    'Mod+Alt+H',
    'Mod+Tab',
    'Mod+Space',
    'Mod+`',
    'Mod+Shift+Q',
    'Mod+Alt+Escape',
  ]),
  windows: new Set(['Mod+Q', 'Alt+F4', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+Space', 'Mod+Alt+Delete']),
  linux: new Set(['Mod+Q', 'Alt+F4', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+Space', 'Mod+Alt+Delete']),
}

/** Whether keys belong to the system, which then hides its window, say, or ends the program. */
export const isOfSystem = (keys: string, platform: Host['platform']): boolean => ofSystem[platform].has(keys)

/** What the arrows do on the map by themselves. */
const ARROWS = /^(?:Shift\+)?Arrow/

/** Why no command can have these keys, in one sentence; null where one can. */
export function reservation(
  keys: string,
  name: string,
  { kind, platform }: Pick<Host, 'kind' | 'platform'>,
): string | null {
  if (!areKeys(keys)) return 'This key has no name that every keyboard knows; choose another.'
  if (ofSystem[platform].has(keys)) return `${name} is the system’s own; choose another.`
  if (kind === 'browser' && ofBrowser.has(keys)) return `${name} is the browser’s own; choose another.`
  if (kind === 'desktop' && ofMenus.has(keys)) return `${name} is the window’s own; choose another.`
  if (ARROWS.test(keys)) return 'The arrow keys lead from card to card; choose another.'
  if (/^(?:Shift\+)?Space$/.test(keys)) return 'Space presses what has the focus; choose another.'
  return null
}
