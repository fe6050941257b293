import { CircleAlert, Wrench, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useHasMap, useProblems } from '../state/selectors.ts'
import { showView, useView } from '../state/view.ts'
import { CommandButton } from '../ui/commandButton.tsx'
import './notices.css'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" className="button icon" aria-label="Put this notice away" onClick={onClose}>
      <X {...icon} />
    </button>
  )
}

const putAway = (): void => showView({ sentence: null })

/** Esc puts the notice away before it does anything to the map. */
function useEscape(shown: boolean): void {
  useEffect(() => {
    if (!shown) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || useView.getState().dialog !== null) return
      event.preventDefault()
      event.stopPropagation()
      putAway()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [shown])
}

/** Why something could not be done, and a way on where there is one. It lies over the window and moves nothing. */
export function Refusal() {
  const sentence = useView((view) => view.sentence)
  const wayOn = useView((view) => view.wayOn)
  const hasMap = useHasMap()
  useEscape(sentence !== null)
  if (sentence === null) return null
  return (
    <div className="notice refusal" role="alert">
      <CircleAlert {...icon} />
      <p>{sentence}</p>
      {wayOn !== null && <CommandButton id={wayOn} className="button framed" />}
      {wayOn === 'file.open' && !hasMap && <CommandButton id="file.sample" className="button framed" />}
      <CloseButton onClose={putAway} />
    </div>
  )
}

/** What was repaired while the map was read; its file stays as it is. */
export function Repairs() {
  const problems = useProblems()
  const noticed = useView((view) => view.noticed)
  const [listed, setListed] = useState(false)
  if (!noticed || problems.length === 0) return null
  const count = problems.length === 1 ? 'One thing in this file was' : `${problems.length} things in this file were`
  return (
    <div className="notice repairs" role="status">
      <Wrench {...icon} />
      <p>{count} repaired to show it. The file itself is untouched.</p>
      <button type="button" className="button framed" aria-expanded={listed} onClick={() => setListed(!listed)}>
        {listed ? 'Hide the list' : 'Show the list'}
      </button>
      <CloseButton onClose={() => showView({ noticed: false })} />
      {listed && (
        <ul>
          {problems.map(({ at, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, and one place may have several problems
            <li key={index}>
              <code>{at}</code> {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
