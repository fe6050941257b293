import { useWhatIf } from '../state/supposing.ts'
import './whatIf.css'

const WORDS = { stands: 'stand', contested: 'be contested', defeated: 'be defeated' } as const

/** Above a card: what is supposed of its claim, or what would follow for it. */
export function WhatIfMark({ id }: { readonly id: string }) {
  const whatIf = useWhatIf(id)
  if (whatIf === undefined) return null
  const { isSupposed, standing } = whatIf
  return (
    <span className={isSupposed ? 'what-if is-supposed' : 'what-if'}>
      {isSupposed ? 'Supposed to' : 'Would'} {WORDS[standing]}
    </span>
  )
}
