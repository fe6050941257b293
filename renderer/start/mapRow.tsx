import { Check, CircleAlert, X } from 'lucide-react'
import { counted } from '../../shared/reasoning/counted.ts'
import { partsOf } from './fileNames.ts'
import type { Summary } from './summary.ts'
import { Thumbnail } from './thumbnail.tsx'
import type { Listed } from './useListed.ts'
import { whenUsed } from './whenUsed.ts'

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const

function Numbers({ summary: { map, unanswered } }: { readonly summary: Summary }) {
  return (
    <>
      <span className="recent-claims">{counted(map.claims.length, 'claim')}</span>
      {unanswered > 0 ? (
        <span className="recent-open">
          <CircleAlert {...icon} /> {unanswered} unanswered
        </span>
      ) : (
        <span className="recent-done">
          <Check {...icon} /> all answered
        </span>
      )}
    </>
  )
}

interface Props {
  readonly map: Listed<{ readonly token: string; readonly name: string; readonly folder: string }>
  /** In ms since 1970. */
  readonly usedAt: number
  /** In ms since 1970. */
  readonly now: number
  /** What the button that takes it off the list is called, and says. */
  readonly offName: string
  readonly offTitle: string
  readonly onOpen: () => void
  readonly onOff: () => void
}

/** A map in a list: its picture, its name and place, and what is open in it. */
export function MapRow({ map, usedAt, now, offName, offTitle, onOpen, onOff }: Props) {
  const { name, folder, summary } = map
  const [stem, ending] = partsOf(name)
  const takeOff = (row: Element | null | undefined) => {
    // The keyboard goes on from the row that takes its place.
    const next = row?.nextElementSibling ?? row?.previousElementSibling
    next?.querySelector('button')?.focus()
    onOff()
  }
  return (
    <li className="recent">
      <button
        type="button"
        className="recent-open-file"
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key === 'Delete') takeOff(event.currentTarget.closest('li'))
        }}
      >
        {/* The button is called by the map's name alone, before its picture is drawn and after. */}
        <span className="recent-picture" aria-hidden="true">
          {summary?.scene != null && <Thumbnail map={summary.map} scene={summary.scene} />}
        </span>
        <span className="recent-name" title={name}>
          <b>{stem}</b>
          <span className="ending">{ending}</span>
          {folder !== '' && <span className="recent-folder">{folder}</span>}
        </span>
        {summary != null && <Numbers summary={summary} />}
        <span className="recent-when">{whenUsed(usedAt, now)}</span>
      </button>
      <button
        type="button"
        className="button icon recent-forget"
        aria-label={offName}
        title={offTitle}
        onClick={(event) => takeOff(event.currentTarget.closest('li'))}
      >
        <X {...icon} />
      </button>
    </li>
  )
}
