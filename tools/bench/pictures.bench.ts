import { spawnSync } from 'node:child_process'
import { Graphviz } from '@hpcc-js/wasm-graphviz'
import type { Browser } from 'playwright-core'
import { measureCards } from '../../shared/diagram/measure/measureCards.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import type { PictureFormat, Tools } from '../../shared/formats/format.ts'
import { pdf } from '../../shared/formats/pdf/pdf.ts'
import { drawPicture, type Picture } from '../../shared/formats/picture/drawPicture.ts'
import { type PictureRequest, usualRequest } from '../../shared/formats/picture/request.ts'
import { svg } from '../../shared/formats/svg/svg.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { startBrowser } from '../../tests/support/browser.ts'
import { toolsFor } from '../../tests/support/tools.ts'
import { dotSource } from './dot/dotSource.ts'
import { randomMap } from './randomMap.ts'
import { count, median, milliseconds, ratio, table } from './report.ts'

const CLAIMS = 1_000
const SEEDS = [1, 2, 3, 4, 5]
/** A page of Chromium’s is at most 200 inches long, px. */
const LONGEST_PAGE = 19_200
const DOT = 'map to SVG, Graphviz (WebAssembly)'
const CHROMIUM = 'SVG to PDF, Chromium’s printToPDF'

/** Gets ready for a map, and answers what is timed: it gives a picture’s length in bytes. */
type Contestant = (map: ArgumentMap) => Promise<() => Promise<number> | number>

/** What vector pictures of a large map take: the whole way against Graphviz’s SVG, the last step against a browser. */
export async function bench(): Promise<void> {
  const browser = await startBrowser()
  const contestants = { ...(await ours()), ...(await others(browser)) }
  const runs = Object.entries(contestants).map(([name, prepare]) => ({
    ...{ name, prepare },
    times: [] as number[],
    lengths: [] as number[],
  }))
  // The first map of all warms the engine up, and counts for nothing.
  for (const seed of [0, ...SEEDS]) {
    for (const { prepare, times, lengths } of runs) {
      const run = await prepare(randomMap(CLAIMS, seed))
      const start = performance.now()
      const length = await run()
      if (seed === 0) continue
      times.push(performance.now() - start)
      lengths.push(length)
    }
  }
  await browser.close()
  const timeOf = (name: string) => median(runs.find((run) => run.name === name)?.times ?? [])
  const rows = runs.map(({ name, times, lengths }) => [
    name,
    milliseconds(median(times)),
    count(Math.round(median(lengths) / 1_000)),
    ratio(median(times), timeOf(DOT)),
    ratio(median(times), timeOf(CHROMIUM)),
  ])
  table([`${count(CLAIMS)} claims`, 'ms', 'KB', '× Graphviz', '× Chromium'], rows)
}

const request: PictureRequest = { ...usualRequest, size: { kind: 'scale', scale: 1 } }

/** Each has tools of its own, so that none profits from what another has shaped. */
async function ours(): Promise<Readonly<Record<string, Contestant>>> {
  const fromMap = async (format: PictureFormat): Promise<Contestant> => {
    const tools = await toolsFor()
    return async (map) => async () => await written(format, drawn(map, tools), tools)
  }
  const fromScene = async (format: PictureFormat): Promise<Contestant> => {
    const tools = await toolsFor()
    return async (map) => {
      const picture = drawn(map, tools)
      return async () => await written(format, picture, tools)
    }
  }
  return {
    'map to SVG': await fromMap(svg),
    'map to PDF': await fromMap(pdf),
    'scene to SVG': await fromScene(svg),
    'scene to PDF': await fromScene(pdf),
  }
}

const drawn = (map: ArgumentMap, tools: Tools): Picture => drawPicture(map, request, tools.shaper)

const written = async (format: PictureFormat, { drawing, options }: Picture, tools: Tools): Promise<number> =>
  (await format.write(drawing, options, tools)).bytes.length

async function others(browser: Browser): Promise<Readonly<Record<string, Contestant>>> {
  const tools = await toolsFor()
  const graphviz = await Graphviz.load()
  const source = (map: ArgumentMap) => {
    const options = { standings: true, openPoints: true, citations: 'sources' } as const
    return dotSource(map, measureCards(map, readMap(map), options, tools.shaper))
  }
  const native: Contestant = async (map) => {
    const input = source(map)
    return () => spawnSync('dot', ['-Tsvg'], { input, maxBuffer: 2 ** 30 }).stdout.length
  }
  return {
    ...(spawnSync('dot', ['-V']).status === 0 ? { 'map to SVG, Graphviz (installed)': native } : {}),
    [DOT]: async (map) => {
      const input = source(map)
      return () => graphviz.layout(input, 'svg', 'dot').length
    },
    [CHROMIUM]: async (map) => {
      const { drawing, options } = drawn(map, tools)
      const { bytes } = await svg.write(drawing, options, tools)
      return async () => await printed(new TextDecoder().decode(bytes), browser)
    },
  }
}

/** Opens an SVG in a new page and prints it on one as large as it is, or as there can be. */
async function printed(markup: string, browser: Browser): Promise<number> {
  const page = await browser.newPage()
  await page.setContent(`<style>body { margin: 0 } svg { width: 100%; height: auto }</style>${markup}`)
  const [width = 0, height = 0] = [...markup.matchAll(/(?:width|height)="([\d.]+)"/g)]
    .slice(0, 2)
    .map((found) => Number(found[1]))
  const fit = Math.min(1, LONGEST_PAGE / Math.max(width, height))
  const bytes = await page.pdf({ width: `${width * fit}px`, height: `${height * fit}px`, printBackground: true })
  await page.close()
  return bytes.length
}
