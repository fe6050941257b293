/** A usual way to argue, of which one knows where it tends to be weak. The letters A, B … stand for what it is about. */
export interface Scheme {
  /** What a relation's `scheme` holds. It never changes. */
  readonly id: string
  readonly name: string
  /** The step in one line. */
  readonly says: string
  /** What its premises say, in the order in which one would give them. */
  readonly premises: readonly string[]
  readonly questions: readonly CriticalQuestion[]
}

/** What one asks of every step of a scheme before one takes it. */
export interface CriticalQuestion {
  /** Unique in its scheme. It never changes. */
  readonly id: string
  readonly asks: string
  /** What falls if the answer is bad: the step alone, what it is drawn to, or the premise of this place, from 0. */
  readonly hits: 'step' | 'conclusion' | number
}
