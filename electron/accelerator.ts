const names: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
}

/** A shortcut of the command table in Electron's words: the table writes the names of the DOM. */
export const acceleratorFor = (shortcut: string): string =>
  shortcut
    .split('+')
    .map((key) => names[key] ?? key)
    .join('+')
