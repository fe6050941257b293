import { drawable } from '../../../shared/diagram/measure/drawable.ts'
import { questionText } from '../../../shared/reasoning/schemes/schemes.ts'
import type { Draft } from '../../../shared/session/writing.ts'
import { useMap } from '../../state/selectors.ts'
import { nameOf } from './nameOf.ts'

/** A claim that is being written and has no words yet: who will say it, and which question it raises. */
export function NewClaimView({ draft }: { readonly draft: Draft }) {
  const { parties, turns } = useMap()
  const { party, speaker = '', turn } = draft.claim
  const { question = '' } = draft.relation ?? {}
  const voice = [
    nameOf(parties.find(({ id }) => id === party)),
    speaker,
    nameOf(turns.find(({ id }) => id === turn)),
  ].filter((name) => name !== '')
  return (
    <article aria-label="New claim">
      <header className="what">
        <h2>New claim</h2>
      </header>
      {voice.length > 0 && <p>{drawable(voice.join(' · '))}</p>}
      {question !== '' && <p className="asked">{questionText(question)}</p>}
      <p className="inspector-hint meta">Once it has a word, you can fill in the rest here.</p>
    </article>
  )
}
