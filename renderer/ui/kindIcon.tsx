import { Minus, Plus } from 'lucide-react'
import type { RelationKind } from '../../shared/document/argumentMap.ts'
import './kindIcon.css'

interface Props {
  /** Null for a claim that bears on nothing here. */
  readonly kind: RelationKind | null
  /** Whether it bears on a step instead of a claim: then the icon is hollow. */
  readonly onStep?: boolean
  readonly contention?: boolean
}

const words = { support: ['supports', 'warrants'], rebut: ['rebuts', 'undercuts'] } as const

/** How a relation bears on its target, in one word. */
export const kindWord = (kind: RelationKind, onStep: boolean): string => words[kind][onStep ? 1 : 0]

/** The square that says how a claim bears on the one above it: plus, minus, or a contention's diamond. */
export function KindIcon({ kind, onStep = false, contention = false }: Props) {
  if (kind === null)
    return (
      <span className={contention ? 'kind contention' : 'kind none'}>
        {contention ? <span className="diamond" /> : <span className="dot" />}
        <span className="hidden-text">{contention ? 'contention' : 'claim'}</span>
      </span>
    )
  const Sign = kind === 'support' ? Plus : Minus
  return (
    <span className={`kind ${kind}${onStep ? ' hollow' : ''}`}>
      <Sign size={10} strokeWidth={3.5} aria-hidden />
      <span className="hidden-text">{kindWord(kind, onStep)}</span>
    </span>
  )
}
