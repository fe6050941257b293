import type { Scheme } from './scheme.ts'

/** Steps between what is seen and what is behind it or comes of it. */
export const causes: readonly Scheme[] = [
  {
    id: 'cause-to-effect',
    name: 'Cause to effect',
    says: 'A as a rule brings B about, and A is there, so B will come.',
    premises: ['A as a rule brings B about', 'A is there, or will be'],
    questions: [
      { id: 'rule', asks: 'How surely does A bring B about?', hits: 0 },
      { id: 'there', asks: 'Is A really there, and enough of it?', hits: 1 },
      { id: 'hindered', asks: 'Is there something that will keep A from having its effect?', hits: 'step' },
    ],
  },
  {
    id: 'correlation-to-cause',
    name: 'Correlation to cause',
    says: 'A and B go together, so A brings B about.',
    premises: ['A and B go together'],
    questions: [
      { id: 'together', asks: 'Do they go together in more cases than by chance?', hits: 0 },
      { id: 'reverse', asks: 'Could it be B that brings A about?', hits: 'step' },
      { id: 'third', asks: 'Is there something else that brings both about?', hits: 'step' },
      { id: 'between', asks: 'Is it known by what steps A would lead to B?', hits: 'step' },
      { id: 'range', asks: 'Does it hold only within bounds that this case lies beyond?', hits: 'conclusion' },
    ],
  },
  {
    id: 'sign',
    name: 'Sign',
    says: 'A is seen, and A is a sign of B, so B is probably so.',
    premises: ['A is seen', 'A is a sign of B'],
    questions: [
      { id: 'seen', asks: 'Was A really seen?', hits: 0 },
      { id: 'strength', asks: 'How often does A come with B?', hits: 1 },
      { id: 'other', asks: 'Could A be there for another reason?', hits: 'step' },
    ],
  },
  {
    id: 'evidence-to-hypothesis',
    name: 'Evidence to hypothesis',
    says: 'If A were so one would find B, and B is found, so A is probably so.',
    premises: ['If A were so, one would find B', 'B is found'],
    questions: [
      { id: 'predicts', asks: 'Would one really find B if A were so?', hits: 0 },
      { id: 'found', asks: 'Was B really found?', hits: 1 },
      { id: 'otherwise', asks: 'Might one find B even if A weren’t so?', hits: 'step' },
      { id: 'against', asks: 'Would A make one expect something else, which isn’t found?', hits: 'conclusion' },
    ],
  },
  {
    id: 'best-explanation',
    name: 'Best explanation',
    says: 'A explains what is found better than anything else does, so A is probably so.',
    premises: ['This is found', 'A explains it better than anything else does'],
    questions: [
      { id: 'found', asks: 'Is it really so that needs explaining?', hits: 0 },
      { id: 'explains', asks: 'How well does A explain it?', hits: 1 },
      { id: 'rivals', asks: 'Were the other explanations looked for, and weighed fairly?', hits: 1 },
      { id: 'wait', asks: 'Is it too early to settle on an explanation?', hits: 'step' },
    ],
  },
  {
    id: 'ignorance',
    name: 'Lack of evidence',
    says: 'Nothing shows A though it was looked for, so A is probably not so.',
    premises: ['Nothing was found that shows A', 'If A were so, it would have been found'],
    questions: [
      { id: 'search', asks: 'How far was it looked for?', hits: 0 },
      { id: 'findable', asks: 'Would it have been found, if A were so?', hits: 1 },
      { id: 'burden', asks: 'Who has to show it: those who say A, or those who deny it?', hits: 'step' },
    ],
  },
]
