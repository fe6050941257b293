import { useLayoutEffect, useMemo } from 'react'
import { paletteOf, type Theme } from '../../shared/diagram/palette.ts'
import { type Paint, tokens } from '../../shared/diagram/scene.ts'
import type { Party } from '../../shared/document/argumentMap.ts'
import { variableOf } from '../canvas/shapes.tsx'
import { useParties } from '../state/selectors.ts'
import { useView } from '../state/view.ts'
import { useMedia } from './media.ts'

export function useTheme(): Theme {
  const choice = useView((view) => view.theme)
  const darkSystem = useMedia('(prefers-color-scheme: dark)')
  return choice === 'system' ? (darkSystem ? 'dark' : 'light') : choice
}

/** A palette's colours as CSS variables, those of these parties among them. */
export function coloursOf(
  parties: readonly Party[],
  palette: (paint: Paint) => string,
): Readonly<Record<string, string>> {
  // The nameless one is that of claims without a party.
  const ids = ['', ...parties.map(({ id }) => id)]
  const ofParties = ids.flatMap((id) => [`party:${id}`, `partyink:${id}`] as const)
  return Object.fromEntries([...tokens, ...ofParties].map((paint) => [variableOf(paint), palette(paint)]))
}

/** Sets the theme's colours, and those of the open map's parties, on the page. */
export function useThemeOnPage(): void {
  const theme = useTheme()
  const parties = useParties()
  const colours = useMemo(() => coloursOf(parties, paletteOf(parties, theme)), [parties, theme])
  useLayoutEffect(() => {
    const root = document.documentElement
    root.setAttribute('data-theme', theme)
    root.style.colorScheme = theme
    for (const [name, colour] of Object.entries(colours)) root.style.setProperty(name, colour)
  }, [theme, colours])
}
