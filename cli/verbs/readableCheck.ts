import { styleText } from 'node:util'
import { drawableLine } from '../../shared/diagram/measure/drawable.ts'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { quoted } from '../../shared/reasoning/claimName.ts'
import { counted } from '../../shared/reasoning/counted.ts'
import { cruxWords } from '../../shared/reasoning/cruxWords.ts'
import { explanationText } from '../../shared/reasoning/explain.ts'
import { standsIn } from '../../shared/reasoning/positions.ts'
import type { Standing } from '../../shared/reasoning/reading.ts'
import { semantics } from '../../shared/reasoning/strengths/semantics.ts'
import type { Findings } from './findings.ts'

type Style = Parameters<typeof styleText>[0]

const marks: Readonly<Record<Standing, { readonly mark: string; readonly style: Style }>> = {
  stands: { mark: '●', style: 'green' },
  contested: { mark: '◐', style: 'yellow' },
  defeated: { mark: '○', style: 'dim' },
}

/** A check for a person at a terminal, ending in a line feed. */
export function readableCheck(findings: Findings): string {
  const { file, map, problems } = findings.input
  const { standings, openPoints } = findings.reading
  const count = (standing: Standing) => [...standings.claims.values()].filter((each) => each === standing).length
  const counts = (['stands', 'contested', 'defeated'] as const).map(
    (standing) => `${styled(marks[standing].style, marks[standing].mark)} ${count(standing)} ${standingWord(standing)}`,
  )
  const widest = Math.max(0, ...openPoints.map((point) => point.kind.length))
  const lines = [
    `${styled('bold', drawableLine(map.title || file))}, ${counted(map.claims.length, 'claim')}, ${counted(map.relations.length, 'relation')}`,
    counts.join('   '),
    ...contentionLines(findings),
    counted(openPoints.length, 'open point'),
    ...openPoints.map(({ kind, text }) => `  ${styled('yellow', kind.padEnd(widest))}  ${drawableLine(text)}`),
    ...strengthLines(findings),
    ...cruxLines(findings),
    ...positionLines(findings),
    ...(problems.length > 0 ? [counted(problems.length, 'problem')] : []),
    ...problems.map(({ at, text }) => `  ${styled('red', at)}  ${drawableLine(text)}`),
  ]
  return `${lines.join('\n')}\n`
}

/** Each contention, and why it has its standing. */
function contentionLines({ input: { map }, reading }: Findings): readonly string[] {
  return map.claims
    .filter(({ contention }) => contention)
    .map((claim) => {
      const { mark, style } = marks[reading.standings.claims.get(claim.id) ?? 'contested']
      return `  ${styled(style, mark)} ${drawableLine(`${quoted(claim)} ${lowered(explanationText(map, claim.id))}`)}`
    })
}

const lowered = (sentence: string): string => sentence.slice(0, 1).toLowerCase() + sentence.slice(1)

/** The claims by their strength, the strongest first. */
function strengthLines({ input: { map }, strengths }: Findings): readonly string[] {
  if (strengths === undefined) return []
  const of = (id: string) => strengths.strengths.get(id) ?? 0
  return [
    `Strengths by ${semantics[strengths.semantics].name}`,
    ...map.claims
      .toSorted((a, b) => of(b.id) - of(a.id))
      .map((claim) => {
        const unsettled = strengths.unsettled.has(claim.id) ? styled('yellow', '  does not settle') : ''
        return `  ${of(claim.id).toFixed(3)}  ${drawableLine(quoted(claim))}${unsettled}`
      }),
  ]
}

function cruxLines({ input: { map }, crux }: Findings): readonly string[] {
  if (crux === undefined) return []
  const { heading, lines } = cruxWords(map, crux)
  const claim = claimsById(map).get(crux.claim)
  const name = claim === undefined ? '' : quoted(claim)
  return [
    `${drawableLine(name)} ${crux.stands ? 'stands' : 'does not stand'}. ${heading}${lines.length > 0 ? ':' : '.'}`,
    ...lines.map((line, index) => `  ${index > 0 ? 'or ' : ''}${drawableLine(line)}`),
    ...(lines.length > 0 && !crux.exact ? ['  and perhaps others: the search was broken off.'] : []),
  ]
}

/** What is contested, and in how many of the ways to settle that it stands. */
function positionLines({ input: { map }, positions, reading }: Findings): readonly string[] {
  if (positions === undefined) return []
  const { preferred, stable, contested } = positions
  const counts = standsIn(map, positions)
  if (preferred === null || counts === null)
    return [`${counted(contested, 'claim')} contested: too many to work out the positions that one could take.`]
  return [
    `${counted(preferred.length, 'position')} one could take, ${stable} of them with nothing left open`,
    ...map.claims
      .filter(({ id }) => reading.standings.claims.get(id) === 'contested')
      .map((claim) => `  ${counts.get(claim.id)} of ${preferred.length}  ${drawableLine(quoted(claim))}`),
  ]
}

const standingWord = (standing: Standing) => (standing === 'stands' ? 'stand' : standing)

/** Colour is for terminals, and for those who want it: https://no-color.org. */
function styled(style: Style, text: string): string {
  const isColoured = process.stdout.isTTY && !process.env.NO_COLOR
  return isColoured ? styleText(style, text) : text
}
