import { expect, test } from 'vitest'
import type { CriticalQuestion, Scheme } from '../../shared/reasoning/schemes/scheme.ts'
import { questionId, schemeFamilies, schemes } from '../../shared/reasoning/schemes/schemes.ts'
import { expectGolden } from '../support/golden.ts'

function hit({ hits }: CriticalQuestion, { premises }: Scheme): string {
  if (hits === 'step') return 'undercuts the step'
  return hits === 'conclusion' ? 'rebuts the conclusion' : `rebuts premise${premises.length > 1 ? ` ${hits + 1}` : ''}`
}

const section = (scheme: Scheme): readonly string[] => [
  `### ${scheme.name}`,
  '',
  `\`${scheme.id}\`. ${scheme.says}`,
  '',
  ...scheme.premises.map((premise, index) => `${index + 1}. ${premise}.`),
  '',
  '| question | a bad answer | id |',
  '|---|---|---|',
  ...scheme.questions.map((one) => `| ${one.asks} | ${hit(one, scheme)} | \`${questionId(scheme, one)}\` |`),
  '',
]

test('the page of schemes is what the program knows', () => {
  const page = [
    '# Argument schemes',
    '',
    'A scheme is a usual way to argue. It holds only for the time being: each has critical questions, and a bad answer to one brings',
    'the step down. Name a relation’s scheme in the inspector; a question becomes a rebuttal or an undercut there with one key, and those that',
    'nobody has raised are [open points](reasoning.md#open-points).',
    '',
    'In a file a relation’s `scheme` holds a scheme’s id, and the `question` of the rebuttal that raises one holds the question’s. The letters',
    'A and B stand for what the step is about. The schemes are among those that D. Walton, C. Reed and F. Macagno describe in',
    '*Argumentation Schemes* (Cambridge University Press 2008); the words are ours.',
    '',
    ...schemeFamilies.flatMap((family) => [`## ${family.name}`, '', ...family.schemes.flatMap(section)]),
  ]
  expectGolden('docs/schemes.md', page.join('\n'))
  expect(schemes.length).toBeGreaterThanOrEqual(24)
})
