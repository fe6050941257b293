import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Command, CommanderError } from 'commander'
import { RejoinderError } from '../shared/errors.ts'
import type { StrengthSemantics } from '../shared/reasoning/strengths/semantics.ts'
import { oneOf } from './options.ts'
import { print } from './output.ts'
import { addPictureOptions } from './pictureRequest.ts'
import type { CheckOptions } from './verbs/check.ts'
import type { ConvertOptions } from './verbs/convert.ts'
import type { ExportOptions } from './verbs/export.ts'

/** The names of `shared/reasoning/strengths/semantics.ts`, which a start need not load. */
const STRENGTHS = ['quadratic-energy', 'df-quad', 'euler'] as const satisfies readonly StrengthSemantics[]

const EXAMPLES = `
Examples:
  rejoinder open debate.argmap
  rejoinder export debate.argmap -o debate.png
  rejoinder check debate.argmap
  rejoinder help export

A map is a local JSON file. Where a map or an output is asked for, “-” is
standard input or output.
Exit codes: 0 done · 1 open points, with check --strict · 2 unusable input or
usage · 70 a fault in Rejoinder.`

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
    'check debate.argmap --crux C1               what would make it stand, or fall',
    'check debate.argmap --strength df-quad',
    'check debate.argmap --strict && echo "nothing left to answer"',
  ])
    .option('--json', 'as JSON: { "standings", "explanations", "unsupported", "openPoints", "problems" }')
    .option(
      '--strength <semantics>',
      `also how strong each claim is: ${STRENGTHS.join(', ')}`,
      oneOf('--strength', STRENGTHS),
    )
    .option('--crux <claim>', 'also what the standing of a claim hangs on, by its id')
    .option('--positions', 'also in how many of the positions that one could take a claim stands')
    .option('--strict', 'exit with 1 when there are open points')
    .action(async (maps: string[], options: CheckOptions) => {
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

  verb(program, 'convert', '<in>', 'turn a map into another format, or another format into a map', [
    'convert debate.argdown -o debate.argmap',
    'convert debate.argmap -o debate.docx',
    'convert debate.png -o debate.argmap   out of one made with --embed',
    'convert debate.argmap -o debate.pdf',
    'convert - --to svg -o - < debate.argmap > debate.svg',
  ])
    .requiredOption('-o, --output <file>', 'the file to write; its ending says its format')
    .option('--from <format>', 'what the file is, whatever its content, such as csv or aif')
    .option('--to <format>', 'what to write, whatever the ending, such as argmap, aif or html')
    .option('--json', 'say what was lost as JSON: { "losses": [{ "at", "kind", "text" }] }')
    .action(async (file: string, options: ConvertOptions) => {
      const { convertFile } = await import('./verbs/convert.ts')
      await convertFile(file, options)
    })

  verb(program, 'formats', '', 'list the formats that maps come from and go to', [
    'formats',
    'formats --json   with what each holds of a map',
  ])
    .option('--json', 'as JSON: { "formats": [{ "id", "name", "extensions", "reads", "writes", "whole", "words" }] }')
    .action(async (options: { json?: true }) => {
      const { printFormats } = await import('./verbs/formats.ts')
      await printFormats(options)
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
  const command = verb(program, 'export', '<map>', 'draw a map, or a part of it, as an SVG, PNG or PDF picture', [
    'export debate.argmap -o debate.png',
    'export debate.argmap -o page.pdf --fit a4',
    'export debate.argmap -o slide.png --fit 16:9 --width 1920',
    'export debate.argmap -o print.png --size a3 --theme ink --dpi 600',
    'export debate.argmap -o poster.pdf --size a0 --tile a4',
    'export debate.argmap -o reply.svg --branch C4 --no-legend',
    'export - --as svg -o - < debate.argmap > debate.svg',
  ])
    .requiredOption('-o, --output <file>', 'the picture’s file; its ending says which kind')
    .option('--as <kind>', 'svg, png or pdf, whatever the ending')
  addPictureOptions(command).action(async (map: string, options: ExportOptions) => {
    const [{ exportPicture }] = await Promise.all([import('./verbs/export.ts'), import('./shaper.ts')])
    await exportPicture(map, options)
  })
}

function verb(program: Command, name: string, args: string, does: string, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  rejoinder ${example}`)
  return program
    .command(`${name} ${args}`.trim())
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
