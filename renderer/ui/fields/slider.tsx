import { useRef } from 'react'
import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import { endTyping, typeInMap } from '../../state/editing.ts'
import './fields.css'

interface Props {
  /** Its accessible name. */
  readonly label: string
  /** Names the field to the undo history, such as `confidence C1`. */
  readonly subject: string
  /** 0–1; null where several things differ in it. */
  readonly value: number | null
  readonly change: (map: ArgumentMap, share: number) => ArgumentMap
}

/** A share from 0 to 100 %. A drag is one undo step, however long it takes. */
export function Slider({ label, subject, value, change }: Props) {
  const grabbedAt = useRef<number | null>(null)
  const percent = Math.round((value ?? 0.5) * 100)
  const slide = (share: number) => typeInMap(subject, (map) => change(map, share), grabbedAt.current ?? undefined)
  const end = () => {
    grabbedAt.current = null
    endTyping()
  }
  return (
    <input
      type="range"
      className={value === null ? 'slider several' : 'slider'}
      style={{ backgroundSize: `${percent}% 4px, 100% 4px` }}
      aria-label={label}
      aria-valuetext={value === null ? 'various' : `${percent} %`}
      min={0}
      max={100}
      value={percent}
      onChange={({ target }) => slide(target.valueAsNumber / 100)}
      onPointerDown={({ timeStamp }) => {
        grabbedAt.current = performance.timeOrigin + timeStamp
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onBlur={end}
    />
  )
}
