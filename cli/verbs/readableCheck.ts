import { styleText } from 'node:util'
import { drawableLine } from '../../shared/diagram/measure/drawable.ts'
import { counted } from '../../shared/reasoning/counted.ts'
import type { Reading, Standing } from '../../shared/reasoning/reading.ts'
import type { MapInput } from '../input.ts'

type Style = Parameters<typeof styleText>[0]

const marks: Readonly<Record<Standing, { readonly mark: string; readonly style: Style }>> = {
  stands: { mark: '●', style: 'green' },
  contested: { mark: '◐', style: 'yellow' },
  defeated: { mark: '○', style: 'dim' },
}

/** A check for a person at a terminal, ending in a line feed. */
export function readableCheck({ file, map, problems }: MapInput, reading: Reading): string {
  const { standings, openPoints } = reading
  const count = (standing: Standing) => [...standings.claims.values()].filter((each) => each === standing).length
  const counts = (['stands', 'contested', 'defeated'] as const).map(
    (standing) => `${styled(marks[standing].style, marks[standing].mark)} ${count(standing)} ${standingWord(standing)}`,
  )
  const widest = Math.max(0, ...openPoints.map((point) => point.kind.length))
  const lines = [
    `${styled('bold', drawableLine(map.title || file))}, ${counted(map.claims.length, 'claim')}, ${counted(map.relations.length, 'relation')}`,
    counts.join('   '),
    counted(openPoints.length, 'open point'),
    ...openPoints.map(({ kind, text }) => `  ${styled('yellow', kind.padEnd(widest))}  ${drawableLine(text)}`),
    ...(problems.length > 0 ? [counted(problems.length, 'problem')] : []),
    ...problems.map(({ at, text }) => `  ${styled('red', at)}  ${drawableLine(text)}`),
  ]
  return `${lines.join('\n')}\n`
}

const standingWord = (standing: Standing) => (standing === 'stands' ? 'stand' : standing)

/** Colour is for terminals, and for those who want it: https://no-color.org. */
function styled(style: Style, text: string): string {
  const isColoured = process.stdout.isTTY && !process.env.NO_COLOR
  return isColoured ? styleText(style, text) : text
}
