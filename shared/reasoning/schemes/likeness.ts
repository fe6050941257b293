import type { Scheme } from './scheme.ts'

/** Steps from some cases to others, and from words to what they stand for. */
export const likeness: readonly Scheme[] = [
  {
    id: 'analogy',
    name: 'Analogy',
    says: 'This case is like another in which A holds, so A holds in this one.',
    premises: ['The two cases are alike', 'A holds in the other case'],
    questions: [
      { id: 'likeness', asks: 'Are the cases alike in what matters to A?', hits: 0 },
      { id: 'source', asks: 'Does A hold in the other case at all?', hits: 1 },
      { id: 'difference', asks: 'Is there a difference between them that weighs more?', hits: 'step' },
      { id: 'rival', asks: 'Is there another case, just as like, in which A doesn’t hold?', hits: 'step' },
    ],
  },
  {
    id: 'precedent',
    name: 'Precedent',
    says: 'An earlier case of this kind was decided so, so this one should be too.',
    premises: ['The earlier case was decided so', 'This case is of the same kind'],
    questions: [
      { id: 'decided', asks: 'Was it decided so, and for this reason?', hits: 0 },
      { id: 'kind', asks: 'Is this case of the same kind?', hits: 1 },
      { id: 'right', asks: 'Was the earlier decision right, and does it still stand?', hits: 'step' },
      { id: 'exception', asks: 'Is there a reason to treat this case as an exception?', hits: 'step' },
    ],
  },
  {
    id: 'example',
    name: 'Example',
    says: 'A holds in this case, so A holds in general for cases of its kind.',
    premises: ['A holds in this case'],
    questions: [
      { id: 'true', asks: 'Is it true of this case?', hits: 0 },
      { id: 'typical', asks: 'Is this case typical of its kind?', hits: 'step' },
      { id: 'number', asks: 'How many cases would it take to show it?', hits: 'step' },
      { id: 'counterexample', asks: 'Is there a case of the kind in which A doesn’t hold?', hits: 'conclusion' },
    ],
  },
  {
    id: 'verbal-classification',
    name: 'Verbal classification',
    says: 'This is called an A, and what is an A is B, so this is B.',
    premises: ['This is an A', 'Whatever is an A is B'],
    questions: [
      { id: 'fits', asks: 'Does the word fit this, or is it stretched?', hits: 0 },
      { id: 'meaning', asks: 'Does being an A make it B, or is that only a way of speaking?', hits: 1 },
      { id: 'shift', asks: 'Does the word mean the same in both places?', hits: 'step' },
    ],
  },
  {
    id: 'composition',
    name: 'Parts and whole',
    says: 'A holds of the parts, so of the whole; or of the whole, so of the parts.',
    premises: ['A holds of the parts, or of the whole'],
    questions: [
      { id: 'true', asks: 'Does A hold of all the parts, or of the whole, as is said?', hits: 0 },
      { id: 'carries', asks: 'Is A something that passes from parts to whole, or from whole to parts?', hits: 'step' },
      { id: 'arrangement', asks: 'Does it matter how the parts are put together?', hits: 'step' },
    ],
  },
]
