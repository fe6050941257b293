import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { RejoinderError } from '../shared/errors.ts'
import { aboveZero, oneOf, wholePixels } from './options.ts'
import { print } from './output.ts'
import type { ExportOptions } from './verbs/export.ts'

const EXAMPLES = `
Examples:
  rejoinder open debate.argmap
  rejoinder export debate.argmap -o debate.png
  rejoinder check debate.argmap
  rejoinder help export

A map is a local JSON file. Where a map or an output is asked for, “-” is standard input or output.
Exit codes: 0 done · 1 open points, with check --strict · 2 unusable input or usage.`

/**
 * Runs the verb that a command line names and gives its exit code.
 * @throws RejoinderError with one sentence, for bad usage too
 */
export async function runVerb(args: readonly string[]): Promise<number> {
  let exitCode = 0
  const program = programOf((code) => {
    exitCode = code
  })
  if (args.length === 0) {
    program.outputHelp()
    return 0
  }
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    // Help and version end the parsing in the same way.
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    if (error instanceof CommanderError) throw new RejoinderError(usageSentence(error.message))
    throw error
  }
}

/** Each verb's code is loaded only when it runs: a check needs no fonts, a layout no painter. */
function programOf(finish: (exitCode: number) => void): Command {
  const program = new Command('rejoinder')
    .description('Map arguments: claims, supports and rebuttals, with standings.')
    .version(version(), '-V, --version')
    .configureOutput({ writeErr: () => undefined, writeOut: (text) => void print(text) })
    .exitOverride()
    .addHelpText('after', EXAMPLES)

  addExport(program)

  verb(program, 'layout', '<map>', 'print where the cards and routes of a map lie', [
    'layout debate.argmap --json',
    'layout debate.argmap --json | jq ".cards[0]"',
  ])
    .option('--json', 'as JSON: { "cards": [{ "id", "x", "y", "width", "height" }], "routes": [{ "id", "points" }] }')
    .action(async (map: string, options: { json?: true }) => {
      const [{ printLayout }] = await Promise.all([import('./verbs/layout.ts'), import('./shaper.ts')])
      await printLayout(map, options)
    })

  verb(program, 'check', '<map...>', 'print standings, open points, and what is wrong with a file', [
    'check debate.argmap',
    'check round1.argmap round2.argmap --json   one line of JSON a map',
    'check debate.argmap --strict && echo "nothing left to answer"',
  ])
    .option('--json', 'as JSON: { "standings", "unsupported", "openPoints", "problems" }')
    .option('--strict', 'exit with 1 when there are open points')
    .action(async (maps: string[], options: { json?: true; strict?: true }) => {
      const { checkMaps } = await import('./verbs/check.ts')
      finish(await checkMaps(maps, options))
    })

  verb(program, 'format', '<map...>', 'write maps in their canonical form, in place', [
    'format debate.argmap',
    'format - < debate.argmap                   to standard output',
  ]).action(async (maps: string[]) => {
    const { formatMaps } = await import('./verbs/format.ts')
    await formatMaps(maps)
  })

  verb(program, 'open', '[map]', 'open a map in the window; without one, the start screen', [
    'open debate.argmap',
  ]).action(async (map: string | undefined) => {
    const { openMap } = await import('./verbs/open.ts')
    await openMap(map)
  })
  return program
}

function addExport(program: Command): void {
  verb(program, 'export', '<map>', 'draw a map as a picture', [
    'export debate.argmap -o debate.png',
    'export debate.argmap -o debate.svg --theme dark --background none',
    'export debate.argmap -o slide.png --width 1920 --no-sources',
    'export - --as svg -o - < debate.argmap > debate.svg',
  ])
    .requiredOption('-o, --output <file>', 'the picture’s file; its ending says which kind')
    .option('--as <kind>', 'svg or png, whatever the ending')
    .option(
      '--scale <n>',
      'picture px per map px; if not given, 1, or as much as makes it 1,200 px wide',
      aboveZero('--scale'),
    )
    .addOption(
      new Option('--width <px>', 'the picture’s width, instead of a scale')
        .argParser(wholePixels('--width'))
        .conflicts('scale'),
    )
    .option('--theme <theme>', 'light or dark', oneOf('--theme', ['light', 'dark']), 'light')
    .option('--background <b>', 'white, paper or none', oneOf('--background', ['white', 'paper', 'none']), 'white')
    .option('--direction <d>', 'right or down, whatever the map says', oneOf('--direction', ['right', 'down']))
    .option('--unfold', 'show what is folded')
    .option('--no-title', 'leave out the title')
    .option('--no-legend', 'leave out the legend')
    .option('--no-sources', 'leave out the list of sources')
    .option('--no-standings', 'leave out the standings')
    .option('--no-open-points', 'leave out the marks of open points')
    .action(async (map: string, options: ExportOptions) => {
      const [{ exportPicture }] = await Promise.all([import('./verbs/export.ts'), import('./shaper.ts')])
      await exportPicture(map, options)
    })
}

function verb(program: Command, name: string, args: string, does: string, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  rejoinder ${example}`)
  return program
    .command(`${name} ${args}`)
    .description(does)
    .addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
}

/** commander's message as one sentence on one line. */
function usageSentence(message: string): string {
  const words = message.replace(/^error: /, '').replace('. Expected', ': expected')
  const [what = '', hint] = words.split('\n')
  const suggestion = hint?.match(/Did you mean (.*)\?/)?.[1]
  const rest = suggestion === undefined ? '; see rejoinder --help.' : `; did you mean ${suggestion}?`
  return `${what.charAt(0).toUpperCase()}${what.slice(1).replace(/\.$/, '')}${rest}`
}

function version(): string {
  const about: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'))
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'unknown'
}
