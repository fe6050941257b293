import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { png } from '../../shared/formats/png/png.ts'
import { pictureFormats } from '../../shared/formats/registry.ts'
import { ChoiceField, Field, Segments, Select, Tick } from './choiceFields.tsx'
import {
  type Choices,
  formatChosen,
  type Offer,
  paperChosen,
  partChosen,
  type Ratio,
  ratios,
  withPaper,
} from './choices.ts'
import type { Preview } from './pictureAsk.ts'
import { PageField, PosterField, paperOptions, SizeField } from './sizeFields.tsx'

export interface FormProps {
  readonly choices: Choices
  readonly choose: (change: Partial<Choices>) => void
  /** What the choices come to; null until it is drawn. */
  readonly preview: Preview | null
}

/** The usual one first. */
const formats = [png, ...pictureFormats.filter((format) => format !== png)].map(({ id, extensions }) => ({
  value: id,
  word: (extensions[0] ?? id).toUpperCase(),
}))
const themes = [
  { value: 'light', word: 'Light' },
  { value: 'dark', word: 'Dark' },
  { value: 'ink', word: 'Black ink' },
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
const shown = [
  ['title', 'Title'],
  ['legend', 'Legend'],
  ['sources', 'Sources'],
  ['standings', 'Standings'],
  ['unfold', 'Folded claims'],
  ['openPoints', 'Open points'],
] as const satisfies readonly (readonly [keyof Choices, string])[]

/** All that can be chosen of a picture. */
export function ExportForm({ map, offer, ...form }: FormProps & { readonly map: ArgumentMap; readonly offer: Offer }) {
  const { choices, choose, preview } = form
  const { format, theme, background, direction } = choices
  const hasFolds = map.claims.some(({ folded }) => folded)
  return (
    <>
      <ChoiceField label="Format" options={formats} value={format} onChoose={(value) => choose({ format: value })} />
      <PartField choices={choices} choose={choose} offer={offer} />
      <LayoutField choices={choices} choose={choose} />
      <PageField {...form} />
      <SizeField {...form} />
      <PosterField {...form} />
      <ChoiceField
        label="Background"
        options={backgrounds}
        value={background}
        onChoose={(value) => choose({ background: value })}
      />
      <ChoiceField label="Theme" options={themes} value={theme} onChoose={(value) => choose({ theme: value })} />
      <ChoiceField
        label="Replies"
        options={directions}
        value={direction ?? map.layout.direction}
        onChoose={(value) => choose({ direction: value === map.layout.direction ? null : value })}
      />
      <Field label="Include">
        <div className="ticks">
          {shown.map(([part, label]) => (
            <Tick
              key={part}
              label={label}
              checked={choices[part]}
              disabled={part === 'unfold' && !hasFolds}
              onChange={(on) => choose({ [part]: on })}
            />
          ))}
          {formatChosen(choices).hasOutlines && (
            <Tick
              label="Letters as shapes"
              note="For programs that pass over embedded fonts."
              checked={choices.outlines}
              onChange={(outlines) => choose({ outlines })}
            />
          )}
          <Tick
            label="Embed the map"
            note={`Open the picture again as a map.${preview === null ? '' : ` Adds about ${kilobytes(preview.mapSize)}.`}`}
            checked={choices.embed}
            onChange={(embed) => choose({ embed })}
          />
        </div>
      </Field>
    </>
  )
}

/** At least 1 KB. */
export const kilobytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

function PartField({ choices, choose, offer }: Omit<FormProps, 'preview'> & { readonly offer: Offer }) {
  const count = offer.selected.length
  const options = [
    { value: 'whole', word: 'Whole map' },
    { value: 'selection', word: 'Selection', ...(count === 0 && { idle: 'No claim is selected.' }) },
    {
      value: 'branch',
      word: 'Branch',
      ...(count !== 1 && { idle: 'Select the one claim that the branch begins with.' }),
    },
    { value: 'view', word: 'View' },
  ] as const
  return (
    <ChoiceField
      label="What"
      options={options}
      value={partChosen(choices, offer)}
      onChoose={(part) => choose({ part })}
    />
  )
}

const layouts = [
  { value: 'screen', word: 'As on screen' },
  { value: 'fitted', word: 'Fitted to' },
] as const
const shapes = [...ratios.map((value) => ({ value, word: value })), ...paperOptions]

function LayoutField({ choices, choose }: Omit<FormProps, 'preview'>) {
  const { isFitted, ratio } = choices
  const fit = (shape: string) => {
    const chosen = ratios.find((each) => each === shape)
    const page = withPaper(choices, chosen === undefined ? shape : null)
    choose({ isFitted: true, ...page, ...(chosen !== undefined && { ratio: chosen }) })
  }
  return (
    <Field label="Layout">
      <div className="beside">
        <Segments
          options={layouts}
          value={isFitted ? 'fitted' : 'screen'}
          onChoose={(value) => choose({ isFitted: value === 'fitted' })}
        />
        <Select<Ratio | string>
          label="Shape"
          options={shapes}
          value={paperChosen(choices) ?? ratio}
          disabled={!isFitted}
          onChoose={fit}
        />
      </div>
    </Field>
  )
}
