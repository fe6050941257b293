import { spansIn } from '../../shared/document/queries/find.ts'
import type { Sought } from '../../shared/document/queries/sought.ts'

interface Props {
  readonly text: string
  /** What is marked in it; nothing where that is null. */
  readonly sought: Sought | null
}

/** A text in which what is looked for is marked. */
export function MarkedText({ text, sought }: Props) {
  const spans = sought === null ? [] : spansIn(text, sought)
  if (spans.length === 0) return text
  return [
    ...spans.flatMap(({ start, end }, index) => [
      text.slice(spans[index - 1]?.end ?? 0, start),
      <mark key={start}>{text.slice(start, end)}</mark>,
    ]),
    text.slice(spans.at(-1)?.end),
  ]
}
