import { Link2, RectangleHorizontal, RectangleVertical } from 'lucide-react'
import { papers } from '../../shared/formats/picture/papers.ts'
import { counted } from '../../shared/reasoning/counted.ts'
import { Field, Segments, Select } from './choiceFields.tsx'
import { formatChosen, paperChosen, type Turn, withPaper } from './choices.ts'
import type { FormProps } from './exportForm.tsx'
import { NumberField } from './numberField.tsx'

export const paperOptions = papers.map(({ id, name }) => ({ value: id as string, word: name as string }))

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
const turnOptions = [
  { value: 'auto', word: 'Auto', name: 'Whichever way round leaves more room' },
  { value: 'landscape', word: <RectangleHorizontal {...icon} />, name: 'Landscape' },
  { value: 'portrait', word: <RectangleVertical {...icon} />, name: 'Portrait' },
] as const satisfies readonly { readonly value: Turn; readonly word: unknown; readonly name: string }[]

/** No paper's id is empty. */
const NONE = ''

/** On which paper, which way round, and how fine. */
export function PageField({ choices, choose, preview }: FormProps) {
  const { turn } = choices
  const paper = paperChosen(choices)
  const options = [{ value: NONE, word: 'As large as the picture' }, ...paperOptions]
  return (
    <Field label="Page">
      <div className="beside">
        <Select
          label="Paper"
          options={options}
          value={paper ?? NONE}
          onChoose={(id) => choose(withPaper(choices, id === NONE ? null : id))}
        />
        {paper !== null && (
          <Segments options={turnOptions} value={turn} onChoose={(value) => choose({ turn: value })} />
        )}
        <NumberField
          label="Pixels per inch"
          unit="dpi"
          value={choices.dpi ?? preview?.options.dpi ?? null}
          least={1}
          most={10_000}
          onChange={(dpi) => choose({ dpi })}
        />
      </div>
    </Field>
  )
}

/** How large: by scale, width or height in px; on paper by the margin. */
export function SizeField(form: FormProps) {
  const { choices, choose } = form
  if (paperChosen(choices) === null) return <ScaleField {...form} />
  return (
    <Field label="Margin">
      <div className="beside">
        <Millimetres label="Margin" value={choices.margin} onChange={(margin) => choose({ margin })} />
      </div>
    </Field>
  )
}

function Millimetres(props: {
  readonly label: string
  readonly sign?: string
  readonly value: number
  readonly onChange: (value: number) => void
}) {
  return <NumberField unit="mm" least={0} most={1_000} {...props} />
}

/** Picture px per map px, or what that makes of the picture's sides. */
function ScaleField({ choices: { scaling }, choose, preview }: FormProps) {
  const bounds = preview?.bounds ?? null
  const pixels = preview?.size.pixels ?? null
  const usual = preview?.usualScale ?? 1
  const scale = scaling.kind === 'scale' ? scaling.scale : scaling.kind === 'usual' ? usual : 0
  const scales = [...new Set([1, usual, 2, 3])].sort((a, b) => a - b)
  const widen = (width: number) => choose({ scaling: { kind: 'width', width } })
  const heighten = (height: number) => {
    if (bounds !== null) widen(Math.max(1, Math.round((height * bounds.width) / bounds.height)))
  }
  const side = { least: 1, most: 1_000_000, isWhole: true }
  return (
    <Field label="Scale">
      <div className="beside">
        <Segments
          options={scales.map((value) => ({ value, word: `${value}×` }))}
          value={scale}
          onChoose={(value) => choose({ scaling: { kind: 'scale', scale: value } })}
        />
        <NumberField
          label="Width in pixels"
          sign="W"
          value={scaling.kind === 'width' ? scaling.width : (pixels?.width ?? null)}
          {...side}
          onChange={widen}
        />
        <Link2 size={14} strokeWidth={1.75} className="linked" aria-hidden />
        <NumberField label="Height in pixels" sign="H" value={pixels?.height ?? null} {...side} onChange={heighten} />
      </div>
    </Field>
  )
}

/** Over how many sheets a picture with pages is cut. */
export function PosterField({ choices, choose, preview }: FormProps) {
  const { sheet, overlap, margin } = choices
  if (!formatChosen(choices).pages) return null
  const options = [
    { value: NONE, word: 'One page' },
    ...paperOptions.map(({ value, word }) => ({ value, word: `Poster on ${word}` })),
  ]
  const sheets = preview?.sheets.length ?? 0
  return (
    <>
      <Field label="Pages">
        <div className="beside">
          <Select
            label="Sheets"
            options={options}
            value={sheet ?? NONE}
            onChoose={(id) => choose({ sheet: id === NONE ? null : id })}
          />
          {sheet !== null && <span className="sheet-count">{counted(sheets, 'sheet')}</span>}
        </div>
      </Field>
      {sheet !== null && (
        <Field label="Overlap">
          <div className="beside">
            <Millimetres label="Overlap" value={overlap} onChange={(value) => choose({ overlap: value })} />
            {paperChosen(choices) === null && (
              <Millimetres
                sign="Margin"
                label="Margin"
                value={margin}
                onChange={(value) => choose({ margin: value })}
              />
            )}
          </div>
        </Field>
      )}
    </>
  )
}
