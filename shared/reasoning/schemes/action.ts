import type { Scheme } from './scheme.ts'

/** Steps to what ought to be done, and to what had better not be. */
export const action: readonly Scheme[] = [
  {
    id: 'practical-reasoning',
    name: 'Practical reasoning',
    says: 'We want A, and doing B gets us A, so we should do B.',
    premises: ['A is our aim', 'Doing B gets us A'],
    questions: [
      { id: 'aim', asks: 'Is A what we want, and ought we to want it?', hits: 0 },
      { id: 'means', asks: 'Will B get us A, and can it be done?', hits: 1 },
      { id: 'others', asks: 'Is there another way that is better?', hits: 'step' },
      { id: 'conflict', asks: 'Does B stand in the way of other aims of ours?', hits: 'conclusion' },
      { id: 'side-effects', asks: 'What else comes of B, that we would not want?', hits: 'conclusion' },
    ],
  },
  {
    id: 'consequences',
    name: 'Consequences',
    says: 'Good comes of A, so A should be done; or bad comes of it, so it should not.',
    premises: ['This would come of A', 'That would be good, or bad'],
    questions: [
      { id: 'likely', asks: 'How likely is it to come of A?', hits: 0 },
      { id: 'worth', asks: 'Is it as good, or as bad, as is said?', hits: 1 },
      { id: 'opposite', asks: 'What else comes of A that weighs the other way?', hits: 'step' },
    ],
  },
  {
    id: 'values',
    name: 'Values',
    says: 'A serves a value that we hold, so we should favour A.',
    premises: ['We hold this value', 'A serves it'],
    questions: [
      { id: 'held', asks: 'Is it a value that we hold, and how highly?', hits: 0 },
      { id: 'serves', asks: 'Does A serve it in fact?', hits: 1 },
      { id: 'clash', asks: 'Does A go against another value that weighs more?', hits: 'step' },
    ],
  },
  {
    id: 'alternatives',
    name: 'Alternatives',
    says: 'It is A or B, and B is out, so it is A.',
    premises: ['It is A or B', 'B is out'],
    questions: [
      { id: 'complete', asks: 'Are these all the possibilities?', hits: 0 },
      { id: 'out', asks: 'Is B really out?', hits: 1 },
      { id: 'both', asks: 'Could it be both, or neither?', hits: 'step' },
    ],
  },
  {
    id: 'established-rule',
    name: 'Established rule',
    says: 'A rule says what is to be done in such cases, and this is one, so it is to be done.',
    premises: ['The rule says so for such cases', 'This is such a case'],
    questions: [
      { id: 'rule', asks: 'Is there such a rule, and does it say this?', hits: 0 },
      { id: 'case', asks: 'Is this a case that it is made for?', hits: 1 },
      { id: 'other-rule', asks: 'Does another rule go before it here?', hits: 'step' },
      { id: 'exception', asks: 'Is there a reason for an exception?', hits: 'step' },
    ],
  },
  {
    id: 'waste',
    name: 'Waste',
    says: 'Much has gone into A, and it would be lost if we stopped, so we should go on.',
    premises: ['Much has gone into A', 'It would be lost if we stopped'],
    questions: [
      { id: 'lost', asks: 'Is it lost if we stop, or gone whatever we do?', hits: 1 },
      { id: 'chance', asks: 'Can A still come to a good end?', hits: 'step' },
      { id: 'cost', asks: 'Is what it would yet cost worth it, all that is past aside?', hits: 'step' },
    ],
  },
  {
    id: 'threat',
    name: 'Threat',
    says: 'If you do A, I will see to it that harm follows, so you had better not do A.',
    premises: ['Harm follows if A is done', 'The one who says so can bring it about, and will'],
    questions: [
      { id: 'harm', asks: 'Would it be such a harm?', hits: 0 },
      { id: 'able', asks: 'Can they bring it about, and would they?', hits: 1 },
      { id: 'relevant', asks: 'Does a threat bear on whether A is right?', hits: 'step' },
    ],
  },
  {
    id: 'slippery-slope',
    name: 'Slippery slope',
    says: 'A leads step by step to something bad, so A should not be done.',
    premises: ['A leads to the next step, and each step to another', 'At the end is something bad'],
    questions: [
      { id: 'weakest', asks: 'Which of the steps is the weakest, and how weak is it?', hits: 0 },
      { id: 'end', asks: 'Is what stands at the end so bad?', hits: 1 },
      { id: 'stop', asks: 'Could one stop on the way?', hits: 'step' },
    ],
  },
  {
    id: 'gradualism',
    name: 'Small steps',
    says: 'You grant A, and from there it is only small steps to B, so you should grant B.',
    premises: ['A is granted', 'No step from A to B is more than a small one'],
    questions: [
      { id: 'granted', asks: 'Is A granted?', hits: 0 },
      { id: 'small', asks: 'Is every step as small as it is made to look?', hits: 1 },
      { id: 'adds-up', asks: 'Do small steps add up to a difference that matters?', hits: 'step' },
    ],
  },
]
