import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { papers } from '../../shared/formats/picture/papers.ts'
import { LEAST_POINTS } from '../../shared/formats/picture/pictureSize.ts'
import type { Choices } from './choices.ts'
import { formatChosen } from './choices.ts'
import { kilobytes } from './exportForm.tsx'
import type { Preview } from './pictureAsk.ts'

interface Props {
  readonly choices: Choices
  readonly preview: Preview
  readonly file: File | null | undefined
}

/** How large the picture is: in px, on paper, as a file, and its smallest words. */
export function Figures({ choices, preview: { size, options, smallest, sheets }, file }: Props) {
  const { pixels, paper } = size
  const hasPages = formatChosen(choices).pages === true
  const isSmall = smallest !== null && smallest.points < LEAST_POINTS - 1e-9
  const millimetres = `${Math.round(paper.width)} × ${Math.round(paper.height)} mm`
  return (
    <>
      <dl className="figures">
        {hasPages ? (
          <Figure name={options.tile === null ? 'Page' : 'Poster'}>{millimetres}</Figure>
        ) : (
          <>
            <Figure name="Pixels">{`${pixels.width} × ${pixels.height}`}</Figure>
            <Figure name={`At ${oneDigit(options.dpi)} dpi`}>{millimetres}</Figure>
          </>
        )}
        {hasPages && options.tile !== null && (
          <Figure name="Sheets">{`${sheets.length} × ${sheetName(options.tile)}`}</Figure>
        )}
        {file !== undefined && <Figure name="File">{file === null ? '…' : kilobytes(file.size)}</Figure>}
        {smallest !== null && (
          <Figure name="Smallest text" isWarning={isSmall}>
            {hasPages ? '' : `${oneDigit(smallest.pixels)} px · `}
            {oneDigit(smallest.points)} pt
          </Figure>
        )}
      </dl>
      {isSmall && (
        <p className="small-words" role="status">
          <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
          On paper, words under {LEAST_POINTS} pt are hard to read. A larger paper or scale makes them larger.
        </p>
      )}
    </>
  )
}

function Figure(props: { readonly name: string; readonly isWarning?: boolean; readonly children: ReactNode }) {
  return (
    <div className={props.isWarning ? 'warning' : undefined}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

/** `19`, `8.5`. */
const oneDigit = (length: number): string => `${Math.round(length * 10) / 10}`

const sheetName = ({ width, height }: { readonly width: number; readonly height: number }): string => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  const paper = papers.find((each) => each.width === short && each.height === long)
  return paper?.name ?? `${oneDigit(width)} × ${oneDigit(height)} mm`
}
