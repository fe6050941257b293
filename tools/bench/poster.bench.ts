import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serialiseMap } from '../../shared/document/file/serialise.ts'
import { drawPicture } from '../../shared/formats/picture/drawPicture.ts'
import { usualRequest } from '../../shared/formats/picture/request.ts'
import { paintScene } from '../../shared/formats/svg/paintScene.ts'
import { outlinedText } from '../../shared/formats/svg/textPainters.ts'
import { shaperFor } from '../../tests/support/shaper.ts'
import { randomMap } from './randomMap.ts'
import { byTurns, median, ratio, table } from './report.ts'

const CLAIMS = 1_000
const PIXELS = 124_000_000
const TURNS = 3

/** Rasterises the SVG that is named first into the PNG that is named second, in one piece. */
const PLAIN = `
  const { readFileSync, writeFileSync } = require('node:fs')
  const { Resvg } = require('@resvg/resvg-js')
  const [svg, png] = process.argv.slice(1)
  const drawing = new Resvg(readFileSync(svg, 'utf8'), { font: { loadSystemFonts: false } })
  writeFileSync(png, drawing.render().asPng())`

/** Has a process say at its end how much memory it took, KB. */
const TELLING = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\nmaxRSS ' + process.resourceUsage().maxRSS))",
)}`

/** A poster of 124 Mpx: the command line, which draws it in strips on threads, against resvg by itself. */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-poster-'))
  const file = (name: string) => path.join(folder, name)
  const cli = path.resolve('dist/cli/cli.js')
  const scale = await writePoster(file('poster.argmap'), file('poster.svg'))
  const [whole, layout, plain] = ['export to PNG', 'its layout alone', 'plain resvg, layout done']
  const commands = {
    [whole]: [cli, 'export', file('poster.argmap'), '-o', file('a.png'), '--scale', `${scale}`],
    [layout]: [cli, 'layout', file('poster.argmap'), '--json'],
    [plain]: ['--eval', PLAIN, file('poster.svg'), file('b.png')],
  }
  const memory = new Map<string, number>()
  const times = byTurns(TURNS, commands, (args) => {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, ['--import', TELLING, ...args], { maxBuffer: 1e8 })
    if (status !== 0) throw new Error(String(stderr))
    const key = args.join(' ')
    memory.set(key, Math.max(memory.get(key) ?? 0, Number(/maxRSS (\d+)/.exec(String(stderr))?.[1])))
    return performance.now() - start
  })
  rmSync(folder, { recursive: true })
  const unit = median(times.get(plain) ?? [])
  const rows = Object.entries(commands).map(([name, args]) => {
    const time = median(times.get(name) ?? [])
    return [name, (time / 1_000).toFixed(1), ratio(time, unit), ((memory.get(args.join(' ')) ?? 0) / 1_000).toFixed(0)]
  })
  const drawing = median(times.get(whole) ?? []) - median(times.get(layout) ?? [])
  rows.push(['export without its layout', (drawing / 1_000).toFixed(1), ratio(drawing, unit), ''])
  table([`${CLAIMS} claims, ${PIXELS / 1e6} Mpx`, 's', '× plain', 'peak MB'], rows)
}

/** Writes the map, and the picture of it as resvg takes it; gives the picture's scale. */
async function writePoster(map: string, svg: string): Promise<number> {
  const poster = randomMap(CLAIMS, 1)
  writeFileSync(map, serialiseMap(poster))
  const shaper = await shaperFor()
  const { drawing, options } = drawPicture(poster, usualRequest, shaper)
  const { width, height } = drawing.scene().bounds
  const scale = Math.sqrt(PIXELS / width / height)
  writeFileSync(svg, paintScene(drawing.scene(), poster.parties, { ...options, scale }, outlinedText(shaper)))
  return scale
}
