import type { ThemeChoice } from '../../shared/commands/command.ts'
import { showView } from './view.ts'

const KEY = 'theme'
const choices: readonly string[] = ['light', 'dark', 'system'] satisfies ThemeChoice[]
const isChoice = (value: string | null): value is ThemeChoice => value !== null && choices.includes(value)

/** What was chosen the last time, where the browser keeps such things. */
export function rememberedTheme(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY)
    return isChoice(kept) ? kept : 'system'
  } catch {
    return 'system'
  }
}

export function rememberTheme(theme: ThemeChoice): void {
  showView({ theme })
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // A browser may refuse to keep anything; the choice then lasts as long as the window.
  }
}
