import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { commandOf } from '../../../shared/commands/table.ts'
import { focusMap } from '../../canvas/focus.ts'
import { Keys } from '../../input/keys.tsx'
import { showView, useView } from '../../state/view.ts'

const findKeys = commandOf('view.find').shortcut ?? ''

interface Props {
  readonly search: string
  readonly onSearch: (search: string) => void
  /** The person wants to go on from here to what was found. */
  readonly onLeave: () => void
}

/** The field that finds claims. Enter and the down arrow lead to what was found; Esc empties it, then leaves it. */
export function FindField({ search, onSearch, onLeave }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const finding = useView((view) => view.finding)
  useEffect(() => {
    if (!finding) return
    field.current?.select()
    showView({ finding: false })
  }, [finding])

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault()
      onLeave()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (search !== '') onSearch('')
      else {
        showView({ drawer: null })
        focusMap()
      }
    }
  }

  return (
    <label className="find">
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <input
        ref={field}
        type="text"
        placeholder="Find in map"
        aria-label="Find in map"
        spellCheck={false}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={press}
      />
      <Keys shortcut={findKeys} />
    </label>
  )
}
