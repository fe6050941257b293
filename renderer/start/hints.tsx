import { useState } from 'react'
import { type CommandId, commandOf } from '../../shared/commands/table.ts'
import { Keys } from '../input/keys.tsx'
import { useShortcut } from '../state/ownKeys.ts'
import { areHintsHidden, hideHints } from './hintsChoice.ts'

/** The keys of a command, as they are on this machine. */
function KeysOf({ id }: { readonly id: CommandId }) {
  const shortcut = useShortcut(commandOf(id))
  return shortcut === undefined ? null : <Keys shortcut={shortcut} />
}

/** Three things to try, until the person puts them away. */
export function Hints() {
  const [hidden, setHidden] = useState(areHintsHidden)
  if (hidden) return null
  const hide = () => {
    hideHints()
    setHidden(true)
  }
  return (
    <section className="hints" aria-labelledby="hints">
      <h2 id="hints">First time here?</h2>
      <ol>
        <li>
          Open the sample and press <KeysOf id="selection.nextUnanswered" /> to walk what was never answered.
        </li>
        <li>
          Select a claim. <KeysOf id="claim.support" /> adds a support, <KeysOf id="claim.rebut" /> a rebuttal.
        </li>
        <li>
          On a map, <KeysOf id="help.commands" /> finds every command.
        </li>
      </ol>
      <button type="button" className="hide-hints" onClick={hide}>
        Hide these hints
      </button>
    </section>
  )
}
