import { expect, test } from 'vitest'
import { drawMap } from '../../shared/diagram/drawMap.ts'
import { withFurniture } from '../../shared/diagram/furniture/withFurniture.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { svg } from '../../shared/formats/svg/svg.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { expectGolden } from '../support/golden.ts'
import { map } from '../support/mapNotation.ts'
import { toolsFor } from '../support/tools.ts'

const nothing = { title: false, legend: false, sources: false, standings: true, openPoints: false }

/** The small maps of `docs/reasoning.md`, by the names of their pictures. */
const pictures: Readonly<Record<string, ArgumentMap>> = {
  standings: map`
    A: Zoos should close
      - B: Zoos save species
        - C: They save only a few`,
  'stand-off': map`
    A: Zoos should close
      - B: Zoos should stay
        - A:`,
  undercut: map`
    A: Zoos should close
      + B: Animals suffer there
        ~ C: Their suffering can be mended`,
  linked: map`
    A: Zoos should close
      + B: Animals suffer there
      & C: Nobody needs zoos
        - D: Science needs them`,
  unsupported: map`
    A: Zoos should close
      + B: Animals suffer there
        - C: They live longer there than anywhere`,
}

test.each(Object.entries(pictures))(
  'the picture of %s on the page of readings is what the program draws',
  async (name, drawn) => {
    const tools = await toolsFor()
    const reading = readMap(drawn)
    const { shaper } = tools
    const scene = () =>
      withFurniture(drawMap(drawn, reading, shaper, { citations: 'sources' }), drawn, reading, nothing, shaper)
    const { bytes } = await svg.write(
      { map: drawn, scene },
      { theme: 'light', background: 'white', scale: 1, dpi: 96, outlines: true, embed: false, tile: null },
      tools,
    )
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain('<svg')
    expectGolden(`docs/pictures/reasoning/${name}.svg`, text)
  },
)
