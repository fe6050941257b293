import { expect, test } from 'vitest'
import type { Format } from '../../shared/formats/format.ts'
import { FEATURES, type Feature } from '../../shared/formats/holds.ts'
import { formats } from '../../shared/formats/registry.ts'
import { expectGolden } from '../support/golden.ts'

const WORDS: Readonly<Record<Feature, string>> = {
  titles: 'titles',
  parties: 'parties',
  turns: 'turns',
  speakers: 'speakers',
  contentions: 'contentions',
  linkedPremises: 'linked premises',
  rebuttals: 'rebuttals',
  undercuts: 'undercuts',
  warrants: 'warrants',
  schemes: 'schemes',
  questions: 'critical questions',
  confidences: 'confidences',
  tags: 'tags',
  notes: 'notes',
  relationNotes: 'notes on relations',
  sources: 'sources',
  quotes: 'quotes',
  groups: 'groups',
  positions: 'pinned places',
  widths: 'widths',
  folds: 'folds',
  direction: 'direction',
  subtitle: 'subtitle',
  language: 'language',
}

function held({ holds, read }: Format, how: 'whole' | 'words'): string {
  if (holds === null) return how === 'whole' ? 'all, embedded' : ''
  const found = FEATURES.filter((feature) => holds[feature] === how)
  if (found.length === FEATURES.length) return 'all'
  if (found.length === 0) return read === null || how === 'words' ? '' : '–'
  return found.map((feature) => WORDS[feature]).join(', ')
}

const row = (format: Format): string =>
  `| ${format.name} | \`${format.id}\` | ${format.extensions.map((ending) => `.${ending}`).join(' ')} | ${format.read === null ? '' : 'in'}${format.read !== null && format.write !== null ? ', ' : ''}${format.write === null ? '' : 'out'} |`

test('the page of formats is what the registry says', () => {
  const texts = formats.filter(({ isPicture }) => !isPicture)
  const page = [
    '# Formats',
    '',
    'What Rejoinder reads and writes besides pictures, which have [a page of their own](export.md). In the window: *Open*, *Add a file to this map* and *Save in another format*; a file may also be dropped.',
    'On the command line:',
    '',
    '```sh',
    'rejoinder convert debate.argdown -o debate.argmap',
    'rejoinder convert debate.argmap -o debate.docx',
    'rejoinder convert debate.argmap --to aif -o debate.json',
    'rejoinder convert --json nodeset.json -o debate.argmap   # what was lost, as JSON',
    'rejoinder formats                                        # this table',
    '```',
    '',
    'A file is known by what is in it; `--from` says otherwise. What a format cannot hold is told: in the window before anything is replaced, on the command line on standard error, each thing with its place.',
    'Files of strangers are read with limits of size, depth and time; nothing of them is fetched, run or taken for markup.',
    '',
    '| format | id | endings | |',
    '|---|---|---|---|',
    ...formats.map(row),
    '',
    '## What each holds',
    '',
    'Claims and relations are held by all. *Whole* comes back as it was; *in words* can be read there, but comes back as plain words, or not at all from a format that is only written.',
    '',
    ...texts.flatMap((format) => [
      `### ${format.name}`,
      '',
      format.about,
      '',
      ...(format.write === null
        ? ['It is read only.', '']
        : [
            ...(held(format, 'whole') === '' ? [] : [`- Whole: ${held(format, 'whole')}`]),
            ...(held(format, 'words') === '' ? [] : [`- In words: ${held(format, 'words')}`]),
            '',
          ]),
    ]),
  ]
  expectGolden('docs/formats.md', page.join('\n'))
  expect(texts.length).toBeGreaterThan(10)
})
