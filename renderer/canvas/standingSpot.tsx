import { useState } from 'react'
import { decidersOf } from '../../shared/reasoning/deciders.ts'
import { explanationText } from '../../shared/reasoning/explain.ts'
import { lightUp } from '../state/lit.ts'
import { useSession } from '../state/session.ts'

/** Over a card's standing: pointed at, it says why the claim stands or falls, and lights up what decides it. */
export function StandingSpot({ id }: { readonly id: string }) {
  const [why, setWhy] = useState('')
  const enter = () => {
    const { work } = useSession.getState()
    if (work === null) return
    const { map } = work.session
    // A claim that is being written and has no words yet stands nowhere.
    if (!work.drawing.reading.standings.claims.has(id)) return
    setWhy(explanationText(map, id, work.supposed))
    lightUp(decidersOf(map, id, work.supposed))
  }
  return (
    <span
      className="standing-spot"
      aria-hidden
      title={why}
      onPointerEnter={enter}
      onPointerLeave={() => {
        setWhy('')
        lightUp()
      }}
    />
  )
}
