import { AlertDialog } from 'radix-ui'
import { type RefObject, useRef, useState } from 'react'
import type { Bearing } from '../../shared/commands/addMap.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { claimName } from '../../shared/reasoning/claimName.ts'
import { counted } from '../../shared/reasoning/counted.ts'
import { useSession } from '../state/session.ts'
import '../ui/choices.css'
import '../ui/dialog.css'
import { useFocusBack } from '../ui/focusBack.ts'
import { ScenePicture } from '../ui/scenePicture.tsx'
import { useSceneOf } from '../ui/useSceneOf.ts'
import './exchange.css'
import { useReview, type Verdict } from '../state/reviewing.ts'
import { LossList } from './lossList.tsx'

/** What another program's file held, before it takes the place of anything: Enter does what was meant, Esc nothing. */
export function ReviewDialog() {
  const { reviewed } = useReview()
  const primary = useRef<HTMLButtonElement>(null)
  const { onCloseAutoFocus } = useFocusBack(reviewed !== null)
  if (reviewed === null) return null
  const { read, fileName, meant, decide } = reviewed
  return (
    <AlertDialog.Root open onOpenChange={() => decide({ kind: 'cancel' })}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="dialog-shade" />
        <AlertDialog.Content
          className="dialog exchange"
          // The window's own keys wait until it is decided.
          onKeyDown={(event) => event.stopPropagation()}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            primary.current?.focus()
          }}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          <header>
            <AlertDialog.Title dir="auto">{fileName}</AlertDialog.Title>
          </header>
          <AlertDialog.Description>
            {read.formatName}: {contentsOf(read.map)}. {lossesOf(read.problems.length)}
          </AlertDialog.Description>
          <div className="exchange-middle">
            <Picture map={read.map} />
            {read.problems.length > 0 && <LossList losses={read.problems} />}
          </div>
          <Ways meant={meant} primary={primary} onDecide={decide} />
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

const contentsOf = ({ claims, relations, parties }: ArgumentMap): string =>
  [
    counted(claims.length, 'claim'),
    counted(relations.length, 'relation'),
    ...(parties.length === 0 ? [] : [parties.length === 1 ? '1 party' : `${parties.length} parties`]),
  ].join(', ')

function lossesOf(count: number): string {
  if (count === 0) return 'All of it could be kept.'
  return count === 1 ? 'One thing could not be kept as it was.' : `${count} things could not be kept as they were.`
}

function Picture({ map }: { readonly map: ArgumentMap }) {
  const scene = useSceneOf(map)
  return (
    <div className="exchange-picture">{scene !== null && <ScenePicture scene={scene} parties={map.parties} />}</div>
  )
}

interface WaysProps {
  readonly meant: 'open' | 'add' | 'only add'
  /** The button that Enter presses. */
  readonly primary: RefObject<HTMLButtonElement | null>
  readonly onDecide: (verdict: Verdict) => void
}

function Ways({ meant, primary, onDecide }: WaysProps) {
  const session = useSession(({ work }) => work?.session ?? null)
  const [selected = ''] = session?.selection.size === 1 ? session.selection : []
  const onto = session === null ? undefined : claimsById(session.map).get(selected)
  const [kind, setKind] = useState<'beside' | 'support' | 'rebut'>('beside')
  const bearing: Bearing = onto === undefined || kind === 'beside' ? null : { kind, to: onto.id }
  return (
    <footer>
      {onto !== undefined && (
        <fieldset className="choices exchange-where">
          <legend>Where it stands if it is added to this map</legend>
          {(
            [
              ['beside', 'Beside the rest'],
              ['support', `Supports “${claimName(onto)}”`],
              ['rebut', `Rebuts “${claimName(onto)}”`],
            ] as const
          ).map(([value, label]) => (
            <label key={value}>
              <input type="radio" name="bearing" checked={kind === value} onChange={() => setKind(value)} />
              <span dir="auto">{label}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="exchange-buttons">
        {session !== null && (
          <button
            type="button"
            ref={meant !== 'open' ? primary : undefined}
            className={`button ${meant !== 'open' ? 'primary' : 'framed'}`}
            onClick={() => onDecide({ kind: 'add', bearing })}
          >
            Add to this map
          </button>
        )}
        <span className="gap" />
        <button type="button" className="button" onClick={() => onDecide({ kind: 'cancel' })}>
          Cancel
        </button>
        {meant !== 'only add' && (
          <button
            type="button"
            ref={meant === 'open' ? primary : undefined}
            className={`button ${meant === 'open' ? 'primary' : 'framed'}`}
            onClick={() => onDecide({ kind: 'open' })}
          >
            Open as a new map
          </button>
        )}
      </div>
    </footer>
  )
}
