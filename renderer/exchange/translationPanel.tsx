import { useEffect, useMemo, useRef, useState } from 'react'
import { meantClaims } from '../../shared/commands/clipboard/clipboard.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { excerptOf } from '../../shared/document/queries/excerpt.ts'
import { formats } from '../../shared/formats/registry.ts'
import { isMapFormat, type MapFormat } from '../../shared/formats/writing/writeMap.ts'
import { fileNameOf, withEnding } from '../../shared/host/fileName.ts'
import type { Session } from '../../shared/session/session.ts'
import { mention, say } from '../state/saying.ts'
import { showView } from '../state/view.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { LossList } from './lossList.tsx'
import { useTranslation } from './useTranslation.ts'

/** All formats that hold a map in words, by name; the map's own is what “Save as” writes. */
const targets: readonly MapFormat[] = formats
  .filter(isMapFormat)
  .filter(({ id }) => id !== 'rejoinder')
  .toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))

const close = (): void => showView({ dialog: null })

/** What was chosen last, in this window. */
let lastId = 'markdown'

/** All formats to choose from, and the map in the chosen one. */
export function TranslationPanel({ session, fileName }: { readonly session: Session; readonly fileName: string }) {
  const [format, setFormat] = useState(() => targets.find(({ id }) => id === lastId) ?? targets[0])
  const selected = useMemo(() => meantClaims(session), [session])
  const [isPart, setIsPart] = useState(false)
  const map = useMemo(
    () => (isPart && selected.length > 0 ? excerptOf(session.map, selected).map : session.map),
    [isPart, selected, session.map],
  )
  // The arrows go on from what was chosen last.
  const chosen = useRef<HTMLInputElement>(null)
  useEffect(() => chosen.current?.focus(), [])
  if (format === undefined) return null
  const choose = (chosen: MapFormat) => {
    lastId = chosen.id
    setFormat(chosen)
  }
  return (
    <div className="exchange-middle">
      <fieldset className="choices is-list exchange-formats">
        <legend>Format</legend>
        {targets.map((target) => (
          <label key={target.id}>
            <input
              ref={target === format ? chosen : undefined}
              type="radio"
              name="format"
              checked={target === format}
              onChange={() => choose(target)}
            />
            {target.name}
          </label>
        ))}
      </fieldset>
      <Result map={map} format={format} fileName={fileName}>
        {selected.length > 0 && (
          <label className="choice-line">
            <input type="checkbox" checked={isPart} onChange={(event) => setIsPart(event.target.checked)} />
            Only what is selected
          </label>
        )}
      </Result>
    </div>
  )
}

interface ResultProps {
  readonly map: ArgumentMap
  readonly format: MapFormat
  readonly fileName: string
  readonly children: React.ReactNode
}

/** How much of a text is shown, in UTF-16 units. */
const SHOWN = 20_000

function Result({ map, format, fileName, children }: ResultProps) {
  const { host } = useWorkspace()
  const result = useTranslation(map, format)
  const written = result?.kind === 'written' ? result : null
  const save = () =>
    say(async () => {
      if (written === null) return
      const name = withEnding(fileNameOf(map.title) || fileName.replace(/\.[^.]*$/, ''), format.extensions)
      if (await host.exportFile(name, format, written.bytes)) {
        mention(`Saved as ${format.name}`)
        close()
      }
    })
  const copy = () =>
    say(async () => {
      await navigator.clipboard.writeText(written?.text ?? '')
      mention(`Copied as ${format.name}`)
      close()
    })
  return (
    <div className="exchange-result" aria-busy={result === null}>
      {result?.kind === 'refused' && <p role="alert">{result.sentence}</p>}
      {written !== null && (
        <>
          {written.text === null ? (
            <p className="exchange-binary">
              A file of {Math.ceil(written.bytes.length / 1000)} kB, to be opened by its program.
            </p>
          ) : (
            <textarea
              readOnly
              aria-label={`The map in ${format.name}`}
              dir="auto"
              value={written.text.length > SHOWN ? `${written.text.slice(0, SHOWN)}\n…` : written.text}
            />
          )}
          {written.losses.length > 0 ? (
            <LossList losses={written.losses} />
          ) : (
            <p className="exchange-whole">{format.name} holds all of this map.</p>
          )}
        </>
      )}
      <footer className="exchange-buttons">
        {children}
        <span className="gap" />
        {written?.text !== null && (
          <button type="button" className="button framed" disabled={written === null} onClick={() => void copy()}>
            Copy
          </button>
        )}
        <button type="button" className="button primary" disabled={written === null} onClick={() => void save()}>
          Save…
        </button>
      </footer>
    </div>
  )
}
