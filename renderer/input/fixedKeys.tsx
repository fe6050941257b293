import { keysText } from '../../shared/commands/keys/keysText.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import type { KeySearch } from './keySearch.ts'
import { Keys } from './keys.tsx'

/** What keys do while a card is written in; they are the field's, and no commands. */
const whileWriting = [
  ['Done', 'Enter'],
  ['Next line', 'Shift+Enter'],
  ['Cancel: the old text comes back', 'Escape'],
  ['Done, and support this claim', 'Tab'],
  ['Done, and rebut this claim', 'Shift+Tab'],
  ['Done, and another claim beside it', 'Mod+Enter'],
] as const

/** What the pointer and the arrows do on the map; these are gestures, and no commands. */
const gestures = [
  ['Select the nearest card', 'Arrow keys'],
  ['Select it too', '⇧ and an arrow key'],
  ['Select', 'Click a card or a badge'],
  ['Select more', '⇧ click, or ⇧ drag'],
  ['Edit the text', 'Double click'],
  ['New claim here', 'Double click the ground'],
  ['Say who speaks', 'Begin with “@Name: ”'],
  ['Move a card', 'Drag it'],
  ['Support or rebut', 'Drag it onto a card'],
  ['Undercut', 'Drag it onto a step'],
  ['Move the map', 'Drag, or turn the wheel'],
  ['Zoom', 'Ctrl or ⌘ and the wheel'],
  ['Open a map', 'Drop its file anywhere'],
] as const

interface Props {
  readonly isSought: KeySearch
}

/** The keys and gestures that are nobody's to change, as far as they are sought. */
export function FixedKeys({ isSought }: Props) {
  const { platform } = useWorkspace().host
  const keys = whileWriting.filter(([what, shortcut]) => isSought(`Writing ${what}`, keysText(shortcut, platform)))
  const ways = gestures.filter(([what, how]) => isSought(`${what} ${how}`, how))
  return (
    <>
      {keys.length > 0 && (
        <section>
          <h3>While writing on a card</h3>
          <dl>
            {keys.map(([what, shortcut]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>
                  <Keys shortcut={shortcut} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {ways.length > 0 && (
        <section>
          <h3>On the map</h3>
          <dl>
            {ways.map(([what, how]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd className="meta">{how}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
