import type { Scheme } from './scheme.ts'

/** Steps that rest on who says something. */
export const testimony: readonly Scheme[] = [
  {
    id: 'expert-opinion',
    name: 'Expert opinion',
    says: 'Someone who knows the field says A, so A is probably so.',
    premises: ['The person knows the field that A belongs to', 'The person says A'],
    questions: [
      { id: 'expertise', asks: 'How much does the person really know?', hits: 0 },
      { id: 'field', asks: 'Does A belong to the field that the person knows?', hits: 0 },
      { id: 'words', asks: 'Did the person say just this, and mean it so?', hits: 1 },
      { id: 'honesty', asks: 'Has the person a stake in A, or another reason not to be frank?', hits: 'step' },
      { id: 'agreement', asks: 'Do others who know the field say so too?', hits: 'step' },
      { id: 'evidence', asks: 'Does the person give evidence, and does it bear A out?', hits: 'step' },
    ],
  },
  {
    id: 'position-to-know',
    name: 'Position to know',
    says: 'Someone who is well placed to know whether A says that A, so A is probably so.',
    premises: ['The person is placed to know whether A', 'The person says A'],
    questions: [
      { id: 'place', asks: 'Could the person really know this from where they were?', hits: 0 },
      { id: 'words', asks: 'Did the person really say A?', hits: 1 },
      { id: 'honesty', asks: 'Is the person honest in this?', hits: 'step' },
    ],
  },
  {
    id: 'witness-testimony',
    name: 'Witness testimony',
    says: 'A witness says that A happened, so A probably happened.',
    premises: ['The witness was there to see whether A happened', 'The witness says that A happened'],
    questions: [
      { id: 'coherence', asks: 'Does the account hang together?', hits: 1 },
      { id: 'facts', asks: 'Does it fit the facts that are known apart from it?', hits: 'conclusion' },
      { id: 'others', asks: 'Do other witnesses say the same?', hits: 'step' },
      { id: 'bias', asks: 'Has the witness a side in this?', hits: 'step' },
      { id: 'likelihood', asks: 'How likely is A, before anybody says it?', hits: 'conclusion' },
    ],
  },
  {
    id: 'popular-opinion',
    name: 'Popular opinion',
    says: 'Nearly everybody takes A to be so, so A probably is.',
    premises: ['Nearly everybody takes A to be so'],
    questions: [
      { id: 'numbers', asks: 'How do we know that so many think so?', hits: 0 },
      { id: 'reason', asks: 'Is this something that most people would be right about?', hits: 'step' },
      { id: 'doubt', asks: 'Is there good reason to doubt A all the same?', hits: 'conclusion' },
    ],
  },
  {
    id: 'bias',
    name: 'Bias',
    says: 'Someone who argues for A is partial to it, so what they say for A counts for less.',
    premises: ['The person is partial to one side'],
    questions: [
      { id: 'proof', asks: 'What shows that the person is partial?', hits: 0 },
      { id: 'matter', asks: 'Is this a matter in which taking a side does harm?', hits: 'step' },
      { id: 'merits', asks: 'Does the argument hold, whoever makes it?', hits: 'step' },
    ],
  },
  {
    id: 'ad-hominem',
    name: 'Against the person',
    says: 'Someone’s conduct speaks against them, so what they say shouldn’t be taken on their word.',
    premises: ['The person’s conduct or character is bad'],
    questions: [
      { id: 'truth', asks: 'Is it true what is said of the person?', hits: 0 },
      { id: 'relevance', asks: 'Does their conduct matter to what they say here?', hits: 'step' },
      { id: 'trust', asks: 'Does their claim rest on their word at all, or on reasons of its own?', hits: 'step' },
    ],
  },
  {
    id: 'commitment',
    name: 'Commitment',
    says: 'Someone has committed themselves to A, so they are bound to what follows from A.',
    premises: ['The person stands by A', 'From A follows B'],
    questions: [
      { id: 'given', asks: 'Did the person really commit themselves to A?', hits: 0 },
      { id: 'follows', asks: 'Does B follow from A as they meant it?', hits: 1 },
      { id: 'withdrawn', asks: 'Have they taken A back since, or made an exception for this case?', hits: 'step' },
    ],
  },
]
