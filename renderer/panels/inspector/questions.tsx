import { Circle, CircleCheck } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { type Raising, raise, raisedAgainst } from '../../../shared/commands/scheme.ts'
import type { Relation } from '../../../shared/document/argumentMap.ts'
import { claimsById } from '../../../shared/document/queries/lookup.ts'
import { quoted } from '../../../shared/reasoning/claimName.ts'
import { type AskedQuestion, questionsOf } from '../../../shared/reasoning/schemes/questionsOf.ts'
import type { Scheme } from '../../../shared/reasoning/schemes/scheme.ts'
import { reveal } from '../../canvas/reveal.ts'
import { say } from '../../state/saying.ts'
import { useMap } from '../../state/selectors.ts'
import { useWorkspace } from '../../state/workspaceContext.ts'
import { KindIcon } from '../../ui/kindIcon.tsx'
import './questions.css'
import { ClaimLink } from './replies.tsx'
import { Section } from './section.tsx'

interface Props {
  readonly step: Relation
  readonly scheme: Scheme
}

/** The critical questions of a step's scheme: which were raised, and by what; the others are raised from here. */
export function Questions({ step, scheme }: Props) {
  const asked = questionsOf(useMap(), step)
  const raised = asked.filter(({ raisedBy }) => raisedBy !== undefined).length
  const list = useRef<HTMLUListElement>(null)
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.question-words') ?? [])]
    const here = buttons.findIndex((button) => button.matches(':focus'))
    event.preventDefault()
    buttons[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  }
  return (
    <Section title="Critical questions" aside={`${raised} of ${asked.length} raised`}>
      <ul className="questions" ref={list} aria-label="Critical questions" onKeyDown={walk}>
        {asked.map((one) => (
          <Question key={one.id} step={step} scheme={scheme} asked={one} />
        ))}
      </ul>
      <p className="question-keys meta">
        <kbd>Enter</kbd> raises a question, <kbd>U</kbd> against the step, <kbd>R</kbd> against a claim.
      </p>
    </Section>
  )
}

const keys: ReadonlyMap<string, Raising> = new Map([
  ['u', 'undercut'],
  ['r', 'rebut'],
])

function Question({ step, scheme, asked }: Props & { readonly asked: AskedQuestion }) {
  const workspace = useWorkspace()
  const map = useMap()
  const { question, raisedBy } = asked
  const raiseIt = (raising: Raising) => void say(() => raise(workspace, step, asked, raising))
  const press = (event: KeyboardEvent) => {
    const raising = keys.get(event.key.toLowerCase())
    if (raising === undefined || raisedBy !== undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    raiseIt(raising)
  }
  if (raisedBy !== undefined)
    return (
      <li className="critical raised">
        <button type="button" className="question-words" onClick={() => reveal(raisedBy.id)}>
          <CircleCheck size={14} strokeWidth={1.75} aria-label="Raised:" />
          <span>{question.asks}</span>
        </button>
        <div className="raised-by">
          {raisedBy.from.map((id) => (
            <ClaimLink key={id} id={id} />
          ))}
        </div>
      </li>
    )
  const usual = raisedAgainst(map, step, scheme, asked, 'usual')
  const claim = claimsById(map).get(raisedAgainst(map, step, scheme, asked, 'rebut'))
  const ways = [
    { raising: 'undercut', onStep: true, label: 'Undercut the step', key: 'U', isUsual: usual === step.id },
    {
      raising: 'rebut',
      onStep: false,
      label: `Rebut ${claim ? quoted(claim) : 'the claim'}`,
      key: 'R',
      isUsual: usual !== step.id,
    },
  ] as const
  const way = ways.find(({ isUsual }) => isUsual)?.label
  return (
    <li className="critical">
      <button
        type="button"
        className="question-words"
        aria-keyshortcuts="U R"
        title={`${way} (Enter)`}
        onClick={() => raiseIt('usual')}
        onKeyDown={press}
      >
        <Circle size={14} strokeWidth={1.75} aria-label="Open:" />
        <span>{question.asks}</span>
      </button>
      {/* The keyboard has a key for each. */}
      <span className="question-ways">
        {ways.map(({ raising, onStep, label, key, isUsual }) => (
          <button
            key={raising}
            type="button"
            tabIndex={-1}
            className={isUsual ? 'usual' : ''}
            aria-label={`${label}: ${question.asks}`}
            title={`${label} (${key})`}
            onClick={() => raiseIt(raising)}
          >
            <KindIcon kind="rebut" onStep={onStep} />
          </button>
        ))}
      </span>
    </li>
  )
}
