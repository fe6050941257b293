import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import { ComboFrame, comboProps } from './comboList.tsx'
import type { ComboOption } from './comboOptions.ts'
import './fields.css'
import { Refused } from './refused.tsx'
import { useCombo } from './useCombo.ts'
import { useTyped } from './useTyped.ts'

interface Props {
  /** Its accessible name. */
  readonly label: string
  /** Names the field to the undo history, such as `speaker C1`. */
  readonly subject: string
  readonly value: string
  readonly change: (map: ArgumentMap, text: string) => ArgumentMap
  readonly placeholder: string
  /** What one may want to type. */
  readonly options: readonly ComboOption[]
  /** What picking one types; its name where that is left out. */
  readonly textOf?: (option: ComboOption) => string
}

/** A line of text in the map, with a list of what one may want to type. */
export function ComboField({ label, subject, value, change, placeholder, options, textOf }: Props) {
  const { control, refusal, set } = useTyped(subject, value, change)
  const combo = useCombo(options, (option) => set(textOf?.(option) ?? option.name), false)
  return (
    <>
      <ComboFrame combo={combo} label={label}>
        <input
          type="text"
          dir="auto"
          className="field"
          aria-label={label}
          aria-invalid={refusal !== null}
          placeholder={placeholder}
          title={value}
          spellCheck={false}
          autoComplete="off"
          {...comboProps(combo)}
          {...control}
          onChange={(event) => {
            control.onChange(event)
            combo.open(event.target.value)
          }}
          onKeyDown={combo.press}
          onBlur={() => {
            combo.close()
            control.onBlur()
          }}
        />
      </ComboFrame>
      <Refused sentence={refusal} />
    </>
  )
}
