import type { KeyboardEvent } from 'react'
import { canReplace, replaceAll, replaceOne } from '../../state/search/replacing.ts'
import { useSearching, writeReplacement } from '../../state/search/searching.ts'
import { endSearch } from './findField.tsx'

/** What is to stand in the place of what is found. */
export function ReplaceFields() {
  const replacement = useSearching((search) => search.replacement)
  const can = useSearching(canReplace)
  const isApart = useSearching(({ sought, total, typed }) => total > 0 && sought !== null && sought.parts[0] !== typed)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) replaceAll()
      else replaceOne()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      endSearch()
    }
  }
  return (
    <div className="replace">
      <input
        type="text"
        dir="auto"
        className="find"
        placeholder="Replace with"
        aria-label="Replace with"
        spellCheck={false}
        value={replacement}
        onChange={(event) => writeReplacement(event.target.value)}
        onKeyDown={press}
      />
      <div className="replace-buttons">
        <button type="button" className="button framed small" aria-disabled={!can} onClick={replaceOne}>
          Replace
        </button>
        <button type="button" className="button framed small" aria-disabled={!can} onClick={replaceAll}>
          Replace all
        </button>
      </div>
      {isApart && <p className="meta">These words stand nowhere side by side, so they can’t be replaced.</p>}
    </div>
  )
}
