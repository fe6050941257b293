import type { TextStyle } from '../shaper.ts'

const sans = (size: number, weight: TextStyle['weight']): TextStyle => ({ family: 'sans', size, weight })

export const fonts = {
  title: sans(30, 700),
  subtitle: sans(13, 400),
  narrowTitle: sans(24, 700),
  narrowSubtitle: sans(12, 400),
  heading: sans(11, 600),
  body: sans(11, 400),
  count: sans(11, 600),
} as const
