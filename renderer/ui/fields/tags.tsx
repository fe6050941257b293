import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import './fields.css'

interface Props {
  readonly tags: readonly string[]
  /** Those that are used elsewhere, to choose from. */
  readonly known: readonly string[]
  readonly onAdd: (tag: string) => void
  readonly onRemove: (tag: string) => void
}

/** Tags as chips, each of which can be taken away, and one more to type. */
export function Tags({ tags, known, onAdd, onRemove }: Props) {
  const [isAdding, setAdding] = useState(false)
  const add = useRef<HTMLButtonElement>(null)
  const remove = (tag: string) => {
    onRemove(tag)
    add.current?.focus()
  }
  return (
    <ul className="tags" aria-label="Tags">
      {tags.map((tag) => (
        <li key={tag} className="tag" title={tag}>
          <span>{tag}</span>
          <button type="button" aria-label={`Remove the tag ${tag}`} onClick={() => remove(tag)}>
            <X size={12} strokeWidth={2} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        {isAdding ? (
          <NewTag
            known={known.filter((tag) => !tags.includes(tag))}
            onAdd={onAdd}
            onRemoveLast={() => onRemove(tags.at(-1) ?? '')}
            onEnd={() => setAdding(false)}
          />
        ) : (
          <button ref={add} type="button" className="tag add" aria-label="Add a tag" onClick={() => setAdding(true)}>
            <Plus size={12} strokeWidth={2} aria-hidden />
          </button>
        )}
      </li>
    </ul>
  )
}

interface NewTagProps {
  readonly known: readonly string[]
  readonly onAdd: (tag: string) => void
  readonly onRemoveLast: () => void
  readonly onEnd: () => void
}

/** Enter adds the tag and waits for another; Backspace without words removes the last tag; Esc drops what is typed. */
function NewTag({ known, onAdd, onRemoveLast, onEnd }: NewTagProps) {
  const list = useId()
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, currentTarget: input } = event
    if (event.nativeEvent.isComposing) return
    if (key === 'Backspace' && input.value === '') onRemoveLast()
    if (key === 'Enter' && input.value.trim() !== '') {
      event.stopPropagation()
      onAdd(input.value)
    }
    if (key === 'Enter' || key === 'Escape') input.value = ''
  }
  return (
    <>
      <input
        type="text"
        className="tag"
        aria-label="New tag"
        placeholder="New tag"
        list={list}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        autoComplete="off"
        onKeyDown={press}
        onBlur={({ target }) => {
          onAdd(target.value)
          onEnd()
        }}
      />
      <datalist id={list}>
        {known.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  )
}
