import { makeMap } from '../make.ts'
import type { Template } from './template.ts'

/**
 * A question and the three kinds of answer that every brief weighs. The options speak for themselves, so that a
 * reason under one comes from the same side, and an objection from the other.
 */
export const policyBrief: Template = {
  id: 'brief',
  name: 'Policy brief',
  summary: 'A question, options, reasons',
  fileName: 'Policy brief.argmap',
  map: makeMap({
    parties: [
      { id: 'for', name: 'For', color: '#2857a4' },
      { id: 'against', name: 'Against', color: '#a6233a' },
    ],
    claims: [
      { id: 'question', text: 'Which option should we choose?', contention: true },
      { id: 'keep', text: 'Leave things as they are', party: 'for' },
      { id: 'improve', text: 'Improve what we already do', party: 'for' },
      { id: 'change', text: 'Do something new', party: 'for' },
    ],
    relations: [
      { id: 'q1', kind: 'support', from: ['keep'], to: 'question' },
      { id: 'q2', kind: 'support', from: ['improve'], to: 'question' },
      { id: 'q3', kind: 'support', from: ['change'], to: 'question' },
    ],
    layout: { direction: 'down' },
  }),
  first: null,
}
