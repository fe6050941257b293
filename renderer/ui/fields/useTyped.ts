import { type ChangeEvent, useState } from 'react'
import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import { endTyping, type Refusal, typeInMap } from '../../state/editing.ts'
import { useMap } from '../../state/selectors.ts'

type TextControl = HTMLInputElement | HTMLTextAreaElement

/** What a text control needs to type into the map. */
interface Typed {
  readonly control: {
    readonly value: string
    readonly onChange: (event: ChangeEvent<TextControl>) => void
    readonly onBlur: () => void
    /** Tells the keymap that undo is the map's here, and not the control's. */
    readonly 'data-edits': true
  }
  /** Puts a text into the field, as one undo step. */
  readonly set: (text: string) => void
  /** Why the map doesn't take what is in the field, in one sentence. */
  readonly refusal: string | null
}

/**
 * A field of the map that takes every keystroke as it comes. What the map refuses stays in the field until the
 * focus leaves it or the map changes; then the field shows again what the map holds.
 * @param subject names the field, such as `title C1`
 * @param value what the map holds
 */
export function useTyped(
  subject: string,
  value: string,
  change: (map: ArgumentMap, text: string) => ArgumentMap,
): Typed {
  const [last, setLast] = useState<(Refusal & { readonly text: string }) | null>(null)
  // The map may have become another one since: by undo, say.
  const refused = last?.map === useMap() ? last : null
  const put = (text: string) => {
    const refusal = typeInMap(subject, (map) => change(map, text))
    setLast(refusal && { ...refusal, text })
  }
  const onBlur = () => {
    setLast(null)
    endTyping()
  }
  return {
    control: {
      value: refused?.text ?? value,
      onChange: ({ target }) => put(target.value),
      onBlur,
      'data-edits': true,
    },
    set: (text) => {
      endTyping()
      put(text)
      endTyping()
    },
    refusal: refused?.sentence ?? null,
  }
}
