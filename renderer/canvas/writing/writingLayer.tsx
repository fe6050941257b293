import { ViewportPortal } from '@xyflow/react'
import type { SceneCard } from '../../../shared/diagram/scene.ts'
import { claimsById } from '../../../shared/document/queries/lookup.ts'
import { useSession, type Work } from '../../state/session.ts'
import { Field } from './field.tsx'
import './writing.css'

const writtenIn = ({ drawing, session }: Work): SceneCard | undefined =>
  session.writing === null ? undefined : drawing.scene.cards.find(({ claim }) => claim === session.writing?.claim)

/**
 * The field of the card that is written in. It lies on the map, not in the card: React Flow may take a card off the
 * page and put it back, and a person goes on typing.
 */
export function WritingLayer() {
  const card = useSession(({ work }) => (work === null ? undefined : writtenIn(work)))
  const claim = useSession(({ work }) => work && claimsById(work.shown).get(work.session.writing?.claim ?? ''))
  const text = useSession(({ work }) => work?.session.writing?.text)
  if (card === undefined || claim == null || text === undefined) return null
  return (
    <ViewportPortal>
      <Field key={card.claim} card={card} claim={claim} text={text} />
    </ViewportPortal>
  )
}
