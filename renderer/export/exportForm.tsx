import type { Box } from '../../shared/diagram/scene.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { usualScale } from '../../shared/formats/picture/drawPicture.ts'
import type { PictureRequest } from '../../shared/formats/picture/request.ts'
import { pictureFormats } from '../../shared/formats/registry.ts'
import { ChoiceField, Field, Tick } from './choiceFields.tsx'
import type { Choices } from './exporting.ts'

interface Props {
  readonly map: ArgumentMap
  readonly choices: Choices
  readonly choose: (change: Partial<Choices>) => void
  /** The picture's size at scale 1, px; null until it is drawn. */
  readonly bounds: Box | null
}

const formats = pictureFormats.map(({ id, extensions }) => ({ value: id, word: (extensions[0] ?? id).toUpperCase() }))
const themes = [
  { value: 'light', word: 'Light' },
  { value: 'dark', word: 'Dark' },
] as const
const backgrounds = [
  { value: 'white', word: 'White' },
  { value: 'paper', word: 'Paper' },
  { value: 'none', word: 'None' },
] as const
const directions = [
  { value: 'right', word: 'Right' },
  { value: 'down', word: 'Down' },
] as const
const parts = [
  ['title', 'Title'],
  ['legend', 'Legend'],
  ['sources', 'Sources'],
  ['standings', 'Standings'],
  ['openPoints', 'Open points'],
] as const satisfies readonly (readonly [keyof PictureRequest, string])[]

/** All that can be chosen of a picture. */
export function ExportForm({ map, choices, choose, bounds }: Props) {
  const { format, theme, background } = choices
  return (
    <>
      <ChoiceField
        label="Format"
        options={formats}
        value={format.id}
        onChoose={(id) => choose({ format: pictureFormats.find((each) => each.id === id) ?? format })}
      />
      <ScaleField choices={choices} choose={choose} bounds={bounds} />
      <ChoiceField label="Theme" options={themes} value={theme} onChoose={(value) => choose({ theme: value })} />
      <ChoiceField
        label="Background"
        options={backgrounds}
        value={background}
        onChoose={(value) => choose({ background: value })}
      />
      <ChoiceField
        label="Direction"
        options={directions}
        value={choices.direction ?? map.layout.direction}
        onChoose={(direction) => choose({ direction })}
      />
      <Field label="Include">
        <div className="ticks">
          {parts.map(([part, label]) => (
            <Tick key={part} label={label} checked={choices[part]} onChange={(on) => choose({ [part]: on })} />
          ))}
          <Tick
            label="Folded claims"
            checked={choices.unfold}
            disabled={!map.claims.some(({ folded }) => folded)}
            onChange={(unfold) => choose({ unfold })}
          />
        </div>
      </Field>
    </>
  )
}

/** Picture px per map px, and what that makes of the picture. */
function ScaleField({ choices, choose, bounds }: Omit<Props, 'map'>) {
  const usual = bounds === null ? 1 : usualScale(bounds)
  const scale = choices.size.kind === 'scale' ? choices.size.scale : usual
  const scales = [...new Set([1, usual, 2, 3])].sort((a, b) => a - b)
  const px = (length: number) => Math.round(length * scale).toLocaleString('en')
  return (
    <>
      <ChoiceField
        label="Scale"
        options={scales.map((value) => ({ value, word: `${value}×` }))}
        value={scale}
        onChoose={(value) => choose({ size: { kind: 'scale', scale: value } })}
      />
      <p className="meta picture-size">{bounds !== null && `${px(bounds.width)} × ${px(bounds.height)} px`}</p>
    </>
  )
}
