import { useEffect } from 'react'
import type { Command, Workspace } from '../../shared/commands/command.ts'
import { commands } from '../../shared/commands/table.ts'
import type { Host } from '../../shared/host/host.ts'
import { runCommand } from '../state/workspace.ts'

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** A key press as the table writes shortcuts: `Mod+O`, `N`, `?`. Empty for a press with the other system's Mod key. */
export function chordOf(press: Press, platform: Host['platform']): string {
  const mac = platform === 'mac'
  if (mac ? press.ctrlKey : press.metaKey) return ''
  const letter = /^\p{L}$/u.test(press.key)
  // Plus is typed with Shift on many keyboards, and zooms in all the same.
  const key = letter ? press.key.toUpperCase() : press.key === '+' ? '=' : press.key
  // Shift is part of what a sign is: `?` is typed with it on one keyboard and without on another.
  const shift = press.shiftKey && (letter || press.key.length > 1)
  return [
    ...((mac ? press.metaKey : press.ctrlKey) ? ['Mod'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    key,
  ].join('+')
}

/** Whether a shortcut acts only while the canvas has the focus: then its keys are free elsewhere. */
const isBare = (shortcut: string): boolean => !/^(Mod|Alt)\+/.test(shortcut)

const onCanvas = (place: EventTarget | null): boolean =>
  place === document.body || (place instanceof Element && place.closest('#canvas') !== null)

export function commandFor(press: Press, platform: Host['platform'], canvasFocused: boolean): Command | undefined {
  const chord = chordOf(press, platform)
  return commands.find(
    ({ shortcut }) => shortcut !== undefined && shortcut === chord && (canvasFocused || !isBare(shortcut)),
  )
}

/** Runs the table's commands by their keys. */
export function useKeymap(workspace: Workspace): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const command = commandFor(event, workspace.host.platform, onCanvas(event.target))
      if (command !== undefined && runCommand(command, workspace)) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [workspace])
}
