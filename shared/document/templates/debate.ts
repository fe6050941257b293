import { makeMap } from '../make.ts'
import type { Template } from './template.ts'

/** Two parties, and the eight speeches of a policy round in the order in which they are held. */
export const debate: Template = {
  id: 'debate',
  name: 'Two-sided debate',
  summary: 'Two parties, eight speeches',
  fileName: 'Debate.argmap',
  map: makeMap({
    parties: [
      { id: 'aff', name: 'Affirmative', short: 'Aff', color: '#2857a4' },
      { id: 'neg', name: 'Negative', short: 'Neg', color: '#a6233a' },
    ],
    turns: [
      { id: '1ac', name: 'First affirmative constructive', party: 'aff' },
      { id: '1nc', name: 'First negative constructive', party: 'neg' },
      { id: '2ac', name: 'Second affirmative constructive', party: 'aff' },
      { id: '2nc', name: 'Second negative constructive', party: 'neg' },
      { id: '1nr', name: 'First negative rebuttal', party: 'neg' },
      { id: '1ar', name: 'First affirmative rebuttal', party: 'aff' },
      { id: '2nr', name: 'Second negative rebuttal', party: 'neg' },
      { id: '2ar', name: 'Second affirmative rebuttal', party: 'aff' },
    ],
  }),
  first: { party: 'aff', turn: '1ac', contention: true },
}
