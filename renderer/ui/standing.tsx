import type { Standing, StepStanding } from '../../shared/reasoning/reading.ts'

/** Each standing has a shape and a word besides its colour. */
const looks = {
  stands: { word: 'stands', colour: 'var(--support)', mark: 'full' },
  in: { word: 'holds', colour: 'var(--support)', mark: 'full' },
  contested: { word: 'contested', colour: 'var(--contested)', mark: 'half' },
  undecided: { word: 'contested', colour: 'var(--contested)', mark: 'half' },
  defeated: { word: 'defeated', colour: 'var(--defeated)', mark: 'ring' },
  out: { word: 'fails', colour: 'var(--defeated)', mark: 'ring' },
} as const

interface Props {
  readonly standing: Standing | StepStanding
  /** For a mark beside which the word stands. */
  readonly silent?: boolean
}

/** The standing's 8-px mark: filled, half filled, or a ring. */
export function StandingMark({ standing, silent = false }: Props) {
  const { word, colour, mark } = looks[standing]
  return (
    <svg className="standing-mark" width="10" height="10" viewBox="-5 -5 10 10" role="img" aria-hidden={silent}>
      <title>{word}</title>
      {mark === 'full' ? (
        <circle r="4" fill={colour} />
      ) : (
        <circle r="3.25" fill="none" stroke={colour} strokeWidth="1.5" />
      )}
      {mark === 'half' && <path d="M0 -4A4 4 0 0 0 0 4Z" fill={colour} />}
    </svg>
  )
}
