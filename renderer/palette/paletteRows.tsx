import { variableOf } from '../canvas/shapes.tsx'
import { CommandIcon } from '../input/commandIcons.tsx'
import { Keys } from '../input/keys.tsx'
import { useShortcut } from '../state/ownKeys.ts'
import { useStanding } from '../state/selectors.ts'
import { StandingMark } from '../ui/standing.tsx'
import type { ClaimItem, CommandItem, PaletteGroup, PaletteItem } from './paletteItems.ts'
import { type Found, fromMatch, type Piece } from './ranking.ts'

/** A text with what was typed underlined. */
const Marked = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  pieces.map(({ text, marked }, index) => {
    const key = `${index} ${text}`
    return marked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })

/** A shortcut, each of its keys by itself. */
const KeyChips = ({ shortcut }: { readonly shortcut: string }) => (
  <span className="keys">
    {shortcut.split('+').map((key) => (
      <Keys key={key} shortcut={key} />
    ))}
  </span>
)

function CommandRow({ item: { command }, name, hint }: Found<CommandItem>) {
  const shortcut = useShortcut(command)
  return (
    <>
      <CommandIcon id={command.id} />
      <span className="name">
        <Marked pieces={name} />
        {hint.length > 0 && (
          <span className="hint">
            <Marked pieces={hint} />
          </span>
        )}
      </span>
      {shortcut !== undefined && <KeyChips shortcut={shortcut} />}
    </>
  )
}

function ClaimRow({ item: { claim, party }, name, hint }: Found<ClaimItem>) {
  const standing = useStanding(claim.id)
  return (
    <>
      <span className="band" style={{ background: `var(${variableOf(`party:${claim.party ?? ''}`)})` }} />
      <span className="name">
        <span className="hidden-text">{party}</span>
        <Marked pieces={fromMatch(name)} />
      </span>
      <span className="speaker">{hint.length > 0 ? <Marked pieces={hint} /> : claim.speaker}</span>
      {standing !== undefined && <StandingMark standing={standing} />}
    </>
  )
}

const isClaim = (row: Found<PaletteItem>): row is Found<ClaimItem> => 'claim' in row.item
const isCommand = (row: Found<PaletteItem>): row is Found<CommandItem> => 'command' in row.item

interface Props {
  readonly groups: readonly PaletteGroup[]
  /** Rows are `listId-0`, `listId-1` …, in the order in which they stand. */
  readonly listId: string
  readonly active: number
  readonly onPoint: (row: number) => void
  readonly onChoose: (item: PaletteItem) => void
}

/** The rows under their headings; the cursor stays in the field, which names the active row. */
export function PaletteGroups({ groups, listId, active, onPoint, onChoose }: Props) {
  let next = 0
  return groups.map(({ label, rows }) => (
    // biome-ignore lint/a11y/useSemanticElements: a part of a listbox is no fieldset
    <div key={label} role="group" aria-label={label}>
      <p aria-hidden="true">{label}</p>
      {rows.map((row) => {
        const at = next++
        return (
          <button
            key={at}
            type="button"
            id={`${listId}-${at}`}
            className="palette-row"
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onPointerMove={() => onPoint(at)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(row.item)}
          >
            {isClaim(row) && <ClaimRow {...row} />}
            {isCommand(row) && <CommandRow {...row} />}
          </button>
        )
      })}
    </div>
  ))
}
